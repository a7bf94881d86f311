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

package io.github.flaskspring.golden.twins;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;

import io.github.flaskspring.Flask;
import io.github.flaskspring.FlaskCustomizer;
import io.github.flaskspring.FlaskSignals;
import io.github.flaskspring.Reply;
import io.github.flaskspring.Response;
import io.github.flaskspring.annotation.AfterRequest;
import io.github.flaskspring.annotation.BeforeRequest;
import io.github.flaskspring.annotation.ErrorHandler;
import io.github.flaskspring.annotation.FlaskController;
import io.github.flaskspring.annotation.Route;
import io.github.flaskspring.annotation.TeardownAppContext;
import io.github.flaskspring.annotation.TeardownRequest;
import io.github.flaskspring.signals.Signal;
import io.github.flaskspring.signals.SignalArguments;

import static io.github.flaskspring.Globals.abort;
import static io.github.flaskspring.Globals.flash;
import static io.github.flaskspring.Globals.g;
import static io.github.flaskspring.Globals.renderTemplateString;
import static io.github.flaskspring.Globals.request;

/** Order of the signals around requests, templates, flashes and errors. */
@EnableAutoConfiguration
@FlaskController
class SignalsApplication {

	private final List<String> log = Collections.synchronizedList(new ArrayList<>());

	@Bean
	FlaskCustomizer receivers() {
		return (app) -> {
			listen(app, FlaskSignals.APPCONTEXT_PUSHED, "appcontext_pushed", (sent) -> "");
			listen(app, FlaskSignals.REQUEST_STARTED, "request_started", (sent) -> "");
			listen(app, FlaskSignals.BEFORE_RENDER_TEMPLATE, "before_render_template", SignalsApplication::x);
			listen(app, FlaskSignals.TEMPLATE_RENDERED, "template_rendered", SignalsApplication::x);
			listen(app, FlaskSignals.MESSAGE_FLASHED, "message_flashed",
					(sent) -> sent.get("category") + ": " + sent.get("message"));
			listen(app, FlaskSignals.GOT_REQUEST_EXCEPTION, "got_request_exception",
					(sent) -> PythonNames.ofClass(sent.get("exception")));
			listen(app, FlaskSignals.REQUEST_FINISHED, "request_finished", SignalsApplication::status);
			listen(app, FlaskSignals.REQUEST_TEARING_DOWN, "request_tearing_down",
					(sent) -> PythonNames.ofClass(sent.get("exc")));
			listen(app, FlaskSignals.APPCONTEXT_TEARING_DOWN, "appcontext_tearing_down",
					(sent) -> PythonNames.ofClass(sent.get("exc")));
			listen(app, FlaskSignals.APPCONTEXT_POPPED, "appcontext_popped", (sent) -> "");
		};
	}

	private void listen(Flask app, Signal signal, String name, Function<SignalArguments, String> describe) {
		signal.connect((sender, sent) -> this.log.add((name + " " + describe.apply(sent)).strip()), app);
	}

	@SuppressWarnings("unchecked")
	private static String x(SignalArguments sent) {
		Map<String, ?> context = (Map<String, ?>) sent.get("context");
		return "x=" + PythonNames.of((context != null) ? context.get("x") : null);
	}

	private static String status(SignalArguments sent) {
		Response response = sent.get("response", Response.class);
		return (response != null) ? Integer.toString(response.statusCode()) : "";
	}

	@BeforeRequest
	@Nullable Object before() {
		g.put("x", 1);
		this.log.add("before_request");
		return request.args().containsKey("early") ? "early" : null;
	}

	@AfterRequest
	Response after(Response response) {
		this.log.add("after_request");
		return response;
	}

	@TeardownRequest
	void teardown() {
		this.log.add("teardown_request");
	}

	@TeardownAppContext
	void teardownApp() {
		this.log.add("teardown_appcontext");
	}

	@Route("/plain")
	String plain() {
		this.log.add("view");
		return "plain";
	}

	@Route("/template")
	String template() {
		return renderTemplateString("x is [[${x}]]", Collections.singletonMap("x", g.get("x")));
	}

	@Route("/flash")
	String doFlash() {
		flash("saved", "info");
		return "flashed";
	}

	@Route("/abort")
	String aborted() {
		throw abort(404);
	}

	@Route("/fail")
	String fail() {
		throw new ValueError("bad");
	}

	@Route("/handled")
	String handled() {
		throw new LookupError("known");
	}

	@ErrorHandler
	Object onLookup(LookupError error) {
		this.log.add("handler");
		return Reply.of("handled", 400);
	}

	@Bean
	FilterRegistrationBean<LogFilter> logFilter() {
		return LogFilter.at("/log", this.log);
	}

	private static final class ValueError extends RuntimeException {

		private static final long serialVersionUID = 1L;

		ValueError(String message) {
			super(message);
		}

	}

	private static final class LookupError extends RuntimeException {

		private static final long serialVersionUID = 1L;

		LookupError(String message) {
			super(message);
		}

	}

}
