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

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;

import org.springframework.core.Ordered;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

import io.github.flaskspring.observation.ServerObservation;

/**
 * Answers a path that nobody serves with the application's 404, so that its hooks and
 * error handlers run for it. What else Spring's mappings find wrong, such as a method
 * that a controller does not have, is for the application if it has an error handler.
 *
 * @since 0.1
 */
public final class FlaskExceptionResolver implements HandlerExceptionResolver, Ordered {

	private final FlaskHandlerAdapter adapter;

	/**
	 * A resolver.
	 * @param adapter answers in the end
	 */
	public FlaskExceptionResolver(FlaskHandlerAdapter adapter) {
		this.adapter = adapter;
	}

	@Override
	public int getOrder() {
		return HIGHEST_PRECEDENCE;
	}

	@Override
	public @Nullable ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response,
			@Nullable Object handler, Exception error) {
		RequestState state = RequestState.of(request);
		if (state == null || !state.context().isPushed()) {
			return null;
		}
		boolean nobody = error instanceof NoResourceFoundException || error instanceof NoHandlerFoundException;
		if (!nobody) {
			if (handler != null || !(error instanceof ErrorResponse) || !state.app().handlesError(error)) {
				return null;
			}
			state.routingFailure(error);
		}
		state.rebind(request);
		ServerObservation.matchedNothing(request);
		return answer(state, request, response);
	}

	private ModelAndView answer(RequestState state, HttpServletRequest request, HttpServletResponse response) {
		try {
			this.adapter.handle(request, response, FlaskHandler.withoutView(state.app()));
			return new ModelAndView();
		}
		catch (RuntimeException ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw new PropagatedException(ex);
		}
	}

	/** A checked exception on its way out. */
	static final class PropagatedException extends RuntimeException {

		private static final long serialVersionUID = 1L;

		PropagatedException(Exception cause) {
			super(cause);
		}

	}

}
