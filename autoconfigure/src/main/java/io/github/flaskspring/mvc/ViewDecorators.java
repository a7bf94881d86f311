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

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;

import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.core.annotation.AnnotatedElementUtils;

import io.github.flaskspring.ViewFunction;
import io.github.flaskspring.annotation.Decorated;
import io.github.flaskspring.views.ViewDecorator;

/** Wraps around a view what {@link Decorated} names. */
final class ViewDecorators {

	private final ListableBeanFactory beans;

	ViewDecorators(ListableBeanFactory beans) {
		this.beans = beans;
	}

	ViewFunction decorate(ViewFunction view, Method method, Class<?> controller) {
		List<Class<? extends ViewDecorator>> decorators = new ArrayList<>(of(controller));
		decorators.addAll(of(method));
		ViewFunction decorated = view;
		for (int i = decorators.size() - 1; i >= 0; i--) {
			decorated = instance(decorators.get(i)).around(decorated);
		}
		return decorated;
	}

	/** In the order in which they are written, whatever annotation brings them. */
	static List<Class<? extends ViewDecorator>> of(AnnotatedElement element) {
		List<Class<? extends ViewDecorator>> found = new ArrayList<>();
		for (Annotation annotation : element.getAnnotations()) {
			Decorated decorated = (annotation instanceof Decorated itself) ? itself
					: AnnotatedElementUtils.findMergedAnnotation(annotation.annotationType(), Decorated.class);
			if (decorated != null) {
				found.addAll(List.of(decorated.value()));
			}
		}
		return found;
	}

	private ViewDecorator instance(Class<? extends ViewDecorator> type) {
		ViewDecorator bean = this.beans.getBeanProvider(type).getIfAvailable();
		return (bean != null) ? bean : BeanUtils.instantiateClass(type);
	}

}
