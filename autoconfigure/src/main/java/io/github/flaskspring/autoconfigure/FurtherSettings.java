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

package io.github.flaskspring.autoconfigure;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.github.flaskspring.json.DefaultJsonProvider;
import io.github.flaskspring.json.JsonProvider;

/**
 * The settings below {@code flask.config}: their names become Flask's, and text becomes
 * the value that it is in JSON, as it does in Flask's {@code from_prefixed_env}. A
 * properties file has nothing but text, and "false" would be true.
 */
final class FurtherSettings {

	private static final JsonProvider JSON = new DefaultJsonProvider();

	private FurtherSettings() {
	}

	static Map<String, @Nullable Object> of(Map<String, Object> properties) {
		Map<String, @Nullable Object> settings = new LinkedHashMap<>();
		properties.forEach((name, value) -> settings.put(key(name), value(value)));
		return settings;
	}

	/** What has a capital is Flask's name already. */
	private static String key(String name) {
		return name.equals(name.toLowerCase(Locale.ROOT)) ? name.replace('-', '_').toUpperCase(Locale.ROOT) : name;
	}

	private static @Nullable Object value(@Nullable Object value) {
		if (value instanceof Map<?, ?> map) {
			Map<String, @Nullable Object> values = new LinkedHashMap<>();
			map.forEach((key, item) -> values.put(String.valueOf(key), value(item)));
			return values;
		}
		return (value instanceof String text) ? loads(text) : value;
	}

	private static @Nullable Object loads(String text) {
		try {
			return JSON.loads(text);
		}
		catch (RuntimeException ex) {
			return text;
		}
	}

}
