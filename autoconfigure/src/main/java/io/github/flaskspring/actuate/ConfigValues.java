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

package io.github.flaskspring.actuate;

import java.time.temporal.Temporal;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.actuate.endpoint.SanitizableData;
import org.springframework.boot.actuate.endpoint.Sanitizer;
import org.springframework.boot.actuate.endpoint.SanitizingFunction;

import io.github.flaskspring.config.Config;

/**
 * Configuration for the eyes of operators. Unless values are shown each one is masked;
 * what looks like a secret is masked even then.
 *
 * @since 0.1
 */
public final class ConfigValues {

	private static final SanitizingFunction SECRETS = SanitizingFunction.sanitizeValue()
		.ifLikelySensitive()
		.ifKeyContains("secret", "salt");

	private final Sanitizer sanitizer;

	/**
	 * With the application's own rules.
	 * @param functions further rules of what to mask
	 */
	public ConfigValues(Iterable<SanitizingFunction> functions) {
		List<SanitizingFunction> all = new ArrayList<>();
		all.add(SECRETS);
		functions.forEach(all::add);
		this.sanitizer = new Sanitizer(all);
	}

	Map<String, @Nullable Object> of(Config config, boolean shown) {
		Map<String, @Nullable Object> values = new TreeMap<>();
		config.forEach((key, value) -> values.put(key, value(key, value, shown)));
		return values;
	}

	private @Nullable Object value(String key, @Nullable Object value, boolean shown) {
		if (value instanceof Map<?, ?> map) {
			Map<String, @Nullable Object> values = new TreeMap<>();
			map.forEach((name, item) -> values.put(String.valueOf(name), value(key + "." + name, item, shown)));
			return values;
		}
		if (value instanceof Collection<?> items) {
			return items.stream().map((item) -> value(key, item, shown)).toList();
		}
		return this.sanitizer.sanitize(new SanitizableData(null, key, readable(value)), shown);
	}

	/** The text of other objects may hold anything. */
	private static @Nullable Object readable(@Nullable Object value) {
		if (value == null || value instanceof Boolean || value instanceof Number || value instanceof String) {
			return value;
		}
		boolean plain = value instanceof TemporalAmount || value instanceof Temporal || value instanceof Enum<?>;
		return plain ? value.toString() : value.getClass().getName();
	}

}
