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

package io.github.flaskspring;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import io.github.flaskspring.routing.MapAdapter;

/**
 * The order of everything in a request. Flask: {@code full_dispatch_request} and the
 * methods around it.
 */
final class RequestLifecycle {

	private final Flask app;

	private volatile Map<String, Pipeline> pipelines = new ConcurrentHashMap<>();

	RequestLifecycle(Flask app) {
		this.app = app;
	}

	/** Hooks change while the application is set up. */
	void forgetPipelines() {
		this.pipelines = new ConcurrentHashMap<>();
	}

	private Pipeline pipeline(Request request) {
		String endpoint = request.endpoint();
		Map<String, Pipeline> known = this.pipelines;
		Pipeline pipeline = known.get((endpoint != null) ? endpoint : "");
		if (pipeline == null) {
			pipeline = Pipeline.of(this.app.hooks, request.blueprints());
			known.put((endpoint != null) ? endpoint : "", pipeline);
		}
		return pipeline;
	}

	@Nullable Object answerRequest() throws Exception {
		this.app.firstRequest();
		RequestContext context = Contexts.requireRequest();
		try {
			FlaskSignals.REQUEST_STARTED.send(this.app);
			Object value = preprocessRequest(context);
			return (value != null) ? value : dispatchRequest(context);
		}
		catch (Exception ex) {
			return handleUserException(ex);
		}
	}

	@Nullable Object preprocessRequest(RequestContext context) throws Exception {
		Request request = context.request();
		Pipeline pipeline = pipeline(request);
		for (UrlValuePreprocessorFunction preprocessor : pipeline.urlValuePreprocessors()) {
			preprocessor.call(request.endpoint(), request.viewArgs());
		}
		for (BeforeRequestFunction function : pipeline.beforeRequest()) {
			Object value = function.call();
			if (value != null) {
				return value;
			}
		}
		return null;
	}

	@Nullable Object dispatchRequest(RequestContext context) throws Exception {
		Request request = context.request();
		if (request.routingException() != null) {
			throw request.routingException();
		}
		if (request.isAutomaticOptions()) {
			return this.app.makeDefaultOptionsResponse(allowedMethods(context));
		}
		ViewFunction view = this.app.viewFunctions().get(request.endpoint());
		if (view == null) {
			throw new IllegalStateException("The endpoint '" + request.endpoint() + "' of the rule '"
					+ request.urlRule() + "' has no view. Attach one with app.endpoint(...).");
		}
		return view.call(Objects.requireNonNull(request.viewArgs()));
	}

	static Collection<String> allowedMethods(RequestContext context) {
		MapAdapter adapter = context.urlAdapter();
		return (adapter != null) ? adapter.allowedMethods(context.request().pathInfo()) : List.of();
	}

	@Nullable Object handleUserException(Exception error) throws Exception {
		if (error instanceof BadRequestKeyException key
				&& (this.app.debug() || this.app.config().isTrue("TRAP_BAD_REQUEST_ERRORS"))) {
			key.showException(true);
		}
		if (error instanceof HttpException http && !this.app.trapHttpException(http)) {
			return handleHttpException(http, http);
		}
		ErrorHandlerFunction<?> handler = findHandler(error);
		if (handler != null) {
			return call(handler, error);
		}
		HttpException meaning = (error instanceof HttpException) ? null : this.app.translate(error);
		if (meaning != null) {
			return handleHttpException(meaning, error);
		}
		Object answer = this.app.askFallbacks(error);
		if (answer == null) {
			throw error;
		}
		return answer;
	}

	/** An HTTP exception, or the one that another library's exception means. */
	private @Nullable Object handleHttpException(HttpException error, Exception original) throws Exception {
		if (error.code() == null || error instanceof RequestRedirectException) {
			return error;
		}
		ErrorHandlerFunction<?> handler = findHandler(error);
		if (handler != null) {
			return call(handler, error);
		}
		Object answer = this.app.askFallbacks(original);
		return (answer != null) ? answer : error;
	}

