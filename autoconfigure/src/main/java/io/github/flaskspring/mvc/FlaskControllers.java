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

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.convert.ConversionService;
import org.springframework.util.ClassUtils;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

import io.github.flaskspring.Blueprint;
import io.github.flaskspring.Flask;
import io.github.flaskspring.ParameterResolver;
import io.github.flaskspring.ParameterSource;
import io.github.flaskspring.annotation.BlueprintController;
import io.github.flaskspring.annotation.FlaskController;

/**
 * Finds the annotated controllers of an application and makes routes and blueprints of
 * them.
 *
 * @since 0.1
 */
public final class FlaskControllers {

	private final ConfigurableListableBeanFactory beans;

	private final ViewArguments arguments;

	private final ControllerRegistrar registrar;

	private @Nullable AnnotatedBeans annotated;

	/**
	 * The controllers of a bean factory.
	 * @param beans where the controllers are
	 * @param conversion converts values of URLs to the types of parameters
	 * @param adapter brings Spring MVC's argument resolvers
	 */
	public FlaskControllers(ConfigurableListableBeanFactory beans, ConversionService conversion,
			ObjectProvider<RequestMappingHandlerAdapter> adapter) {
		this.beans = beans;
		this.arguments = new ViewArguments(conversion, new SpringArguments(adapter));
		this.registrar = new ControllerRegistrar(this.arguments, new ViewDecorators(beans));
	}

	/**
	 * Registers the methods of each {@link FlaskController} with the application.
	 * @param app the application
	 * @param beanName the name of its bean
	 */
	public void registerControllers(Flask app, String beanName) {
		if (app.parameterResolver() == ParameterResolver.NONE) {
			app.parameterResolver(this::resolve);
		}
		for (Object bean : annotated().with(FlaskController.class)) {
			Class<?> type = userClass(bean);
			FlaskController annotation = AnnotatedElementUtils.findMergedAnnotation(type, FlaskController.class);
			if (annotation != null && isFor(annotation.app(), beanName)) {
				this.registrar.register(app, bean, type, Set.of());
			}
		}
	}

	private @Nullable ParameterSource resolve(MethodParameter parameter) {
		ArgumentSource source = this.arguments.elsewhere(parameter);
		return (source != null) ? source::get : null;
	}

	/**
	 * Makes a blueprint of each {@link BlueprintController} of the application.
	 * @param beanName the name of the application's bean
	 * @return the blueprints that are not inside of another, in order
	 */
	public List<Blueprint> blueprints(String beanName) {
		Map<String, Declared> all = new LinkedHashMap<>();
		for (Object bean : annotated().with(BlueprintController.class)) {
			Class<?> type = userClass(bean);
			BlueprintController settings = AnnotatedElementUtils.findMergedAnnotation(type, BlueprintController.class);
			if (settings != null && isFor(settings.app(), beanName)) {
				all.put(settings.name(), new Declared(settings, bean, type, new Blueprint(settings.name(), type)));
			}
		}
		List<Blueprint> outermost = new ArrayList<>();
		for (Declared declared : all.values()) {
			configure(declared, all);
			if (declared.settings.parent().isEmpty()) {
				outermost.add(declared.blueprint);
			}
		}
		return outermost;
	}

	/** A controller and the blueprint that becomes of it. */
	private record Declared(BlueprintController settings, Object bean, Class<?> type, Blueprint blueprint) {

		Declared parentIn(Map<String, Declared> all) {
			Declared parent = all.get(this.settings.parent());
			if (parent == null || parent == this) {
				throw new IllegalStateException(
						"The blueprint '" + this.settings.name() + "' names the parent '" + this.settings.parent()
								+ "', but there is no such @BlueprintController. There are " + all.keySet() + ".");
			}
			return parent;
		}

		/**
		 * The variables that prefix and subdomain bring, with those of the blueprints
		 * around.
		 */
		Set<String> variables(Map<String, Declared> all) {
			Set<String> names = new LinkedHashSet<>();
			if (!this.settings.parent().isEmpty()) {
				names.addAll(parentIn(all).variables(all));
			}
			names.addAll(ControllerRegistrar.variables(this.settings.urlPrefix() + this.settings.subdomain()));
			return names;
		}

	}

	private void configure(Declared declared, Map<String, Declared> all) {
		BlueprintController settings = declared.settings;
		Blueprint blueprint = declared.blueprint;
		ifGiven(settings.urlPrefix(), blueprint::urlPrefix);
		ifGiven(settings.subdomain(), blueprint::subdomain);
		ifGiven(settings.templateFolder(), blueprint::templateFolder);
		ifGiven(settings.staticFolder(), blueprint::staticFolder);
		ifGiven(settings.staticUrlPath(), blueprint::staticUrlPath);
		ifGiven(settings.cliGroup(),
				(group) -> blueprint.cliGroup(group.equals(BlueprintController.NO_CLI_GROUP) ? null : group));
		this.registrar.register(blueprint, declared.bean, declared.type, declared.variables(all));
		if (!settings.parent().isEmpty()) {
			declared.parentIn(all).blueprint.registerBlueprint(blueprint);
		}
	}

	private static void ifGiven(String value, Consumer<String> setter) {
		if (!value.isEmpty()) {
			setter.accept(value);
		}
	}

	private static boolean isFor(String wanted, String beanName) {
		return wanted.isEmpty() || wanted.equals(beanName);
	}

	private AnnotatedBeans annotated() {
		AnnotatedBeans found = this.annotated;
		if (found == null) {
			found = new AnnotatedBeans(this.beans);
			this.annotated = found;
		}
		return found;
	}

	private static Class<?> userClass(Object bean) {
		return ClassUtils.getUserClass(AopUtils.getTargetClass(bean));
	}

}
