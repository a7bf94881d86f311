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

package io.github.flaskspring.routing;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Texts as Python writes them, since they end up in URLs and in Flask's messages.
 */
final class PythonText {

	static final Comparator<String> BY_CODE_POINT = PythonText::compareCodePoints;

	private PythonText() {
	}

	static String str(@Nullable Object value) {
		if (value instanceof String text) {
			return text;
		}
		if (value == null) {
			return "None";
		}
		if (value instanceof Boolean flag) {
			return flag ? "True" : "False";
		}
		if (value instanceof Double || value instanceof Float) {
			return PythonFloat.text(((Number) value).doubleValue());
		}
		if (value instanceof Collection<?> items) {
			return items.stream().map(PythonText::reprOf).collect(Collectors.joining(", ", "[", "]"));
		}
		if (value instanceof Map<?, ?> entries) {
			return entries.entrySet()
				.stream()
				.map((entry) -> reprOf(entry.getKey()) + ": " + reprOf(entry.getValue()))
				.collect(Collectors.joining(", ", "{", "}"));
		}
		return special(value);
	}

	static String repr(String text) {
		return PythonRepr.of(text);
	}

	static String repr(Collection<String> texts) {
		return str(texts);
	}

	static String typeName(@Nullable Object value) {
		if (value == null) {
			return "NoneType";
		}
		if (value instanceof CharSequence) {
			return "str";
		}
		if (value instanceof Boolean) {
			return "bool";
		}
		if (value instanceof Double || value instanceof Float) {
			return "float";
		}
		if (value instanceof Number) {
			return "int";
		}
		if (value instanceof Collection) {
			return "list";
		}
		return value.getClass().getSimpleName();
	}

	// Python separates date and time by a space and leaves out a fraction of zero
	private static String special(Object value) {
		if (value instanceof LocalDateTime time) {
			return PythonRepr.of(time);
		}
		if (value instanceof OffsetDateTime time) {
			return PythonRepr.of(time);
		}
		if (value instanceof ZonedDateTime time) {
			return PythonRepr.of(time.toOffsetDateTime());
		}
		if (value instanceof Instant time) {
			return PythonRepr.of(time.atOffset(ZoneOffset.UTC));
		}
		return (value instanceof byte[] bytes) ? PythonRepr.of(bytes) : value.toString();
	}

	private static String reprOf(@Nullable Object value) {
		return (value instanceof CharSequence text) ? repr(text.toString()) : str(value);
	}

	// Java sorts by UTF-16 units, which differs beyond the basic plane
	private static int compareCodePoints(String left, String right) {
		return Arrays.compare(left.codePoints().toArray(), right.codePoints().toArray());
	}

}
