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

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

import io.github.flaskspring.Flask;
import io.github.flaskspring.annotation.FlaskController;
import io.github.flaskspring.annotation.Route;

import static io.github.flaskspring.Globals.request;
import static io.github.flaskspring.Globals.session;

/** Session cookie attributes from configuration, changed while running. */
@EnableAutoConfiguration
@FlaskController
public class SessionConfigApplication {

	private static final Map<String, Map<String, ?>> VARIANTS = Map.ofEntries(Map.entry("default", Map.of()),
			Map.entry("name", Map.of("SESSION_COOKIE_NAME", "sid")),
			Map.entry("domain", Map.of("SESSION_COOKIE_DOMAIN", "example.test")),
			Map.entry("dotted", Map.of("SESSION_COOKIE_DOMAIN", ".example.test")),
			Map.entry("path", Map.of("SESSION_COOKIE_PATH", "/area")),
			Map.entry("root", Map.of("APPLICATION_ROOT", "/mounted")),
			Map.entry("both", Map.of("APPLICATION_ROOT", "/mounted", "SESSION_COOKIE_PATH", "/special")),
			Map.entry("httponly", Map.of("SESSION_COOKIE_HTTPONLY", false)),
			Map.entry("secure", Map.of("SESSION_COOKIE_SECURE", true)),
			Map.entry("lax", Map.of("SESSION_COOKIE_SAMESITE", "Lax")),
			Map.entry("strict", Map.of("SESSION_COOKIE_SAMESITE", "Strict")),
			Map.entry("none", Map.of("SESSION_COOKIE_SAMESITE", "None", "SESSION_COOKIE_SECURE", true)),
			Map.entry("bad-samesite", Map.of("SESSION_COOKIE_SAMESITE", "Sometimes")),
			Map.entry("partitioned", Map.of("SESSION_COOKIE_PARTITIONED", true, "SESSION_COOKIE_SECURE", true)),
			Map.entry("server-name", Map.of("SERVER_NAME", "example.test")),
			Map.entry("all",
					Map.of("SESSION_COOKIE_DOMAIN", "d.test", "SESSION_COOKIE_PATH", "/p", "SESSION_COOKIE_SECURE",
							true, "SESSION_COOKIE_HTTPONLY", false, "SESSION_COOKIE_SAMESITE", "Lax")));

	private final Flask app;

	private final Map<String, @Nullable Object> defaults;

	SessionConfigApplication(Flask app) {
		this.app = app;
		this.defaults = new LinkedHashMap<>(app.config());
	}

	@Route(value = "/use/<variant>", methods = "POST")
	String use(String variant) {
		this.app.config().putAll(this.defaults);
		this.app.config().putAll(Objects.requireNonNull(VARIANTS.get(variant)));
		return variant;
	}

	@Route("/set")
	String put() {
		session.put("n", 1);
		if (request.args().get("permanent") != null) {
			session.setPermanent(true);
		}
		return "set";
	}

	@Route("/clear")
	String clear() {
		session.clear();
		return "cleared";
	}

}
