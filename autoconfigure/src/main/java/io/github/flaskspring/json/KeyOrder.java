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
		checkComparable(entries);
		entries.sort((left, right) -> compare(left.getKey(), right.getKey()));
		return entries;
	}

	private static void checkComparable(List<? extends Map.Entry<?, ?>> entries) {
		for (int i = 1; i < entries.size(); i++) {
			Object previous = entries.get(i - 1).getKey();
			Object key = entries.get(i).getKey();
			if (kind(key) != kind(previous)) {
				throw new JsonEncodeException("'<' not supported between instances of '" + PythonTypes.nameOf(key)
						+ "' and '" + PythonTypes.nameOf(previous) + "'", key);
			}
		}
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

	private static int compare(@Nullable Object left, @Nullable Object right) {
		if (kind(left) == Kind.TEXT) {
			return compareText(String.valueOf(left), String.valueOf(right));
		}
		return (kind(left) == Kind.NUMBER && left != null && right != null) ? compareNumbers(left, right) : 0;
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

	private static int compareNumbers(Object left, Object right) {
		if (PythonTypes.isFloat(left) || PythonTypes.isFloat(right)) {
			return Double.compare(integerOr(left).doubleValue(), integerOr(right).doubleValue());
		}
		return new BigInteger(integerOr(left).toString()).compareTo(new BigInteger(integerOr(right).toString()));
	}

	private static Number integerOr(Object number) {
		if (number instanceof Boolean flag) {
			return flag ? 1 : 0;
		}
		return (Number) number;
	}

	private enum Kind {

		TEXT, NUMBER, NONE, OTHER

	}

}
