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

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.annotation.ModelAttributeMethodProcessor;
import org.springframework.web.method.annotation.RequestParamMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.ServletRequestDataBinderFactory;

import io.github.flaskspring.ViewArgs;

/**
 * Spring MVC's argument resolvers for view methods: {@code @RequestParam},
 * {@code @Valid @ModelAttribute}, {@code Principal}, {@code Locale} and whatever the
 * application adds.
 */
final class SpringArguments {

	private final ObjectProvider<RequestMappingHandlerAdapter> adapter;

	SpringArguments(ObjectProvider<RequestMappingHandlerAdapter> adapter) {
		this.adapter = adapter;
	}

	/** The source of a parameter, null if no resolver knows it. */
	@Nullable ArgumentSource source(MethodParameter parameter) {
		RequestMappingHandlerAdapter engine = this.adapter.getIfAvailable();
		List<HandlerMethodArgumentResolver> resolvers = (engine != null) ? engine.getArgumentResolvers() : null;
		if (engine == null || resolvers == null) {
			return null;
		}
		for (HandlerMethodArgumentResolver resolver : resolvers) {
			if (resolver.supportsParameter(parameter) && !guesses(resolver, parameter)) {
				WebDataBinderFactory binders = new ServletRequestDataBinderFactory(List.of(),
						engine.getWebBindingInitializer());
				return (args) -> {
					HttpServletRequest request = ContextTypes.servletRequest();
					return resolver.resolveArgument(parameter, Call.of(request, args).container,
							new ServletWebRequest(request, ContextTypes.servletResponse()), binders);
				};
			}
		}
		return null;
	}

	/** These two take any parameter: a misspelt variable would be a 400 at run time. */
	private static boolean guesses(HandlerMethodArgumentResolver resolver, MethodParameter parameter) {
		return parameter.getParameterAnnotations().length == 0
				&& (resolver instanceof RequestParamMethodArgumentResolver
						|| resolver instanceof ModelAttributeMethodProcessor);
	}

	/** One call of a view: a {@code BindingResult} belongs to the argument before it. */
	private record Call(ViewArgs args, ModelAndViewContainer container) {

		private static final String ATTRIBUTE = Call.class.getName();

		static Call of(HttpServletRequest request, ViewArgs args) {
			if (request.getAttribute(ATTRIBUTE) instanceof Call current && current.args == args) {
				return current;
			}
			Call call = new Call(args, new ModelAndViewContainer());
			request.setAttribute(ATTRIBUTE, call);
			return call;
		}

	}

}
