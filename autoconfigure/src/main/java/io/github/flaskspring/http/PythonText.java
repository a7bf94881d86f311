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

package io.github.flaskspring.http;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.StringJoiner;

/**
 * The few habits of Python's {@code str} and {@code int} that Werkzeug leans on: which
 * characters count as white space, which texts are numbers, how text is shown.
 *
 * @since 0.1
 */
public final class PythonText {

	private static final int SAFE_DIGITS = 18;

	private PythonText() {
	}

	static boolean isAsciiSpace(char c) {
		return c == ' ' || (c >= '\t' && c <= '\r');
	}

	static boolean isSpace(char c) {
		if (c <= ' ') {
			return isAsciiSpace(c) || (c >= 0x1c && c <= 0x1f);
		}
		return c == 0x85 || c == 0xa0 || (c >= 0x1680 && Character.isSpaceChar(c));
	}

	static String strip(String text) {
		int start = 0;
		int end = text.length();
		while (start < end && isSpace(text.charAt(start))) {
			start++;
		}
		while (end > start && isSpace(text.charAt(end - 1))) {
			end--;
		}
		return text.substring(start, end);
	}

	static List<String> split(String text) {
		List<String> words = new ArrayList<>();
		int position = 0;
		while (position < text.length()) {
			int start = position;
			while (position < text.length() && !isSpace(text.charAt(position))) {
				position++;
			}
			if (position > start) {
				words.add(text.substring(start, position));
			}
			position++;
		}
		return words;
	}

	/**
	 * Python's {@code int(text)}: sign, single underscores between digits and any
	 * script's digits are allowed. Numbers beyond 18 digits saturate.
	 */
	static OptionalLong integer(String text) {
		String number = strip(text);
		boolean negative = number.startsWith("-");
		String digits = (negative || number.startsWith("+")) ? number.substring(1) : number;
		if (!isPythonDigits(digits)) {
			return OptionalLong.empty();
		}
		return OptionalLong.of(value(digits.replace("_", ""), negative));
	}

	/**
	 * Only ASCII digits with an optional minus, the form that numbers take in header
	 * values.
	 */
	static OptionalLong plainInteger(String text) {
		String number = strip(text);
		boolean negative = number.startsWith("-");
		String digits = negative ? number.substring(1) : number;
		if (!isAsciiDigits(digits)) {
			return OptionalLong.empty();
		}
		return OptionalLong.of(value(digits, negative));
	}

	/**
	 * The {@code repr} of a list of pairs.
	 */
	static String pairs(Collection<? extends Map.Entry<String, ?>> pairs) {
		StringJoiner joined = new StringJoiner(", ", "([", "])");
		pairs.forEach((pair) -> joined.add("(" + repr(pair.getKey()) + ", " + repr(pair.getValue()) + ")"));
		return joined.toString();
	}

	/**
	 * The {@code repr} of a value: text gets quotes, and escapes where they are needed.
	 * @param value the value
	 * @return its text
	 */
	public static String repr(Object value) {
		if (!(value instanceof CharSequence text)) {
			return value.toString();
		}
		char quote = (text.toString().indexOf('\'') >= 0 && text.toString().indexOf('"') < 0) ? '"' : '\'';
		StringBuilder repr = new StringBuilder(text.length() + 2).append(quote);
		text.codePoints().forEach((c) -> repr.append(escaped(c, quote)));
		return repr.append(quote).toString();
	}

	private static String escaped(int c, char quote) {
		return switch (c) {
			case '\n' -> "\\n";
			case '\r' -> "\\r";
			case '\t' -> "\\t";
			case '\\' -> "\\\\";
			default -> (c == quote) ? "\\" + quote : isPrintable(c) ? Character.toString(c) : hex(c);
		};
	}

	private static boolean isPrintable(int c) {
		return c == ' ' || switch (Character.getType(c)) {
			case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED,
					Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
				false;
			default -> true;
		};
	}

	private static String hex(int c) {
		return String.format(Locale.ROOT, (c > 0xffff) ? "\\U%08x" : (c > 0xff) ? "\\u%04x" : "\\x%02x", c);
	}

	static boolean isAsciiDigits(String text) {
		return !text.isEmpty() && text.chars().allMatch((c) -> c >= '0' && c <= '9');
	}

	private static boolean isPythonDigits(String text) {
		boolean digitBefore = false;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (!Character.isDigit(c) && !(c == '_' && digitBefore)) {
				return false;
			}
			digitBefore = c != '_';
		}
		return digitBefore;
	}

	private static long value(String digits, boolean negative) {
		long value = 0;
		int significant = 0;
		for (int i = 0; i < digits.length(); i++) {
			value = value * 10 + Character.digit(digits.charAt(i), 10);
			significant += (value != 0) ? 1 : 0;
			if (significant > SAFE_DIGITS) {
				return negative ? Long.MIN_VALUE : Long.MAX_VALUE;
			}
		}
		return negative ? -value : value;
	}

}
