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

package io.github.flaskspring.sessions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What Python's {@code dict} and {@code tuple} make of values that have the wrong type.
 */
final class PythonDict {

	private PythonDict() {
	}

	static Map<String, @Nullable Object> of(@Nullable Object value) {
		Map<String, @Nullable Object> dict = new LinkedHashMap<>();
		if (value instanceof Map<?, ?> map) {
			map.forEach((key, item) -> dict.put(key(key), item));
		}
		else if (value != null) {
			addPairs(dict, items(value));
		}
		return dict;
	}

	/** Returns what Python's iteration over a value yields. */
	static Collection<?> items(@Nullable Object value) {
		if (value instanceof Collection<?> collection) {
			return collection;
		}
		if (value instanceof Map<?, ?> map) {
			return map.keySet();
		}
		if (value instanceof CharSequence text) {
			return text.codePoints().mapToObj(Character::toString).toList();
		}
		if (value instanceof byte[] bytes) {
			List<Object> numbers = new ArrayList<>(bytes.length);
			for (byte number : bytes) {
				numbers.add(number & 0xff);
			}
			return numbers;
		}
		throw new IllegalArgumentException("'" + value + "' is not iterable");
	}

	private static void addPairs(Map<String, @Nullable Object> dict, Collection<?> pairs) {
		int position = 0;
		for (Object pair : pairs) {
			List<@Nullable Object> items = new ArrayList<>(items(pair));
			if (items.size() != 2) {
				throw new IllegalArgumentException("dictionary update sequence element #" + position + " has length "
						+ items.size() + "; 2 is required");
			}
			dict.put(key(items.get(0)), items.get(1));
			position++;
		}
	}

	// a session's keys are text; others become what they would be after the next saving
	private static String key(@Nullable Object key) {
		if (key instanceof Boolean || key == null) {
			return String.valueOf(key);
		}
		if (key instanceof CharSequence || key instanceof Number) {
			return PythonText.str(key);
		}
		throw new IllegalArgumentException("'" + key + "' cannot be a key, use text.");
	}

}
