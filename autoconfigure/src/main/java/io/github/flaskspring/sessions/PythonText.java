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

import java.math.BigInteger;
import java.util.Base64;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.github.flaskspring.json.FloatText;

/** How Python's constructors read text, and how its {@code str} shows values. */
final class PythonText {

	private static final int UUID_DIGITS = 32;

	// what int(text, 16) reads
	private static final Pattern HEXADECIMAL = Pattern.compile("\\+?(?:0[xX]_?)?([0-9a-fA-F]+(?:_[0-9a-fA-F]+)*)");

	private static final Pattern OUTER_SPACE = Pattern.compile("^[\\s\\x1c-\\x1f]+|[\\s\\x1c-\\x1f]+$",
			Pattern.UNICODE_CHARACTER_CLASS);

	private static final String BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

	private PythonText() {
	}

	static boolean isFalsy(@Nullable Object json) {
		return json == null || json.equals(false) || json instanceof CharSequence text && text.isEmpty()
				|| json instanceof byte[] bytes && bytes.length == 0
				|| json instanceof Number number && number.doubleValue() == 0
				|| json instanceof Collection<?> list && list.isEmpty()
				|| json instanceof Map<?, ?> map && map.isEmpty();
	}

	/**
	 * Reads base64 as {@code b64decode} does: foreign characters are skipped, padding
	 * must be there.
	 */
	static byte[] base64(String text) {
		StringBuilder digits = new StringBuilder(text.length());
		int pads = 0;
		boolean padded = false;
		for (int i = 0; i < text.length() && !padded; i++) {
			char next = text.charAt(i);
			if (next > 127) {
				throw new IllegalArgumentException("string argument should contain only ASCII characters");
			}
			int position = digits.length() % 4;
			if (next == '=') {
				padded = position >= 2 && position + ++pads >= 4;
			}
			else if (BASE64.indexOf(next) >= 0) {
				digits.append(next);
				pads = 0;
			}
		}
		if (!padded && digits.length() % 4 != 0) {
			throw new IllegalArgumentException("Incorrect padding");
		}
		return Base64.getDecoder().decode(digits.toString());
	}

	/**
	 * Reads the forms that {@code UUID} takes: with or without hyphens, braces,
	 * {@code urn:uuid:}; its digits are whatever {@code int} reads.
	 */
	static UUID uuid(String text) {
		String bare = text.replace("urn:", "").replace("uuid:", "");
		String digits = strip(bare).replace("-", "");
		Matcher hexadecimal = HEXADECIMAL.matcher(asciiDigits(OUTER_SPACE.matcher(digits).replaceAll("")));
		if (digits.codePointCount(0, digits.length()) != UUID_DIGITS || !hexadecimal.matches()) {
			throw new IllegalArgumentException("badly formed hexadecimal UUID string '" + text + "'");
		}
		BigInteger number = new BigInteger(hexadecimal.group(1).replace("_", ""), 16);
		return new UUID(number.shiftRight(64).longValue(), number.longValue());
	}

	private static String asciiDigits(String text) {
		StringBuilder ascii = new StringBuilder();
		text.codePoints()
			.forEach((next) -> ascii.appendCodePoint(Character.isDigit(next) ? '0' + Character.digit(next, 10) : next));
		return ascii.toString();
	}

	static String str(@Nullable Object value) {
		return (value instanceof CharSequence) ? value.toString() : repr(value);
	}

	private static String repr(@Nullable Object value) {
		if (value == null) {
			return "None";
		}
		if (value instanceof Boolean flag) {
			return flag ? "True" : "False";
		}
		if (value instanceof Map<?, ?> map) {
			return map.entrySet()
				.stream()
				.map((entry) -> repr(entry.getKey()) + ": " + repr(entry.getValue()))
				.collect(Collectors.joining(", ", "{", "}"));
		}
		if (value instanceof Collection<?> list) {
			return list.stream().map(PythonText::repr).collect(Collectors.joining(", ", "[", "]"));
		}
		if (value instanceof Double number) {
			return FloatText.repr(number);
		}
		return (value instanceof CharSequence) ? "'" + value + "'" : value.toString();
	}

	private static String strip(String text) {
		return text.replaceAll("^[{}]+|[{}]+$", "");
	}

}
