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
import java.util.Locale;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.MethodParameter;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.annotation.ModelAttributeMethodProcessor;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.view.InternalResourceView;

import io.github.flaskspring.Flask;
import io.github.flaskspring.FlaskCustomizer;
import io.github.flaskspring.Globals;
import io.github.flaskspring.Response;

/**
 * Lets Flask views return what Spring MVC knows: {@code ResponseEntity},
 * {@code ModelAndView}, {@code View}, {@code Resource}, what it streams, and whatever the
 * application has a handler for; and a {@code HttpRequestHandler} or {@code Servlet},
 * which answers in the view's place, as a WSGI callable does.
 *
 * @since 0.1
 */
public final class SpringReturnValues implements FlaskCustomizer {

	private final ObjectProvider<RequestMappingHandlerAdapter> adapter;

	private final ObjectProvider<ViewResolver> viewResolvers;

	private final StreamedValues streams;

	/**
	 * The return values of Spring MVC.
	 * @param adapter brings the return value handlers
	 * @param viewResolvers find the views
	 */
	public SpringReturnValues(ObjectProvider<RequestMappingHandlerAdapter> adapter,
			ObjectProvider<ViewResolver> viewResolvers) {
		this.adapter = adapter;
		this.viewResolvers = viewResolvers;
		this.streams = new StreamedValues(adapter);
	}

	@Override
	public void customize(Flask app) {
		app.responseConverter(this::convert);
	}

	private @Nullable Response convert(Object value) {
		Response streamed = this.streams.response(value);
		if (streamed != null) {
			return streamed;
		}
		if (value instanceof HttpRequestHandler handler) {
			return buffered(value, handler::handleRequest);
		}
		if (value instanceof Servlet servlet) {
			return buffered(value, servlet::service);
		}
		return known(value);
	}

	private @Nullable Response known(Object value) {
		Object known = (value instanceof Resource resource) ? ResponseEntity.ok(resource) : value;
		RequestMappingHandlerAdapter engine = this.adapter.getIfAvailable();
		List<HandlerMethodReturnValueHandler> handlers = (engine != null) ? engine.getReturnValueHandlers() : null;
		if (handlers == null) {
			return null;
		}
		MethodParameter type = FlaskHandler.withoutView(Globals.currentApp.getCurrentObject())
			.getReturnValueType(known);
		return handlers.stream()
			.filter((handler) -> !(handler instanceof ModelAttributeMethodProcessor))
			.filter((handler) -> handler.supportsReturnType(type))
			.findFirst()
			.map((handler) -> handle(handler, known, type))
			.orElse(null);
	}

	/** What writes to a servlet response. */
	@FunctionalInterface
	private interface Writing {

		void write(HttpServletRequest request, BufferedResponse response) throws Exception;

	}

	private Response handle(HandlerMethodReturnValueHandler handler, Object value, MethodParameter type) {
		return buffered(value, (request, buffer) -> {
			ModelAndViewContainer container = new ModelAndViewContainer();
			handler.handleReturnValue(value, type, container, new ServletWebRequest(request, buffer));
			if (!container.isRequestHandled()) {
				render(container, request, buffer);
			}
		});
	}

	private static Response buffered(Object value, Writing writing) {
		BufferedResponse buffer = new BufferedResponse(ContextTypes.servletResponse());
		try {
			writing.write(ContextTypes.servletRequest(), buffer);
		}
		catch (RuntimeException ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw new IllegalStateException(
					"Spring MVC could not write the " + value.getClass().getSimpleName() + " that a view returned.",
					ex);
		}
		return buffer.toResponse();
	}

	void render(ModelAndViewContainer container, HttpServletRequest request, HttpServletResponse response)
			throws Exception {
		View view = (container.getView() instanceof View ready) ? ready
				: resolve(String.valueOf(container.getViewName()), request.getLocale());
		if (container.getStatus() != null) {
			response.setStatus(container.getStatus().value());
		}
		if (view instanceof InternalResourceView && response instanceof BufferedResponse buffer) {
			buffer.leaveBodyTo(new ForwardedBody(view, container.getModel()));
			return;
		}
		view.render(container.getModel(), request, response);
	}

	private View resolve(String name, Locale locale) throws Exception {
		for (ViewResolver resolver : this.viewResolvers.orderedStream().toList()) {
			View view = resolver.resolveViewName(name, locale);
			if (view != null) {
				return view;
			}
		}
		throw new IllegalStateException("No view resolver knows the view '" + name + "' that a Flask view returned.");
	}

}
