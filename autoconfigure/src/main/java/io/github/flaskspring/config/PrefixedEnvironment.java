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

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * The environment variables of a prefix as settings. Flask: {@code from_prefixed_env}.
 */
final class PrefixedEnvironment {

	private static final String NESTING = "__";

	private final String prefix;

	private final Function<String, ? extends @Nullable Object> loads;

	PrefixedEnvironment(String prefix, Function<String, ? extends @Nullable Object> loads) {
		this.prefix = prefix;
		this.loads = loads;
	}

	void addTo(Map<String, @Nullable Object> values, Map<String, String> environment) {
		new TreeMap<>(environment).forEach((name, text) -> {
			if (name.startsWith(this.prefix)) {
				List<String> path = Arrays.asList(name.substring(this.prefix.length()).split(NESTING, -1));
				put(values, path, load(text, this.loads));
			}
		});
	}

	static @Nullable Object load(String text, Function<String, ? extends @Nullable Object> loads) {
		try {
			return loads.apply(text);
		}
		catch (RuntimeException ex) {
			return text;
		}
	}

	/** Maps on the way are copied: others may hold or share them. */
	private void put(Map<String, @Nullable Object> target, List<String> path, @Nullable Object value) {
		String key = path.get(0);
		if (path.size() == 1) {
			target.put(key, value);
			return;
		}
		Map<String, @Nullable Object> inner = new LinkedHashMap<>();
		if (target.containsKey(key)) {
			inner.putAll(map(key, target.get(key)));
		}
		put(inner, path.subList(1, path.size()), value);
		target.put(key, inner);
	}

	@SuppressWarnings("unchecked")
	private Map<String, @Nullable Object> map(String key, @Nullable Object value) {
		if (value instanceof Map<?, ?>) {
			return (Map<String, @Nullable Object>) value;
		}
		throw new IllegalArgumentException("An environment variable that starts with '" + this.prefix + "' leads into '"
				+ key + "' with two underscores, but its value is no map. Rename one of the two.");
	}

}
