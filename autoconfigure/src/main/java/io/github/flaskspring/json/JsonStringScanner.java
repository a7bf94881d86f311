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

/** Reads one text in quotes. */
final class JsonStringScanner {

	private static final int UNICODE_DIGITS = 4;

	private final String text;

	private final int start;

	private int index;

	JsonStringScanner(String text, int start) {
		this.text = text;
		this.start = start;
		this.index = start + 1;
	}

	/** Returns the index behind the closing quote. */
	int end() {
		return this.index;
	}

	String read() {
		int plain = skipPlain();
		if (next() == '"') {
			this.index++;
			return this.text.substring(plain, this.index - 1);
		}
		StringBuilder value = new StringBuilder().append(this.text, plain, this.index);
		while (next() != '"') {
			this.index++;
			readEscape(value);
			plain = skipPlain();
			value.append(this.text, plain, this.index);
		}
		this.index++;
		return value.toString();
	}

	private int skipPlain() {
		int plain = this.index;
		while (next() != '"' && next() != '\\') {
			if (next() < ' ') {
				throw new JsonDecodeException("Invalid control character at", this.text, this.index);
			}
			this.index++;
		}
		return plain;
	}

	private void readEscape(StringBuilder value) {
		char kind = next();
		this.index++;
		switch (kind) {
			case '"', '\\', '/' -> value.append(kind);
			case 'n' -> value.append('\n');
			case 't' -> value.append('\t');
			case 'r' -> value.append('\r');
			case 'b' -> value.append('\b');
			case 'f' -> value.append('\f');
			case 'u' -> value.append(readUnicode());
			default -> throw new JsonDecodeException("Invalid \\escape", this.text, this.index - 2);
		}
	}

	private char readUnicode() {
		int value = 0;
		boolean complete = this.index + UNICODE_DIGITS < this.text.length();
		for (int i = 0; complete && i < UNICODE_DIGITS; i++) {
			int digit = hexadecimal(this.text.charAt(this.index + i));
			complete = digit >= 0;
			value = value << 4 | digit;
		}
		if (!complete) {
			throw new JsonDecodeException("Invalid \\uXXXX escape", this.text, this.index - 1);
		}
		this.index += UNICODE_DIGITS;
		return (char) value;
	}

	private char next() {
		if (this.index >= this.text.length()) {
			throw new JsonDecodeException("Unterminated string starting at", this.text, this.start);
		}
		return this.text.charAt(this.index);
	}

	// Character.digit would take the digits of every script
	private static int hexadecimal(char character) {
		return (character < 0x80) ? Character.digit(character, 16) : -1;
	}

}
