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

import java.lang.reflect.Array;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * Writes one value. What JSON has no form for goes through the default function first, as
 * in Python.
 */
final class JsonWriter {

	private static final int MAX_DEPTH = 1000;

	private static final int MAX_DIGITS = 4300;

	// the smallest number of 4300 digits needs so many bits
	private static final int BITS_WITHIN_MAX_DIGITS = 14281;

	private final StringBuilder out = new StringBuilder(128);

	private final List<Object> path = new ArrayList<>();

	private final JsonOptions options;

	private final boolean sortKeys;

	private final boolean ensureAscii;

	private final String itemSeparator;

	private final String keySeparator;

	private final UnaryOperator<@Nullable Object> defaultFunction;

	private int level;

	JsonWriter(JsonOptions options, boolean sortKeys, boolean ensureAscii,
			UnaryOperator<@Nullable Object> defaultFunction) {
		this.options = options;
		this.sortKeys = sortKeys;
		this.ensureAscii = ensureAscii;
		this.itemSeparator = options.itemSeparatorOrDefault();
		this.keySeparator = options.keySeparatorOrDefault();
		this.defaultFunction = defaultFunction;
	}

	String write(@Nullable Object value) {
		writeValue(value);
		return this.out.toString();
	}

	private void writeValue(@Nullable Object value) {
		if (value instanceof CharSequence || value instanceof Character) {
			JsonText.append(this.out, value.toString(), this.ensureAscii);
			return;
		}
		String scalar = scalar(value);
		if (scalar != null) {
			this.out.append(scalar);
		}
		else if (value != null) {
			writeNested(value);
		}
	}

	private @Nullable String scalar(@Nullable Object value) {
		if (value == null) {
			return "null";
		}
		if (value instanceof Boolean flag) {
			return flag ? "true" : "false";
		}
		if (PythonTypes.isInteger(value)) {
			return integer((Number) value);
		}
		return PythonTypes.isFloat(value) ? number((Number) value) : null;
	}

	private static String integer(Number value) {
		String text = value.toString();
		boolean big = value instanceof BigInteger integer && integer.bitLength() >= BITS_WITHIN_MAX_DIGITS;
		if (big && text.length() - (text.startsWith("-") ? 1 : 0) > MAX_DIGITS) {
			throw new JsonEncodeException("Exceeds the limit (" + MAX_DIGITS + " digits) for integer string conversion",
					value);
		}
		return text;
	}

	private String number(Number value) {
		// the text of a float is shorter than that of the double with the same value
		double number = (value instanceof Float) ? Double.parseDouble(value.toString()) : value.doubleValue();
		if (Double.isFinite(number)) {
			return FloatText.repr(number);
		}
		if (!this.options.allowNan()) {
			// with an indent, Python writes by itself and names the value
			String which = (this.options.indent() != null) ? ": " + FloatText.repr(number) : "";
			throw new JsonEncodeException("Out of range float values are not JSON compliant" + which, value);
		}
		return Double.isNaN(number) ? "NaN" : (number > 0) ? "Infinity" : "-Infinity";
	}

	private void writeNested(Object value) {
		enter(value);
		if (value instanceof Map<?, ?> map) {
			writeObject(map);
		}
		else {
			Collection<?> items = itemsOrNull(value);
			if (items != null) {
				writeArray(items);
			}
			else {
				writeValue(this.defaultFunction.apply(value));
			}
		}
		this.path.remove(this.path.size() - 1);
	}

	private void enter(Object value) {
		for (Object outer : this.path) {
			if (outer == value) {
				throw new JsonEncodeException("Circular reference detected", value);
			}
		}
		if (this.path.size() == MAX_DEPTH) {
			throw new JsonEncodeException("The value is nested deeper than " + MAX_DEPTH + " levels.", value);
		}
		this.path.add(value);
	}

	private static @Nullable Collection<?> itemsOrNull(Object value) {
		if (value instanceof Collection<?> collection) {
			return (collection instanceof Set) ? null : collection;
		}
		if (value instanceof Object[] array) {
			return Arrays.asList(array);
		}
		boolean numbers = value.getClass().isArray() && !(value instanceof byte[]);
		return numbers
				? IntStream.range(0, Array.getLength(value)).mapToObj((index) -> Array.get(value, index)).toList()
				: null;
	}

	private void writeArray(Collection<?> items) {
		if (items.isEmpty()) {
			this.out.append("[]");
			return;
		}
		this.out.append('[');
		this.level++;
		String separator = "";
		for (Object item : items) {
			this.out.append(separator);
			newLine();
			writeValue(item);
			separator = this.itemSeparator;
		}
		this.level--;
		newLine();
		this.out.append(']');
	}

	private void writeObject(Map<?, ?> map) {
		if (map.isEmpty()) {
			this.out.append("{}");
			return;
		}
		this.out.append('{');
		this.level++;
		boolean first = true;
		for (Map.Entry<?, ?> entry : this.sortKeys ? KeyOrder.sorted(map) : map.entrySet()) {
			String key = key(entry.getKey());
			if (key == null) {
				continue;
			}
			this.out.append(first ? "" : this.itemSeparator);
			newLine();
			JsonText.append(this.out, key, this.ensureAscii);
			this.out.append(this.keySeparator);
			writeValue(entry.getValue());
			first = false;
		}
		this.level--;
		newLine();
		this.out.append('}');
	}

	private @Nullable String key(@Nullable Object key) {
		if (key instanceof CharSequence || key instanceof Character || key instanceof Enum<?>) {
			return key.toString();
		}
		String scalar = scalar(key);
		if (scalar == null && !this.options.skipKeys()) {
			throw new JsonEncodeException("keys must be str, int, float, bool or None, not " + PythonTypes.nameOf(key),
					key);
		}
		return scalar;
	}

	private void newLine() {
		if (this.options.indent() != null) {
			this.out.append('\n').append(this.options.indent().repeat(this.level));
		}
	}

}
