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

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Python's {@code int}: reading one from text or from another value, in the narrowest
 * Java type.
 */
final class PythonInteger {

	/**
	 * Python refuses longer texts, because reading them costs the square of their length.
	 */
	static final int MAX_DIGITS = 4300;

	private static final int SAFE_LONG_DIGITS = 18;

	private PythonInteger() {
	}

	static Number of(@Nullable Object value) {
		if (value instanceof CharSequence text) {
			return parse(text.toString());
		}
		if (value instanceof byte[] bytes) {
			return parse(new String(bytes, StandardCharsets.ISO_8859_1));
		}
		if (value instanceof Boolean flag) {
			return flag ? 1 : 0;
		}
		if (value instanceof Integer) {
			return (Integer) value;
		}
		if (value instanceof Double || value instanceof Float) {
			return ofFloat(((Number) value).doubleValue());
		}
		if (value instanceof UUID uuid) {
			return narrow(new BigInteger(uuid.toString().replace("-", ""), 16));
		}
		if (value instanceof Number number) {
			return narrow(new BigDecimal(number.toString()).toBigInteger());
		}
		throw new UrlValueException("int() argument must be a string, a bytes-like object or a real number, not '"
				+ PythonText.typeName(value) + "'", value);
	}

	/**
	 * Read digits that a scanner has already accepted, with an optional minus sign.
	 */
	static Number read(String text) {
		int start = text.startsWith("-") ? 1 : 0;
		if (text.length() - start > SAFE_LONG_DIGITS) {
			return readLong(text);
		}
		long value = 0;
		for (int i = start; i < text.length(); i++) {
			int digit = text.charAt(i) - '0';
			if (digit < 0 || digit > 9) {
				return readLong(text);
			}
			value = value * 10 + digit;
		}
		return narrow((start == 1) ? -value : value);
	}

	static String strip(String text) {
		int from = 0;
		int to = text.length();
		while (from < to && isSpace(text.charAt(from))) {
			from++;
		}
		while (to > from && isSpace(text.charAt(to - 1))) {
			to--;
		}
		return text.substring(from, to);
	}

	static String asciiDigits(String text) {
		if (text.chars().allMatch((c) -> c < 0x80)) {
			return text;
		}
		StringBuilder out = new StringBuilder(text.length());
		text.codePoints()
			.forEach((point) -> out
				.appendCodePoint(Character.isDigit(point) ? '0' + Character.digit(point, 10) : point));
		return out.toString();
	}

	private static Number parse(String text) {
		String digits = asciiDigits(strip(text));
		if (!digits.matches("[+-]?\\d+(?:_\\d+)*")) {
			throw new UrlValueException("invalid literal for int() with base 10: " + PythonText.repr(text), text);
		}
		return readLong(digits.replace("_", ""));
	}

	private static Number readLong(String text) {
		String digits = asciiDigits(text);
		int count = digits.length() - ((digits.startsWith("-") || digits.startsWith("+")) ? 1 : 0);
		if (count > MAX_DIGITS) {
			throw new UrlValueException("Exceeds the limit (" + MAX_DIGITS
					+ " digits) for integer string conversion: value has " + count + " digits", text);
		}
		return narrow(new BigInteger(digits));
	}

	private static Number ofFloat(double value) {
		if (Double.isNaN(value)) {
			throw new UrlValueException("cannot convert float NaN to integer", value);
		}
		if (Double.isInfinite(value)) {
			throw new UrlValueException("cannot convert float infinity to integer", value);
		}
		return narrow(new BigDecimal(value).toBigInteger());
	}

	private static Number narrow(BigInteger value) {
		return (value.bitLength() < Long.SIZE) ? narrow(value.longValue()) : value;
	}

	private static Number narrow(long value) {
		if (value == (int) value) {
			return (int) value;
		}
		return value;
	}

	private static boolean isSpace(char c) {
		return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85;
	}

}
