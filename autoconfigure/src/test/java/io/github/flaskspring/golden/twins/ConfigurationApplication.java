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

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

import io.github.flaskspring.Flask;
import io.github.flaskspring.annotation.FlaskController;
import io.github.flaskspring.annotation.Route;

import static io.github.flaskspring.Globals.currentApp;
import static io.github.flaskspring.Globals.request;
import static io.github.flaskspring.Globals.urlFor;

/** Behaviour that depends on configuration, switched by requests. */
@EnableAutoConfiguration
@FlaskController
public class ConfigurationApplication {

	private static final Set<String> SHOWN = Set.of("APPLICATION_ROOT", "DEBUG", "MAX_CONTENT_LENGTH",
			"MAX_COOKIE_SIZE", "MAX_FORM_MEMORY_SIZE", "MAX_FORM_PARTS", "PREFERRED_URL_SCHEME", "PROPAGATE_EXCEPTIONS",
			"SECRET_KEY", "SEND_FILE_MAX_AGE_DEFAULT", "SERVER_NAME", "SESSION_COOKIE_DOMAIN",
			"SESSION_COOKIE_HTTPONLY", "SESSION_COOKIE_NAME", "SESSION_COOKIE_PATH", "SESSION_COOKIE_SAMESITE",
			"SESSION_COOKIE_SECURE", "SESSION_REFRESH_EACH_REQUEST", "TESTING", "TRAP_BAD_REQUEST_ERRORS",
			"TRAP_HTTP_EXCEPTIONS", "TRUSTED_HOSTS", "USE_X_SENDFILE");

	private final Flask app;

	private final Map<String, @Nullable Object> initial;

	ConfigurationApplication(Flask app) {
		this.app = app;
		app.config().fromMapping(Map.of("PAGE_SIZE", 10, "GREETING", "Hello", "NESTED", Map.of("a", 1)));
		app.config().putAll(Map.of("MAIL_HOST", "localhost", "MAIL_PORT", 25, "MAIL_USE_TLS", false));
		this.initial = new LinkedHashMap<>(app.config());
	}

	/** Settings to take from an object. */
	interface Settings {

		String GREETING = "Hi";

		String lower = "ignored";

		List<Integer> EXTRA = List.of(1, 2);

	}

	@Route("/value/<key>")
	Map<String, @Nullable Object> value(String key) {
		Map<String, @Nullable Object> found = new LinkedHashMap<>();
		Object value = currentApp.config().getOrDefault(key, "absent");
		found.put("value", (value instanceof Duration duration) ? PythonNames.ofDuration(duration) : value);
		return found;
	}

	@Route("/defaults")
	Map<String, @Nullable Object> defaults() {
		Map<String, @Nullable Object> found = new LinkedHashMap<>(this.initial);
		found.keySet().retainAll(SHOWN);
		found.put("PERMANENT_SESSION_LIFETIME", this.app.permanentSessionLifetime().toSeconds());
		return found;
	}

	@Route("/from-object")
	Map<String, @Nullable Object> fromObject() {
		this.app.config().fromObject(Settings.class);
		Map<String, @Nullable Object> found = new LinkedHashMap<>();
		found.put("greeting", this.app.config().get("GREETING"));
		found.put("extra", this.app.config().get("EXTRA"));
		found.put("lower", this.app.config().containsKey("lower"));
		return found;
	}

	@Route("/namespace")
	Map<String, @Nullable Object> namespace() {
		return this.app.config().getNamespace("MAIL_");
	}

	@Route(value = "/set", methods = "POST")
	@SuppressWarnings("unchecked")
	String setValue() {
		this.app.config().putAll((Map<String, @Nullable Object>) request.json());
		return "set";
	}

	@Route(value = "/reset", methods = "POST")
	String reset() {
		this.app.config().clear();
		this.app.config().putAll(this.initial);
		return "reset";
	}

	@Route("/need")
	String need() {
		return request.args().getOrThrow("missing");
	}

	@Route("/boom")
	String boom() {
		throw new NoSuchElementException("plain key error");
	}

	@Route("/external")
	String external() {
		return urlFor("external", "_external", true);
	}

	@Route("/host")
	String host() {
		return request.host();
	}

}
