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

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.time.Duration;
import java.util.Map;

import org.apache.commons.logging.Log;
import org.jspecify.annotations.Nullable;

import io.github.flaskspring.config.Config;
import io.github.flaskspring.json.JsonProvider;
import io.github.flaskspring.routing.UrlMap;

/**
 * The application of the current context. Flask: the proxy {@code current_app}. It has
 * what views, hooks and services ask an application; setting one up needs the application
 * itself, {@link #getCurrentObject()}.
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
	 * The rules of all routes. Flask: {@code url_map}.
	 * @return the map
	 */
	public UrlMap urlMap() {
		return getCurrentObject().urlMap();
	}

	/**
	 * The views by endpoint. Flask: {@code view_functions}.
	 * @return a view of them
	 */
	public Map<String, ViewFunction> viewFunctions() {
		return getCurrentObject().viewFunctions();
	}

	/**
	 * Makes the exceptions of {@code abort}. Flask: {@code aborter}.
	 * @return the exceptions by code
	 */
	public HttpExceptions aborter() {
		return getCurrentObject().aborter();
	}

	/**
	 * Where sessions are kept. Flask: {@code session_interface}.
	 * @return the interface
	 */
	public SessionInterface sessionInterface() {
		return getCurrentObject().sessionInterface();
	}

	/**
	 * How long permanent sessions last. Flask: {@code permanent_session_lifetime}.
	 * @return the time
	 */
	public Duration permanentSessionLifetime() {
		return getCurrentObject().permanentSessionLifetime();
	}

	/**
	 * Globals, filters and tests of templates. Flask: {@code jinja_env.globals} and its
	 * like.
	 * @return the names
	 */
	public TemplateNames templateNames() {
		return getCurrentObject().templateNames();
	}

	/**
	 * The folder of this deployment. Flask: {@code instance_path} and
	 * {@code open_instance_resource}.
	 * @return the folder
	 */
	public InstanceFolder instance() {
		return getCurrentObject().instance();
	}

	/**
	 * Where resources are. Flask: {@code root_path}.
	 * @return the location
	 */
	public String rootPath() {
		return getCurrentObject().rootPath();
	}

	/**
	 * The folder of static files. Flask: {@code static_folder}.
	 * @return the location or null
	 */
	public @Nullable String staticFolder() {
		return getCurrentObject().staticFolder();
	}

	/**
	 * Opens a file below the root. Flask: {@code open_resource}.
	 * @param resource the path
	 * @return the content
	 * @throws IOException if it cannot be read
	 */
	public InputStream openResource(String resource) throws IOException {
		return getCurrentObject().openResource(resource);
	}

	/**
	 * Opens a text file in UTF-8 below the root. Flask: {@code open_resource(mode="r")}.
	 * @param resource the path
	 * @return the text
	 * @throws IOException if it cannot be read
	 */
	public Reader openTextResource(String resource) throws IOException {
		return getCurrentObject().openTextResource(resource);
	}

	/**
	 * How JSON is read and written. Flask: {@code json}.
	 * @return the provider
	 */
	public JsonProvider json() {
		return getCurrentObject().json();
	}

	/**
	 * Builds the URL of an endpoint without variables. Flask: {@code url_for}.
	 * @param endpoint the endpoint
	 * @return the URL
	 */
	public String urlFor(String endpoint) {
		return getCurrentObject().urlFor(endpoint);
	}

	/**
	 * Builds a URL: {@code urlFor("post", "id", 5)}. Flask: {@code url_for}.
	 * @param endpoint the endpoint
	 * @param name the name of a value
	 * @param value the value
	 * @param more further names and values
	 * @return the URL
	 */
	public String urlFor(String endpoint, String name, @Nullable Object value, @Nullable Object... more) {
		return getCurrentObject().urlFor(endpoint, name, value, more);
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
	 * Redirects. Flask: {@code redirect}.
	 * @param location the target
	 * @param code the status
	 * @return the response
	 */
	public Response redirect(String location, int code) {
		return getCurrentObject().redirect(location, code);
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