	boolean handles(Exception error) {
		HttpException meaning = (error instanceof HttpException) ? null : this.app.translate(error);
		return findHandler(error) != null || (meaning != null && findHandler(meaning) != null);
	}

	boolean isTrapped(HttpException error) {
		if (this.app.config().isTrue("TRAP_HTTP_EXCEPTIONS")) {
			return true;
		}
		if (this.app.config().get("TRAP_BAD_REQUEST_ERRORS") == null) {
			return this.app.debug() && error instanceof BadRequestKeyException;
		}
		return this.app.config().isTrue("TRAP_BAD_REQUEST_ERRORS") && error instanceof BadRequestException;
	}

	Response handleException(Exception error) throws Exception {
		FlaskSignals.GOT_REQUEST_EXCEPTION.send(this.app, "exception", error);
		if (propagates()) {
			throw error;
		}
		this.app.logException(error);
		InternalServerErrorException serverError = new InternalServerErrorException(error);
		ErrorHandlerFunction<?> handler = findHandler(serverError);
		return finalizeRequest((handler != null) ? call(handler, serverError) : serverError, true);
	}

	private boolean propagates() {
		Object propagate = this.app.config().get("PROPAGATE_EXCEPTIONS");
		return (propagate != null) ? this.app.config().isTrue("PROPAGATE_EXCEPTIONS")
				: this.app.testing() || this.app.debug();
	}

	Response finalizeRequest(@Nullable Object value, boolean fromErrorHandler) throws Exception {
		Response response = this.app.makeResponse(value);
		try {
			response = processResponse(Contexts.requireRequest(), response);
			FlaskSignals.REQUEST_FINISHED.send(this.app, "response", response);
		}
		catch (Exception ex) {
			if (!fromErrorHandler) {
				throw ex;
			}
			this.app.logger().error("Request finalizing failed with an error while handling an error", ex);
		}
		return response;
	}

	Response processResponse(RequestContext context, Response response) throws Exception {
		Response result = runOwnFunctions(context, response);
		for (AfterRequestFunction function : pipeline(context.request()).afterRequest()) {
			result = function.call(result);
		}
		context.saveSession(result);
		return result;
	}

	Response finishResponse(RequestContext context, Response response) throws Exception {
		Response result = runOwnFunctions(context, response);
		context.saveSession(result);
		return result;
	}

	private static Response runOwnFunctions(RequestContext context, Response response) throws Exception {
		Response result = response;
		// one of them may add another
		for (int i = 0; i < context.afterRequestFunctions().size(); i++) {
			result = context.afterRequestFunctions().get(i).call(result);
		}
		return result;
	}

	void teardownRequest(Request request, @Nullable Throwable error) {
		Teardown.run(pipeline(request).teardownRequest(), error,
				() -> FlaskSignals.REQUEST_TEARING_DOWN.send(this.app, "exc", error));
	}

	void updateTemplateContext(Map<String, @Nullable Object> context) {
		RequestContext request = Contexts.current().request();
		List<String> blueprints = (request != null) ? request.request().blueprints() : List.of();
		Map<String, @Nullable Object> given = new LinkedHashMap<>(context);
		for (ContextProcessorFunction processor : this.app.hooks.contextProcessors.outerToInner(blueprints)) {
			Map<String, ? extends @Nullable Object> names = processor.call();
			if (names == null) {
				throw new IllegalArgumentException(
						"A context processor returned null. It must return a map, which may be empty.");
			}
			context.putAll(names);
		}
		context.putAll(given);
	}

	private @Nullable ErrorHandlerFunction<?> findHandler(Throwable error) {
		return this.app.hooks.errorHandlers.find(error, Contexts.requireRequest().request().blueprints());
	}

	@SuppressWarnings("unchecked")
	private static @Nullable Object call(ErrorHandlerFunction<?> handler, Throwable error) throws Exception {
		// filed under a class of the error, so its parameter takes it
		return ((ErrorHandlerFunction<Throwable>) handler).call(error);
	}

}
