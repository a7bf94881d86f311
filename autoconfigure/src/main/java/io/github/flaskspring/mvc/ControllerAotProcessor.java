/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.github.flaskspring.mvc;

import java.lang.reflect.Method;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.aot.generate.GenerationContext;
import org.springframework.aot.hint.BindingReflectionHintsRegistrar;
import org.springframework.aot.hint.ExecutableMode;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.TypeReference;
import org.springframework.beans.factory.aot.BeanRegistrationAotContribution;
import org.springframework.beans.factory.aot.BeanRegistrationAotProcessor;
import org.springframework.beans.factory.aot.BeanRegistrationCode;
import org.springframework.beans.factory.support.RegisteredBean;
import org.springframework.core.MethodIntrospector;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.util.ClassUtils;

import io.github.flaskspring.annotation.BlueprintController;
import io.github.flaskspring.annotation.FlaskController;
import io.github.flaskspring.annotation.Route;
import io.github.flaskspring.views.ViewDecorator;

/**
 * Lets a native image call the views and hooks of controllers, and write what they return
 * as JSON.
 */
final class ControllerAotProcessor implements BeanRegistrationAotProcessor {

	private static final String ANNOTATIONS = Route.class.getPackageName();

	ControllerAotProcessor() {
	}

	@Override
	public @Nullable BeanRegistrationAotContribution processAheadOfTime(RegisteredBean bean) {
		Class<?> type = ClassUtils.getUserClass(bean.getBeanClass());
		boolean controller = AnnotatedElementUtils.hasAnnotation(type, FlaskController.class)
				|| AnnotatedElementUtils.hasAnnotation(type, BlueprintController.class);
		return controller ? new Hints(type) : null;
	}

	private static boolean isRegistered(Method method) {
		return MergedAnnotations.from(method, MergedAnnotations.SearchStrategy.TYPE_HIERARCHY)
			.stream()
			.anyMatch((annotation) -> annotation.getType().getPackageName().equals(ANNOTATIONS));
	}

	/** What one controller needs. */
	private record Hints(Class<?> type) implements BeanRegistrationAotContribution {

		@Override
		public void applyTo(GenerationContext context, BeanRegistrationCode code) {
			RuntimeHints hints = context.getRuntimeHints();
			// the order of the methods is read from the class file
			hints.resources().registerType(TypeReference.of(this.type));
			Set<Method> methods = MethodIntrospector.selectMethods(this.type, ControllerAotProcessor::isRegistered);
			methods.forEach((method) -> register(method, hints));
			ViewDecorators.of(this.type).forEach((decorator) -> register(decorator, hints));
		}

		private static void register(Class<? extends ViewDecorator> decorator, RuntimeHints hints) {
			hints.reflection().registerType(decorator, MemberCategory.INVOKE_DECLARED_CONSTRUCTORS);
		}

		private static void register(Method method, RuntimeHints hints) {
			hints.reflection().registerMethod(method, ExecutableMode.INVOKE);
			ViewDecorators.of(method).forEach((decorator) -> register(decorator, hints));
			new BindingReflectionHintsRegistrar().registerReflectionHints(hints.reflection(),
					method.getGenericReturnType());
		}

	}

}
