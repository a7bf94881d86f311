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
import org.springframework.web.servlet.HandlerAdapter;
import org.springframework.web.servlet.ModelAndView;

import io.github.flaskspring.Flask;
import io.github.flaskspring.Response;

/**
 * Answers a Flask request: hooks, view, response, hooks again, session; then the context
 * ends; then the response is written. Flask: {@code wsgi_app}.
 *
 * @since 0.1
 */
public final class FlaskHandlerAdapter implements HandlerAdapter, Ordered {

	private final AsyncResults asyncResults;

	private final ResponseWriter writer = new ResponseWriter();

	/**
	 * An adapter.
	 * @param asyncResults what waits for results that come later
	 */
	public FlaskHandlerAdapter(AsyncResults asyncResults) {
		this.asyncResults = asyncResults;
	}

	@Override
	public int getOrder() {
		return HIGHEST_PRECEDENCE;
	}

	@Override
	public boolean supports(Object handler) {
		return handler instanceof FlaskHandler;
	}

	@Override
	public @Nullable ModelAndView handle(HttpServletRequest request, HttpServletResponse response, Object handler)
			throws Exception {
		RequestState state = RequestState.of(request);
		if (state == null) {
			throw new IllegalStateException("The Flask request '" + request.getRequestURI()
					+ "' did not pass the FlaskContextFilter. Do not exclude it from the filter chain.");
		}
		Outcome outcome = new Outcome(state, request, response);
		Response answer = outcome.answer();
		if (!outcome.waiting) {
			state.answered();
			state.context().pop(outcome.error);
			this.writer.write(required(answer, state), request, response);
		}
		return null;
	}

	private static Response required(@Nullable Response answer, RequestState state) {
		if (answer == null) {
			throw new IllegalStateException("There is no response to '" + state.request().path()
					+ "'. A function after the request returned null in its place. Return the response.");
		}
		return answer;
	}

	/** One way through the application, with the error that the teardown is told of. */
	private final class Outcome {

		private final RequestState state;

		private final HttpServletRequest request;

		private final HttpServletResponse response;

		private @Nullable Throwable error;

		private boolean waiting;

		Outcome(RequestState state, HttpServletRequest request, HttpServletResponse response) {
			this.state = state;
			this.request = request;
			this.response = response;
		}

		/** The response, null if it comes later. */
		@Nullable Response answer() throws Exception {
			try {
				return respond();
			}
			catch (Exception ex) {
				this.error = ex;
				return handled(ex);
			}
			catch (Error ex) {
				DebugRecorder.record(this.request, this.state.app(), ex);
				this.state.context().pop(ex);
				throw ex;
			}
		}

		private Response handled(Exception failure) throws Exception {
			try {
				return this.state.app().handleException(failure);
			}
			catch (Exception | Error ex) {
				DebugRecorder.record(this.request, this.state.app(), ex);
				this.state.context().pop(this.error);
				throw ex;
			}
		}

		private @Nullable Response respond() throws Exception {
			if (this.state.pushFailure() != null) {
				throw this.state.pushFailure();
			}
			AsyncResults results = FlaskHandlerAdapter.this.asyncResults;
			Flask app = this.state.app();
			Object value = results.isBack(this.request) ? results.take(this.request, app) : app.answerRequest();
			this.waiting = results.await(value, this.request, this.response);
			return this.waiting ? null
					: app.finalizeRequest(DebugRecorder.withRules(this.request, app, this.state.request(), value));
		}

	}

}
