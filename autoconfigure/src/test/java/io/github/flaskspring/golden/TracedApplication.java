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

package io.github.flaskspring.golden;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;

import io.github.flaskspring.Blueprint;
import io.github.flaskspring.ErrorHandlerFunction;
import io.github.flaskspring.Flask;
import io.github.flaskspring.FlaskSignals;
import io.github.flaskspring.Request;
import io.github.flaskspring.Response;
import io.github.flaskspring.Scaffold;
import io.github.flaskspring.Session;
import io.github.flaskspring.ViewArgs;
import io.github.flaskspring.sessions.SecureCookieSessionInterface;
import io.github.flaskspring.signals.Signal;

import static io.github.flaskspring.Globals.afterThisRequest;

/**
 * The application of the recorded traces: everything that runs writes its name down, and
 * may be told to answer or to fail.
 */
final class TracedApplication extends Flask {

	private final List<String> trace = new ArrayList<>();

	private final Map<String, Callable<Object>> behaviour = new HashMap<>();

	private final Blueprint blueprint = new Blueprint("bp").urlPrefix("/bp");

	TracedApplication() {
		super("traced");
		config().put("SECRET_KEY", "k");
		staticFolder(null);
		sessionInterface(new TracedSessions());
		listen();
		addHooks(this, "app");
		addHooks(this.blueprint, "bp");
		this.blueprint.beforeAppRequest(() -> run("bp.before_app"));
		this.blueprint.afterAppRequest((response) -> after("bp.after_app", response));
		this.blueprint.teardownAppRequest((error) -> run("bp.teardown_app" + shown(error), "bp.teardown_app"));
		for (int number : new int[] { 1, 2 }) {
			String name = "teardown_appcontext" + number;
			teardownAppContext((error) -> run(name + shown(error), name));
		}
		route("/v", (args) -> view());
		this.blueprint.route("/v", (args) -> view());
		this.blueprint.route("/slash/", (args) -> view());
	}

	/** Registers the blueprint, which must have its error handlers by then. */
	TracedApplication complete() {
		registerBlueprint(this.blueprint);
		return this;
	}

	TracedApplication when(String point, Callable<Object> does) {
		this.behaviour.put(point, does);
		return this;
	}

	<E extends Throwable> TracedApplication handler(String scope, String key, Class<E> type, Callable<Object> answer) {
		ErrorHandlerFunction<E> handler = (error) -> {
			this.trace.add("errorhandler[" + scope + "," + key + "](" + name(error) + ")");
			return answer.call();
		};
		if (scope.equals("bp")) {
			this.blueprint.errorHandler(type, handler);
		}
		else {
			errorHandler(type, handler);
		}
		return this;
	}

	List<String> trace() {
		return List.copyOf(this.trace);
	}

	private void listen() {
		listen(FlaskSignals.APPCONTEXT_PUSHED, "appcontext_pushed", null);
		listen(FlaskSignals.REQUEST_STARTED, "request_started", null);
		listen(FlaskSignals.REQUEST_FINISHED, "request_finished", null);
		listen(FlaskSignals.GOT_REQUEST_EXCEPTION, "got_request_exception", "exception");
		listen(FlaskSignals.REQUEST_TEARING_DOWN, "request_tearing_down", "exc");
		listen(FlaskSignals.APPCONTEXT_TEARING_DOWN, "appcontext_tearing_down", "exc");
		listen(FlaskSignals.APPCONTEXT_POPPED, "appcontext_popped", null);
	}

	private void listen(Signal signal, String name, @Nullable String argument) {
		signal
			.connect(
					(sender, sent) -> this.trace
						.add("~" + name + ((argument != null) ? shown(sent.get(argument, Throwable.class)) : "")),
					this);
	}

	private void addHooks(Scaffold<?> target, String scope) {
		for (int number : new int[] { 1, 2 }) {
			target.urlValuePreprocessor(
					(endpoint, values) -> this.trace.add(scope + ".preproc" + number + nulls(endpoint, values)));
			target.beforeRequest(() -> run(scope + ".before" + number));
			target.afterRequest((response) -> after(scope + ".after" + number, response));
			String teardown = scope + ".teardown" + number;
			target.teardownRequest((error) -> run(teardown + shown(error), teardown));
		}
	}

	private static String nulls(@Nullable String endpoint, @Nullable ViewArgs values) {
		return (endpoint == null && values == null) ? "(null,null)" : "";
	}

	private Object view() throws Exception {
		this.trace.add("view");
		afterThisRequest((response) -> after("after_this1", response));
		afterThisRequest((response) -> after("after_this2", response));
		return this.behaviour.getOrDefault("view", () -> "seen").call();
	}

	private Response after(String point, Response response) throws Exception {
		run(point);
		return response;
	}

	private @Nullable Object run(String point) throws Exception {
		return run(point, point);
	}

	private @Nullable Object run(String text, String point) throws Exception {
		this.trace.add(text);
		Callable<Object> does = this.behaviour.get(point);
		return (does != null) ? does.call() : null;
	}

	@Override
	protected void logException(Throwable error) {
		this.trace.add("log_exception");
	}

	private static String shown(@Nullable Throwable error) {
		return "(" + ((error != null) ? name(error) : "null") + ")";
	}

	private static String name(Throwable error) {
		return error.getClass().getSimpleName().replaceAll("Exception$", "");
	}

	/** Sessions that write down when they are opened and saved. */
	private final class TracedSessions extends SecureCookieSessionInterface {

		@Override
		public @Nullable Session openSession(Flask app, Request request) {
			fail("open_session[" + ((request.endpoint() != null) ? request.endpoint() : "no endpoint") + "]",
					"open_session");
			return super.openSession(app, request);
		}

		@Override
		public void saveSession(Flask app, Session session, Response response) {
			fail("save_session", "save_session");
			super.saveSession(app, session, response);
		}

		private void fail(String text, String point) {
			try {
				run(text, point);
			}
			catch (RuntimeException ex) {
				throw ex;
			}
			catch (Exception ex) {
				throw new IllegalStateException(ex);
			}
		}

	}

}
