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
import java.util.concurrent.Callable;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import io.micrometer.observation.Observation;
import org.jspecify.annotations.Nullable;

import org.springframework.core.Ordered;
import org.springframework.web.servlet.HandlerAdapter;
import org.springframework.web.servlet.ModelAndView;

import io.github.flaskspring.Flask;
import io.github.flaskspring.Response;
import io.github.flaskspring.observation.DispatchObservations;
import io.github.flaskspring.observation.ObservedDispatch;
import io.github.flaskspring.observation.ServerObservation;

/**
 * Answers a Flask request: hooks, view, response, hooks again, session; then the context
 * ends; then the response is written. Flask: {@code wsgi_app}.
 *
 * @since 0.1
 */
public final class FlaskHandlerAdapter implements HandlerAdapter, Ordered {

	private final AsyncResults asyncResults;

	private final List<EscapingExceptions> escaping;

	private final DispatchObservations observations;

	private final ResponseWriter writer;

	/**
	 * An adapter that nobody observes.
	 * @param asyncResults what waits for results that come later
	 */
	public FlaskHandlerAdapter(AsyncResults asyncResults) {
		this(asyncResults, DispatchObservations.none(), List.of(), false);
	}

	/**
	 * An adapter inside of a Spring application.
	 * @param asyncResults what waits for results that come later
	 * @param observations what observes requests
	 * @param escaping exceptions that are for a filter
	 * @param containerErrorPages whether errors without a handler are answered by the
	 * error page of the container, which is Boot's
	 */
	public FlaskHandlerAdapter(AsyncResults asyncResults, DispatchObservations observations,
			List<EscapingExceptions> escaping, boolean containerErrorPages) {
		this.asyncResults = asyncResults;
		this.observations = observations;
		this.escaping = escaping;
		this.writer = new ResponseWriter(containerErrorPages);
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
		RequestState nested = NestedRequest.take(request);
		if (nested != null) {
			NestedRequest.answer(nested, request, () -> answer(request, response));
			return null;
		}
		answer(request, response);
		return null;
	}

	private void answer(HttpServletRequest request, HttpServletResponse response) throws Exception {
		RequestState state = RequestState.of(request);
		if (state == null) {
			throw new IllegalStateException("The Flask request '" + request.getRequestURI()
					+ "' did not pass the FlaskContextFilter. Do not exclude it from the filter chain.");
		}
		if (state.isStreaming()) {
			finish(state, this.asyncResults.result(request));
			return;
		}
		Outcome outcome = new Outcome(state, request, response);
		// the end of the context stops the observation, on whichever thread that is
		ObservedDispatch observed = state.observed(this.observations);
		Observation.Scope scope = observed.openScope();
		try {
			Response answer = outcome.answer(outcome::respond);
			if (!outcome.waiting) {
				observed.answered(answer);
				complete(outcome, answer);
			}
		}
		finally {
			scope.close();
		}
	}

	/** Whether a controller is to answer, and not a function before the request. */
	boolean goesOn(RequestState state, HttpServletRequest request, HttpServletResponse response) throws Exception {
		Outcome outcome = new Outcome(state, request, response);
		Response answer = outcome.answer(outcome::preprocess);
		if (answer == null) {
			state.runAfterFunctions();
			return true;
		}
		complete(outcome, answer);
		return false;
	}

	private boolean escapes(Exception error) {
		for (EscapingExceptions some : this.escaping) {
			if (some.contains(error)) {
				return true;
			}
		}
		return false;
	}

	private void complete(Outcome outcome, @Nullable Response answer) throws Exception {
		outcome.state.answered();
		ServerObservation.failed(outcome.request, outcome.error);
		send(answer, outcome);
	}

	private void send(@Nullable Response answer, Outcome outcome) throws Exception {
		ServletBody body = ServletBody.of(answer);
		if (answer == null || body == null) {
			outcome.state.end(outcome.error);
			this.writer.write(required(answer, outcome.state), outcome.request, outcome.response);
			return;
		}
		try {
			body.serve(answer,
					new ServletBody.Exchange(outcome.state, outcome.request, outcome.response, this.asyncResults));
		}
		catch (Exception | Error ex) {
			outcome.state.end(ex);
			throw ex;
		}
	}

	/** The last byte is written, or never will be. */
	private static void finish(RequestState state, @Nullable Object result) throws Exception {
		state.end((result instanceof Throwable error) ? error : null);
		if (result instanceof Error error) {
			throw error;
		}
		if (result instanceof Exception ex) {
			throw ex;
		}
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
		@Nullable Response answer(Callable<@Nullable Response> way) throws Exception {
			try {
				return way.call();
			}
			catch (Exception ex) {
				if (escapes(ex)) {
					// the context goes on: the filter may use the session
					throw ex;
				}
				this.error = ex;
				return handled(ex);
			}
			catch (Error ex) {
				DebugRecorder.record(this.request, this.state.app(), ex);
				this.state.end(ex);
				throw ex;
			}
		}

		private Response handled(Exception failure) throws Exception {
			try {
				return this.state.app().handleException(failure);
			}
			catch (Exception | Error ex) {
				DebugRecorder.record(this.request, this.state.app(), ex);
				this.state.end(this.error);
				throw ex;
			}
		}

		private @Nullable Response respond() throws Exception {
			if (this.state.pushFailure() != null) {
				throw this.state.pushFailure();
			}
			if (this.state.routingFailure() != null) {
				return this.state.app()
					.finalizeRequest(this.state.app().handleUserException(this.state.routingFailure()));
			}
			AsyncResults results = FlaskHandlerAdapter.this.asyncResults;
			Flask app = this.state.app();
			Object value = results.isBack(this.request) ? results.take(this.request, this.state) : app.answerRequest();
			this.waiting = results.await(value, this.state, this.request, this.response);
			return this.waiting ? null
					: app.finalizeRequest(DebugRecorder.withRules(this.request, app, this.state.request(), value));
		}

		/** The answer of a function before the request, null if none has one. */
		private @Nullable Response preprocess() throws Exception {
			if (this.state.pushFailure() != null) {
				throw this.state.pushFailure();
			}
			Flask app = this.state.app();
			Object value = preprocessed(app);
			return (value != null) ? app.finalizeRequest(value) : null;
		}

		private static @Nullable Object preprocessed(Flask app) throws Exception {
			try {
				return app.preprocessRequest();
			}
			catch (Exception ex) {
				return app.handleUserException(ex);
			}
		}

	}

}
