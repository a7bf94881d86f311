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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * Reads one text as Python's {@code json.loads} does: what it accepts, what it makes of
 * it, how it complains.
 */
final class JsonScanner {

	private static final int MAX_DEPTH = 1000;

	private static final int MAX_DIGITS = 4300;

	private static final char END = '\0';

	private final String text;

	private final Function<Map<String, @Nullable Object>, @Nullable Object> objectHook;

	private int index;

	private int depth;

	JsonScanner(String text, Function<Map<String, @Nullable Object>, @Nullable Object> objectHook) {
		this.text = text;
		this.objectHook = objectHook;
	}

	@Nullable Object read() {
		if (this.text.startsWith("\ufeff")) {
			throw error("Unexpected UTF-8 BOM (decode using utf-8-sig)", 0);
		}
		skipSpace();
		Object value = readValue();
		skipSpace();
		if (this.index != this.text.length()) {
			throw error("Extra data", this.index);
		}
		return value;
	}

	private @Nullable Object readValue() {
		return switch (peek()) {
			case '"' -> readString();
			case '{' -> readObject();
			case '[' -> readArray();
			case 'n' -> readWord("null", null);
			case 't' -> readWord("true", true);
			case 'f' -> readWord("false", false);
			case 'N' -> readWord("NaN", Double.NaN);
			case 'I' -> readWord("Infinity", Double.POSITIVE_INFINITY);
			case '-' ->
				this.text.startsWith("-I", this.index) ? readWord("-Infinity", Double.NEGATIVE_INFINITY) : readNumber();
			default -> readNumber();
		};
	}

	private @Nullable Object readWord(String word, @Nullable Object value) {
		if (!this.text.startsWith(word, this.index)) {
			throw error("Expecting value", this.index);
		}
		this.index += word.length();
		return value;
	}

	private @Nullable Object readObject() {
		Map<String, @Nullable Object> members = new LinkedHashMap<>();
		enter();
		if (peek() == '}') {
			leave();
			return this.objectHook.apply(members);
		}
		do {
			readMember(members);
		}
		while (continues('}'));
		leave();
		return this.objectHook.apply(members);
	}

	private void readMember(Map<String, @Nullable Object> members) {
		if (peek() != '"') {
			throw error("Expecting property name enclosed in double quotes", this.index);
		}
		String name = readString();
		skipSpace();
		if (peek() != ':') {
			throw error("Expecting ':' delimiter", this.index);
		}
		this.index++;
		skipSpace();
		members.put(name, readValue());
	}

	private List<@Nullable Object> readArray() {
		List<@Nullable Object> items = new ArrayList<>();
		enter();
		if (peek() == ']') {
			leave();
			return items;
		}
		do {
			items.add(readValue());
		}
		while (continues(']'));
		leave();
		return items;
	}

	private boolean continues(char closing) {
		skipSpace();
		if (peek() == closing) {
			return false;
		}
		if (peek() != ',') {
			throw error("Expecting ',' delimiter", this.index);
		}
		this.index++;
		skipSpace();
		return true;
	}

	private void enter() {
		if (++this.depth > MAX_DEPTH) {
			throw error("Nested deeper than " + MAX_DEPTH + " levels", this.index);
		}
		this.index++;
		skipSpace();
	}

	private void leave() {
		this.depth--;
		this.index++;
	}

	private String readString() {
		JsonStringScanner string = new JsonStringScanner(this.text, this.index);
		String value = string.read();
		this.index = string.end();
		return value;
	}

	private Object readNumber() {
		int start = this.index;
		int digits = (peek() == '-') ? start + 1 : start;
		int end = (charAt(digits) == '0') ? digits + 1 : skipDigits(digits);
		if (end == digits) {
			throw error("Expecting value", start);
		}
		int fractionEnd = skipFraction(end);
		int exponentEnd = skipExponent(fractionEnd);
		this.index = exponentEnd;
		String number = this.text.substring(start, exponentEnd);
		return (exponentEnd > end) ? (Object) Double.valueOf(number) : integer(number, end - digits, start);
	}

	private Number integer(String number, int digits, int start) {
		if (digits > MAX_DIGITS) {
			throw error("Exceeds the limit (" + MAX_DIGITS + " digits) for integer string conversion: value has "
					+ digits + " digits", start);
		}
		if (digits > 18) {
			return narrowest(new BigInteger(number));
		}
		long value = Long.parseLong(number);
		return ((int) value == value) ? (Number) (int) value : (Number) value;
	}

	private static Number narrowest(BigInteger value) {
		return (value.bitLength() < Long.SIZE) ? (Number) value.longValue() : value;
	}

	private int skipFraction(int start) {
		int end = (charAt(start) == '.') ? skipDigits(start + 1) : start;
		return (end > start + 1) ? end : start;
	}

	private int skipExponent(int start) {
		if (charAt(start) != 'e' && charAt(start) != 'E') {
			return start;
		}
		boolean signed = charAt(start + 1) == '-' || charAt(start + 1) == '+';
		int digits = start + (signed ? 2 : 1);
		int end = skipDigits(digits);
		return (end > digits) ? end : start;
	}

	private int skipDigits(int start) {
		int end = start;
		while (charAt(end) >= '0' && charAt(end) <= '9') {
			end++;
		}
		return end;
	}

	private void skipSpace() {
		while (peek() == ' ' || peek() == '\t' || peek() == '\n' || peek() == '\r') {
			this.index++;
		}
	}

	private char peek() {
		return charAt(this.index);
	}

	// NUL means nothing outside of strings, so it can stand for the end
	private char charAt(int position) {
		return (position < this.text.length()) ? this.text.charAt(position) : END;
	}

	private JsonDecodeException error(String problem, int position) {
		return new JsonDecodeException(problem, this.text, position);
	}

}
