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

package io.github.flaskspring.templating;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.github.flaskspring.Globals;
import io.github.flaskspring.TemplateFunction;

/**
 * {@code url_for('post', id=3)}, and for places without keyword arguments
 * {@code url_for('post', {id: 3})} and {@code url_for('post', 'id', 3)}.
 */
final class UrlForFunction implements TemplateFunction {

	@Override
	public @Nullable Object call(List<@Nullable Object> arguments, Map<String, @Nullable Object> keywords) {
		if (arguments.isEmpty() || arguments.get(0) == null) {
			throw new IllegalArgumentException("url_for() missing 1 required positional argument: 'endpoint'");
		}
		Map<String, @Nullable Object> values = keywords;
		if (arguments.size() > 1) {
			values = values(arguments.subList(1, arguments.size()));
			values.putAll(keywords);
		}
		return Globals.urlFor(String.valueOf(arguments.get(0)), UrlValues.normalize(values));
	}

	private static Map<String, @Nullable Object> values(List<@Nullable Object> arguments) {
		Map<String, @Nullable Object> values = new LinkedHashMap<>();
		if (arguments.size() == 1 && arguments.get(0) instanceof Map<?, ?> map) {
			map.forEach((name, value) -> values.put(String.valueOf(name), value));
			return values;
		}
		if (arguments.size() % 2 != 0) {
			throw new IllegalArgumentException("url_for() takes values by keyword, as a map, or as pairs of a name and"
					+ " a value, but '" + arguments.get(arguments.size() - 1) + "' has no partner.");
		}
		for (int i = 0; i < arguments.size(); i += 2) {
			values.put(String.valueOf(arguments.get(i)), arguments.get(i + 1));
		}
		return values;
	}

}
