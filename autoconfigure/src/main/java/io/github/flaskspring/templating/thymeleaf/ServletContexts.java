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

package io.github.flaskspring.templating.thymeleaf;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.IContext;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.ISpringTemplateEngine;
import org.thymeleaf.spring6.context.webmvc.SpringWebMvcThymeleafRequestContext;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;
import org.thymeleaf.spring6.naming.SpringContextVariableNames;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

import org.springframework.context.ApplicationContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.convert.ConversionService;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.support.RequestContext;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.view.AbstractTemplateView;

import io.github.flaskspring.Environ;
import io.github.flaskspring.Globals;

/**
 * Gives a template what Spring's own view gives it, in a servlet request: forms,
 * messages, CSRF fields, formatters. Elsewhere there are only the variables.
 */
final class ServletContexts {

	private static final String CONVERSION_SERVICE = "mvcConversionService";

	private final ISpringTemplateEngine engine;

	private final ApplicationContext applicationContext;

	ServletContexts(ISpringTemplateEngine engine, ApplicationContext applicationContext) {
		this.engine = engine;
		this.applicationContext = applicationContext;
	}

	/** The request of the current context, and the response that goes with it. */
	private record Exchange(HttpServletRequest request, HttpServletResponse response) {

		static @Nullable Exchange current() {
			if (!Globals.hasRequestContext()) {
				return null;
			}
			Environ environ = Globals.request.environ();
			HttpServletRequest request = environ.unwrap(HttpServletRequest.class);
			HttpServletResponse response = environ.unwrap(HttpServletResponse.class);
			if (response == null
					&& RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes spring) {
				response = spring.getResponse();
			}
			return (request != null && response != null) ? new Exchange(request, response) : null;
		}

		boolean isKnownToSpring() {
			return RequestContextUtils.findWebApplicationContext(this.request) != null;
		}

	}

	IContext create(Map<String, ? extends @Nullable Object> context) {
		Map<String, @Nullable Object> variables = new LinkedHashMap<>(context);
		variables.put(FlaskEngineContext.OF_VIEW, true);
		Exchange exchange = Exchange.current();
		if (exchange == null || !exchange.isKnownToSpring()) {
			variables.put(ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
					evaluationContext(null));
			return new Context(LocaleContextHolder.getLocale(), variables);
		}
		return web(exchange, variables);
	}

	private IContext web(Exchange exchange, Map<String, @Nullable Object> variables) {
		HttpServletRequest request = exchange.request();
		ServletContext servletContext = request.getServletContext();
		RequestContext spring = new RequestContext(request, exchange.response(), servletContext,
				new LinkedHashMap<>(variables));
		Locale locale = spring.getLocale();
		variables.put(SpringContextVariableNames.SPRING_REQUEST_CONTEXT, spring);
		variables.put(AbstractTemplateView.SPRING_MACRO_REQUEST_CONTEXT_ATTRIBUTE, spring);
		variables.put(SpringContextVariableNames.THYMELEAF_REQUEST_CONTEXT,
				new SpringWebMvcThymeleafRequestContext(spring, request));
		variables.put(ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
				evaluationContext((ConversionService) request.getAttribute(ConversionService.class.getName())));
		return new WebContext(JakartaServletWebApplication.buildApplication(servletContext)
			.buildExchange(request, exchange.response()), locale, variables);
	}

	private ThymeleafEvaluationContext evaluationContext(@Nullable ConversionService given) {
		ConversionService conversion = given;
		if (conversion == null && this.applicationContext.containsBean(CONVERSION_SERVICE)) {
			conversion = this.applicationContext.getBean(CONVERSION_SERVICE, ConversionService.class);
		}
		Collection<Class<?>> allowed = this.engine.getAllowedClassOverridesForViews();
		return new ThymeleafEvaluationContext(this.applicationContext, conversion, allowed);
	}

}
