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
package io.github.flaskspring.testing;

import java.util.Set;

import jakarta.servlet.Filter;

import org.springframework.boot.jackson.JacksonComponent;
import org.springframework.boot.test.context.filter.annotation.StandardAnnotationCustomizableTypeExcludeFilter;
import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import io.github.flaskspring.Blueprint;
import io.github.flaskspring.Flask;
import io.github.flaskspring.FlaskCustomizer;
import io.github.flaskspring.FlaskExtension;
import io.github.flaskspring.SessionInterface;
import io.github.flaskspring.annotation.BlueprintController;
import io.github.flaskspring.annotation.FlaskController;
import io.github.flaskspring.json.JsonProvider;
import io.github.flaskspring.views.View;

/** Which components a {@link FlaskTest} finds. */
final class FlaskTypeExcludeFilter extends StandardAnnotationCustomizableTypeExcludeFilter<FlaskTest> {

	private static final Set<Class<?>> CONTROLLERS = Set.of(FlaskController.class, BlueprintController.class,
			Controller.class);

	private static final Set<Class<?>> KNOWN = Set.of(Flask.class, Blueprint.class, FlaskCustomizer.class,
			FlaskExtension.class, SessionInterface.class, JsonProvider.class, View.class, ControllerAdvice.class,
			JacksonComponent.class, Converter.class, GenericConverter.class, Filter.class, FilterRegistrationBean.class,
			DelegatingFilterProxyRegistrationBean.class, ErrorAttributes.class, HandlerInterceptor.class,
			HandlerMethodArgumentResolver.class, WebMvcConfigurer.class);

	private final Set<Class<?>> controllers;

	FlaskTypeExcludeFilter(Class<?> testClass) {
		super(testClass);
		this.controllers = Set
			.of(getAnnotation().getValue("controllers", Class[].class).orElseGet(() -> new Class<?>[0]));
	}

	@Override
	protected Set<Class<?>> getKnownIncludes() {
		return KNOWN;
	}

	@Override
	protected Set<Class<?>> getComponentIncludes() {
		return this.controllers.isEmpty() ? CONTROLLERS : this.controllers;
	}

}
