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

package io.github.flaskspring.config;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** The defaults of Flask 3.1, key by key. Flask: {@code Flask.default_config}. */
final class ConfigDefaults {

	private static final Map<String, @Nullable Object> VALUES = Collections.unmodifiableMap(create());

	private ConfigDefaults() {
	}

	static Map<String, @Nullable Object> values() {
		return VALUES;
	}

	private static Map<String, @Nullable Object> create() {
		Map<String, @Nullable Object> values = new LinkedHashMap<>();
		values.put("DEBUG", false);
		values.put("TESTING", false);
		values.put("PROPAGATE_EXCEPTIONS", null);
		values.put("SECRET_KEY", null);
		values.put("SECRET_KEY_FALLBACKS", null);
		values.put("PERMANENT_SESSION_LIFETIME", Duration.ofDays(31));
		values.put("USE_X_SENDFILE", false);
		values.put("TRUSTED_HOSTS", null);
		values.put("SERVER_NAME", null);
		values.put("APPLICATION_ROOT", "/");
		addSession(values);
		addLimits(values);
		values.put("TRAP_BAD_REQUEST_ERRORS", null);
		values.put("TRAP_HTTP_EXCEPTIONS", false);
		values.put("EXPLAIN_TEMPLATE_LOADING", false);
		values.put("PREFERRED_URL_SCHEME", "http");
		values.put("TEMPLATES_AUTO_RELOAD", null);
		values.put("PROVIDE_AUTOMATIC_OPTIONS", true);
		return values;
	}

	private static void addSession(Map<String, @Nullable Object> values) {
		values.put("SESSION_COOKIE_NAME", "session");
		values.put("SESSION_COOKIE_DOMAIN", null);
		values.put("SESSION_COOKIE_PATH", null);
		values.put("SESSION_COOKIE_HTTPONLY", true);
		values.put("SESSION_COOKIE_SECURE", false);
		values.put("SESSION_COOKIE_PARTITIONED", false);
		values.put("SESSION_COOKIE_SAMESITE", null);
		values.put("SESSION_REFRESH_EACH_REQUEST", true);
	}

	private static void addLimits(Map<String, @Nullable Object> values) {
		values.put("MAX_CONTENT_LENGTH", null);
		values.put("MAX_FORM_MEMORY_SIZE", 500_000);
		values.put("MAX_FORM_PARTS", 1_000);
		values.put("SEND_FILE_MAX_AGE_DEFAULT", null);
		values.put("MAX_COOKIE_SIZE", 4093);
	}

}
