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

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Values of a template on their way into a URL. Template engines count in
 * {@link BigDecimal} and hand on texts of their own kind, which converters would refuse.
 *
 * @since 0.1
 */
public final class UrlValues {

	private UrlValues() {
	}

	/**
	 * Turns values into what {@code urlFor} takes.
	 * @param values values by name
	 * @return the same map if it can stay as it is, else a new one
	 */
	public static Map<String, ? extends @Nullable Object> normalize(Map<String, ? extends @Nullable Object> values) {
		for (Map.Entry<String, ? extends @Nullable Object> value : values.entrySet()) {
			if (value.getKey().startsWith("_") || value.getValue() instanceof BigDecimal
					|| value.getValue() instanceof List<?>) {
				return normalized(values);
			}
		}
		return values;
	}

	private static Map<String, @Nullable Object> normalized(Map<String, ? extends @Nullable Object> values) {
		Map<String, @Nullable Object> normalized = new LinkedHashMap<>();
		values.forEach((name, value) -> normalized.put(name, switch (name) {
			case "_external" -> (value != null) ? flag(value) : null;
			case "_anchor", "_method", "_scheme" -> (value != null) ? value.toString() : null;
			default -> normalize(value);
		}));
		return normalized;
	}

	private static @Nullable Object normalize(@Nullable Object value) {
		if (value instanceof BigDecimal number) {
			return isWhole(number) ? number.toBigInteger() : number.doubleValue();
		}
		if (value instanceof List<?> list) {
			return list.stream().map(UrlValues::normalize).toList();
		}
		return value;
	}

	private static boolean isWhole(BigDecimal number) {
		return number.scale() <= 0;
	}

	private static boolean flag(Object value) {
		return (value instanceof String text) ? Boolean.parseBoolean(text) : Parameters.isTrue(value);
	}

}
