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

package io.github.flaskspring.extension;

import java.util.Locale;
import java.util.Map;

import io.github.flaskspring.Blueprint;
import io.github.flaskspring.Environ;
import io.github.flaskspring.Flask;
import io.github.flaskspring.FlaskExtension;
import io.github.flaskspring.FlaskSignals;
import io.github.flaskspring.Reply;
import io.github.flaskspring.Request;
import io.github.flaskspring.routing.Converter;
import io.github.flaskspring.sessions.SecureCookieSessionInterface;
import io.github.flaskspring.signals.Namespace;
import io.github.flaskspring.signals.Receiver;
import io.github.flaskspring.signals.Signal;

import static io.github.flaskspring.Globals.abort;
import static io.github.flaskspring.Globals.currentApp;
import static io.github.flaskspring.Globals.g;
import static io.github.flaskspring.Globals.renderTemplateString;
import static io.github.flaskspring.Globals.request;
import static io.github.flaskspring.Globals.session;

/** Everything an extension may set up. */
final class GreetingExtension implements FlaskExtension {

	/** Somebody was greeted: {@code name}. */
	static final Signal GREETED = new Namespace().signal("greeted");

	// the application does not keep the receiver, as signals outlive applications
	private final Receiver started = (sender, args) -> g.put("_greeting_started", true);

	@Override
	public void initApp(Flask app) {
		app.urlMap().converters().put("loud", (map, arguments, keywords) -> new Loud());
		app.requestClass(GreetingRequest::new).sessionInterface(new GreetingSessions());
		app.templateFilter("polite", (String text) -> "dear " + text).templateGlobal("hello", "Hello");
		app.errorHandler(418, (error) -> Reply.of("no tea", 418));
		app.beforeRequest(() -> g.put("_greeting_mark", "!"));
		app.afterRequest((response) -> response.header("X-Started", g.contains("_greeting_started")));
		app.cli().command("greet", (call) -> call.echo(greet("you")));
		FlaskSignals.REQUEST_STARTED.connect(this.started, app);
		app.registerBlueprint(views());
	}

	private Blueprint views() {
		Blueprint views = new Blueprint("greeting").urlPrefix("/greeting");
		views.get("/<loud:name>", (args) -> greet(args.getString("name")) + g.get("_greeting_mark")).endpoint("greet");
		views.get("/agent", () -> ((GreetingRequest) request.getCurrentObject()).guest()).endpoint("agent");
		views.get("/sign", () -> {
			session.put("guest", "ann");
			return "signed";
		}).endpoint("sign");
		views.get("/tea", () -> abort(418)).endpoint("tea");
		return views;
	}

	private static String greet(String name) {
		GREETED.send(currentApp.getCurrentObject(), "name", name);
		return renderTemplateString("[[${hello}]], [[${polite(name)}]]", Map.of("name", name));
	}

	/** A request that knows the guest. */
	private static final class GreetingRequest extends Request {

		GreetingRequest(Environ environ) {
			super(environ);
		}

		String guest() {
			return headers().get("X-Guest", "nobody");
		}

	}

	/** Sessions in a cookie with another name. */
	private static final class GreetingSessions extends SecureCookieSessionInterface {

		@Override
		public String getCookieName(Flask app) {
			return "guest_book";
		}

	}

	/** Text in capitals. */
	private static final class Loud implements Converter {

		@Override
		public Object toJava(String text) {
			return text.toUpperCase(Locale.ROOT);
		}

		@Override
		public String toUrl(Object value) {
			return value.toString().toLowerCase(Locale.ROOT);
		}

	}

}
