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

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
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
		return value.toString();
	}

	static String repr(String text) {
		char quote = (text.indexOf('\'') >= 0 && text.indexOf('"') < 0) ? '"' : '\'';
		StringBuilder out = new StringBuilder(text.length() + 2).append(quote);
		text.codePoints().forEach((point) -> appendEscaped(out, point, quote));
		return out.append(quote).toString();
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

	private static String reprOf(@Nullable Object value) {
		return (value instanceof CharSequence text) ? repr(text.toString()) : str(value);
	}

	// Java sorts by UTF-16 units, which differs beyond the basic plane
	private static int compareCodePoints(String left, String right) {
		int[] first = left.codePoints().toArray();
		int[] second = right.codePoints().toArray();
		return Arrays.compare(first, second);
	}

	private static void appendEscaped(StringBuilder out, int point, char quote) {
		switch (point) {
			case '\n' -> out.append("\\n");
			case '\r' -> out.append("\\r");
			case '\t' -> out.append("\\t");
			case '\\' -> out.append("\\\\");
			default -> appendPlain(out, point, quote);
		}
	}

	private static void appendPlain(StringBuilder out, int point, char quote) {
		if (point == quote) {
			out.append('\\').append(quote);
		}
		else if (isPrintable(point)) {
			out.appendCodePoint(point);
		}
		else if (point <= 0xff) {
			out.append(String.format(Locale.ROOT, "\\x%02x", point));
		}
		else if (point <= 0xffff) {
			out.append(String.format(Locale.ROOT, "\\u%04x", point));
		}
		else {
			out.append(String.format(Locale.ROOT, "\\U%08x", point));
		}
	}

	private static boolean isPrintable(int point) {
		return switch (Character.getType(point)) {
			case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED,
					Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
				false;
			case Character.SPACE_SEPARATOR -> point == ' ';
			default -> true;
		};
	}

}
