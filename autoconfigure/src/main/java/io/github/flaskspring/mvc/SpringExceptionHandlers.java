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
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.handler.HandlerExceptionResolverComposite;
import org.springframework.web.servlet.mvc.annotation.ResponseStatusExceptionResolver;
import org.springframework.web.servlet.mvc.support.DefaultHandlerExceptionResolver;

import io.github.flaskspring.Flask;
import io.github.flaskspring.FlaskCustomizer;
import io.github.flaskspring.HttpException;
import io.github.flaskspring.Request;

/**
 * Offers the exceptions that no handler of Flask takes to those of Spring:
 * {@code @ExceptionHandler} methods of the controller and of {@code @ControllerAdvice},
 * and other {@link HandlerExceptionResolver}s. Their answer passes through the functions
 * after the request as any other.
 *
 * @since 0.1
 */
public final class SpringExceptionHandlers implements FlaskCustomizer {

	private final ObjectProvider<HandlerExceptionResolver> resolvers;

	private final SpringReturnValues returnValues;

	private volatile @Nullable List<HandlerExceptionResolver> known;

	/**
	 * The handlers of an application context.
	 * @param resolvers find the handlers
	 * @param returnValues renders views
	 */
	public SpringExceptionHandlers(ObjectProvider<HandlerExceptionResolver> resolvers,
			SpringReturnValues returnValues) {
		this.resolvers = resolvers;
		this.returnValues = returnValues;
	}

	@Override
	public void customize(Flask app) {
		app.fallbackErrorHandler((error) -> handle(app, error));
	}

	private @Nullable Object handle(Flask app, Exception error) throws Exception {
		Request request = ContextTypes.request();
		if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes exchange)
				|| exchange.getResponse() == null) {
			return null;
		}
		HttpServletRequest servletRequest = ContextTypes.servletRequest();
		BufferedResponse response = new BufferedResponse(exchange.getResponse());
		FlaskHandler handler = FlaskHandler.of(app, request.endpoint(),
				(request.endpoint() != null) ? app.viewFunctions().get(request.endpoint()) : null);
		for (HandlerExceptionResolver resolver : resolvers()) {
			ModelAndView answer = resolver.resolveException(servletRequest, response, handler, error);
			if (answer != null) {
				render(answer, servletRequest, response);
				return response.isError() ? standardPage(app, response) : response.toResponse();
			}
		}
		return null;
	}

	private void render(ModelAndView answer, HttpServletRequest request, BufferedResponse response) throws Exception {
		if (answer.isEmpty()) {
			return;
		}
		ModelAndViewContainer container = new ModelAndViewContainer();
		container.addAllAttributes(answer.getModel());
		View view = answer.getView();
		if (view != null) {
			container.setView(view);
		}
		else {
			container.setViewName(answer.getViewName());
		}
		container.setStatus(answer.getStatus());
		this.returnValues.render(container, request, response);
	}

	/** What {@code sendError} stands for here: the page of the application. */
	private static Object standardPage(Flask app, BufferedResponse response) {
		int status = response.getStatus();
		try {
			return app.aborter().create(status, response.errorMessage());
		}
		catch (NoSuchElementException ex) {
			return new HttpException(status, Objects.requireNonNullElse(response.errorMessage(), ""));
		}
	}

	private List<HandlerExceptionResolver> resolvers() {
		List<HandlerExceptionResolver> found = this.known;
		if (found == null) {
			found = this.resolvers.orderedStream()
				.flatMap(SpringExceptionHandlers::single)
				.filter(SpringExceptionHandlers::isHandler)
				.toList();
			this.known = found;
		}
		return found;
	}

	private static Stream<HandlerExceptionResolver> single(HandlerExceptionResolver resolver) {
		List<HandlerExceptionResolver> parts = (resolver instanceof HandlerExceptionResolverComposite composite)
				? composite.getExceptionResolvers() : null;
		return (parts != null) ? parts.stream() : Stream.of(resolver);
	}

	/**
	 * Not what translates exceptions to a status, which {@link SpringExceptions} does.
	 */
	private static boolean isHandler(HandlerExceptionResolver resolver) {
		return !(resolver instanceof FlaskExceptionResolver || resolver instanceof ResponseStatusExceptionResolver
				|| resolver instanceof DefaultHandlerExceptionResolver);
	}

}
