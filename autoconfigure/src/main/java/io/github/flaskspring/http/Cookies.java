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

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Reads {@code Cookie} header fields. Werkzeug: {@code parse_cookie}. To write a cookie
 * use {@link SetCookie}.
 *
 * @since 0.1
 */
public final class Cookies {

	private Cookies() {
	}

	/**
	 * Read the cookies of a request. Quoted values are unquoted and their octal escapes
	 * decoded; a name without {@code =} has the empty value; a value without name is
	 * dropped.
	 * @param header the header value; join several fields with a semicolon
	 * @return the cookies in order; names may repeat
	 */
	public static ImmutableMultiDict<String> parse(@Nullable String header) {
		if (header == null || header.isEmpty()) {
			return ImmutableMultiDict.of();
		}
		return ImmutableMultiDict.ofPairs(new Parser(header + ';').parse());
	}

	private static String unquote(String value) {
		if (!HeaderValue.isQuoted(value)) {
			return value;
		}
		byte[] quoted = value.substring(1, value.length() - 1).getBytes(StandardCharsets.UTF_8);
		byte[] text = new byte[quoted.length];
		int length = 0;
		for (int i = 0; i < quoted.length; i++) {
			boolean escape = quoted[i] == '\\' && i + 1 < quoted.length && quoted[i + 1] != '\n';
			boolean octal = escape && isOctal(quoted, i + 1);
			i += escape ? 1 : 0;
			text[length++] = octal ? octal(quoted, i) : quoted[i];
			i += octal ? 2 : 0;
		}
		return Utf8Text.decode(Arrays.copyOf(text, length));
	}

	private static boolean isOctal(byte[] bytes, int start) {
		return start + 2 < bytes.length && bytes[start] >= '0' && bytes[start] <= '3' && isDigit(bytes[start + 1])
				&& isDigit(bytes[start + 2]);
	}

	private static boolean isDigit(byte octet) {
		return octet >= '0' && octet <= '7';
	}

	private static byte octal(byte[] bytes, int start) {
		return (byte) ((bytes[start] - '0') << 6 | (bytes[start + 1] - '0') << 3 | (bytes[start + 2] - '0'));
	}

	/**
	 * One pass over the header; the text ends with a semicolon, so each pair has an end.
	 */
	private static final class Parser {

		private final String text;

		private final List<Map.Entry<String, String>> pairs = new ArrayList<>();

		private int position;

		private Parser(String text) {
			this.text = text;
		}

		private List<Map.Entry<String, String>> parse() {
			while (this.position < this.text.length()) {
				int start = this.position;
				while ("=;".indexOf(this.text.charAt(this.position)) < 0) {
					this.position++;
				}
				String name = PythonText.strip(this.text.substring(start, this.position));
				String value = PythonText.strip(value());
				if (!name.isEmpty()) {
					this.pairs.add(Map.entry(name, unquote(value)));
				}
				this.position = skipSpace(this.position + 1);
			}
			return this.pairs;
		}

		/**
		 * Leaves the position at the semicolon behind the value.
		 */
		private String value() {
			if (this.text.charAt(this.position) == ';') {
				return "";
			}
			int start = skipSpace(this.position + 1);
			int end = quotedEnd(start);
			end = (end < 0) ? this.text.indexOf(';', start) : end;
			this.position = this.text.indexOf(';', end);
			return this.text.substring(start, end);
		}

		/**
		 * The end of a quoted value, in which semicolons are ordinary; -1 if the value is
		 * not quoted or goes on behind the quote.
		 */
		private int quotedEnd(int start) {
			if (this.text.charAt(start) != '"') {
				return -1;
			}
			int end = start + 1;
			while (end < this.text.length() && this.text.charAt(end) != '"') {
				end += (this.text.charAt(end) == '\\') ? 2 : 1;
			}
			int next = skipSpace(end + 1);
			return (next < this.text.length() && this.text.charAt(next) == ';') ? end + 1 : -1;
		}

		private int skipSpace(int start) {
			int end = start;
			while (end < this.text.length() && PythonText.isAsciiSpace(this.text.charAt(end))) {
				end++;
			}
			return end;
		}

	}

}
