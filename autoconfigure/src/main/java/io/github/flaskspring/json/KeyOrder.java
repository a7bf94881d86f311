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

package io.github.flaskspring.json;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * The order of an object's keys: text by code point, numbers by value, and nothing else
 * side by side.
 */
final class KeyOrder {

	private KeyOrder() {
	}

	static <V extends @Nullable Object> List<Map.Entry<?, V>> sorted(Map<?, V> map) {
		List<Map.Entry<?, V>> entries = new ArrayList<>(map.entrySet());
		switch (commonKind(entries)) {
			case TEXT -> entries.sort((left, right) -> compareText(text(left), text(right)));
			case NUMBER -> entries.sort((left, right) -> compareNumbers(number(left), number(right)));
			// a single null has no order, and other keys are refused anyway
			case NONE, OTHER -> {
			}
		}
		return entries;
	}

	private static Kind commonKind(List<? extends Map.Entry<?, ?>> entries) {
		Kind common = kind(entries.get(0).getKey());
		for (int i = 1; i < entries.size(); i++) {
			Object key = entries.get(i).getKey();
			if (kind(key) != common) {
				throw new JsonEncodeException("'<' not supported between instances of '" + PythonTypes.nameOf(key)
						+ "' and '" + PythonTypes.nameOf(entries.get(i - 1).getKey()) + "'", key);
			}
		}
		return common;
	}

	private static String text(Map.Entry<?, ?> entry) {
		return String.valueOf(entry.getKey());
	}

	private static Number number(Map.Entry<?, ?> entry) {
		Object key = Objects.requireNonNull(entry.getKey());
		return (key instanceof Boolean flag) ? (Number) (flag ? 1 : 0) : (Number) key;
	}

	private static Kind kind(@Nullable Object key) {
		if (key instanceof CharSequence || key instanceof Character || key instanceof Enum<?>) {
			return Kind.TEXT;
		}
		boolean number = key instanceof Boolean
				|| key != null && (PythonTypes.isInteger(key) || PythonTypes.isFloat(key));
		if (number) {
			return Kind.NUMBER;
		}
		return (key == null) ? Kind.NONE : Kind.OTHER;
	}

	/**
	 * Compares by code point, where {@link String#compareTo(String)} puts surrogates too
	 * early.
	 */
	static int compareText(String left, String right) {
		int end = Math.min(left.length(), right.length());
		int index = 0;
		while (index < end) {
			int a = left.codePointAt(index);
			int b = right.codePointAt(index);
			if (a != b) {
				return a - b;
			}
			index += Character.charCount(a);
		}
		return left.length() - right.length();
	}

	private static int compareNumbers(Number left, Number right) {
		if (PythonTypes.isFloat(left) || PythonTypes.isFloat(right)) {
			return Double.compare(left.doubleValue(), right.doubleValue());
		}
		return new BigInteger(left.toString()).compareTo(new BigInteger(right.toString()));
	}

	private enum Kind {

		TEXT, NUMBER, NONE, OTHER

	}

}
