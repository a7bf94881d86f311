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

import java.util.Map;

import org.apache.commons.logging.Log;
import org.jspecify.annotations.Nullable;

import io.github.flaskspring.config.Config;
import io.github.flaskspring.json.JsonProvider;

/**
 * The application of the current context. Flask: the proxy {@code current_app}. What is
 * not here is on {@link #getCurrentObject()}.
 *
 * @since 0.1
 */
public final class CurrentApp {

	static final CurrentApp INSTANCE = new CurrentApp();

	private CurrentApp() {
	}

	/**
	 * The application itself: for signals, which compare senders by identity, and for
	 * other threads. Flask: {@code _get_current_object()}.
	 * @return the application
	 * @throws IllegalStateException outside of an application context
	 */
	public Flask getCurrentObject() {
		return Contexts.requireApp().app();
	}

	/**
	 * The name. Flask: {@code name}.
	 * @return the name
	 */
	public String name() {
		return getCurrentObject().name();
	}

	/**
	 * The configuration. Flask: {@code config}.
	 * @return the live configuration
	 */
	public Config config() {
		return getCurrentObject().config();
	}

	/**
	 * Whether debug mode is on. Flask: {@code debug}.
	 * @return the setting DEBUG
	 */
	public boolean debug() {
		return getCurrentObject().debug();
	}

	/**
	 * Whether testing mode is on. Flask: {@code testing}.
	 * @return the setting TESTING
	 */
	public boolean testing() {
		return getCurrentObject().testing();
	}

	/**
	 * The logger. Flask: {@code logger}.
	 * @return the logger
	 */
	public Log logger() {
		return getCurrentObject().logger();
	}

	/**
	 * State of extensions. Flask: {@code extensions}.
	 * @return the live map
	 */
	public Map<String, Object> extensions() {
		return getCurrentObject().extensions();
	}

	/**
	 * The registered blueprints. Flask: {@code blueprints}.
	 * @return a view
	 */
	public Map<String, Blueprint> blueprints() {
		return getCurrentObject().blueprints();
	}

	/**
	 * How JSON is read and written. Flask: {@code json}.
	 * @return the provider
	 */
	public JsonProvider json() {
		return getCurrentObject().json();
	}

	/**
	 * Builds a URL. Flask: {@code url_for}.
	 * @param endpoint the endpoint
	 * @param values the variables
	 * @return the URL
	 */
	public String urlFor(String endpoint, Map<String, ? extends @Nullable Object> values) {
		return getCurrentObject().urlFor(endpoint, values);
	}

	/**
	 * Turns a value into a response. Flask: {@code make_response}.
	 * @param value what a view may return
	 * @return the response
	 */
	public Response makeResponse(@Nullable Object value) {
		return getCurrentObject().makeResponse(value);
	}

	/**
	 * Sends a file of the static folder. Flask: {@code current_app.send_static_file}.
	 * @param filename the path in the folder
	 * @return the response
	 */
	public Response sendStaticFile(String filename) {
		return getCurrentObject().sendStaticFile(filename);
	}

	/**
	 * The answer to OPTIONS that the current request would get automatically. Flask:
	 * {@code make_default_options_response}.
	 * @return the response
	 */
	public Response makeDefaultOptionsResponse() {
		return getCurrentObject().makeDefaultOptionsResponse();
	}

	@Override
	public String toString() {
		AppContext context = Contexts.current().app();
		return (context != null) ? context.app().toString() : "<LocalProxy unbound>";
	}

}
