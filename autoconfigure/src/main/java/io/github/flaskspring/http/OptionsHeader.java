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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

import org.jspecify.annotations.Nullable;

/**
 * A header value with parameters behind it, such as {@code text/html; charset=utf-8} or
 * {@code form-data; name="file"}. Werkzeug: {@code parse_options_header},
 * {@code dump_options_header}.
 *
 * @param value the main value, stripped, in the case it was sent
 * @param options the parameters, names in lower case, values without quotes and with the
 * extended forms of RFC 2231 decoded
 * @since 0.1
 */
public record OptionsHeader(String value, Map<String, String> options) {

	/**
	 * Parse a header value. Parameters that are not well formed are left out.
	 * @param header the header value; null is an empty value without parameters
	 * @return the parsed value
	 */
	public static OptionsHeader parse(@Nullable String header) {
		if (header == null) {
			return new OptionsHeader("", Map.of());
		}
		int semicolon = header.indexOf(';');
		String value = PythonText.strip((semicolon < 0) ? header : header.substring(0, semicolon));
		String rest = (semicolon < 0) ? "" : PythonText.strip(header.substring(semicolon + 1));
		if (value.isEmpty() || rest.isEmpty()) {
			return new OptionsHeader(value, Map.of());
		}
		return new OptionsHeader(value, new Parameters(rest).decode());
	}

	/**
	 * Write a value and its parameters, quoted where needed. A parameter that is null is
	 * left out; the value of one whose name ends with an asterisk is taken as encoded.
	 * @param value the main value, or null to write parameters only
	 * @param options the parameters
	 * @return the header value
	 */
	public static String dump(@Nullable String value, Map<String, ?> options) {
		StringJoiner header = new StringJoiner("; ");
		if (value != null) {
			header.add(value);
		}
		options.forEach((key, option) -> {
			if (option != null) {
				header.add(HeaderValue.dumpPair(key, option));
			}
		});
		return header.toString();
	}

	static String dumpKeywords(String value, Map<String, ?> keywords) {
		Map<String, Object> options = new LinkedHashMap<>();
		keywords.forEach((key, option) -> {
			if (option != null) {
				options.put(key.replace('_', '-'), option);
			}
		});
		return dump(value, options);
	}

	/**
	 * The header value again.
	 */
	@Override
	public String toString() {
		return dump(this.value, this.options);
	}

	/**
	 * Reads parameters from left to right, skipping to the next semicolon after each.
	 */
	private static final class Parameters {

		private final String text;

		private int position;

		private Parameters(String text) {
			this.text = text;
		}

		private Map<String, String> decode() {
			Map<String, String> options = new LinkedHashMap<>();
			String charset = null;
			String continuedCharset = null;
			for (Map.Entry<String, String> part : collect()) {
				String key = part.getKey();
				String value = part.getValue();
				if (key.endsWith("*")) {
					key = key.substring(0, key.length() - 1);
					ExtendedValue extended = ExtendedValue.parse(value);
					charset = (extended.charset() != null) ? extended.charset() : charset;
					charset = (charset == null || charset.isEmpty()) ? continuedCharset : charset;
					// continuations need no charset of their own
					continuedCharset = (ExtendedValue.allowedCharset(charset) != null) ? charset : continuedCharset;
					value = extended.decode(charset);
				}
				store(options, key, unquote(value));
			}
			return options;
		}

		private List<Map.Entry<String, String>> collect() {
			List<Map.Entry<String, String>> parts = new ArrayList<>();
			while (true) {
				int keyEnd = HeaderValue.tokenEnd(this.text, this.position);
				if (keyEnd > this.position && keyEnd < this.text.length() && this.text.charAt(keyEnd) == '=') {
					String key = this.text.substring(this.position, keyEnd).toLowerCase(Locale.ROOT);
					this.position = keyEnd + 1;
					String value = value();
					if (!value.isEmpty()) {
						parts.add(Map.entry(key, value));
					}
				}
				int semicolon = this.text.indexOf(';', this.position);
				if (semicolon < 0) {
					return parts;
				}
				this.position = semicolon + 1;
				skipSpace();
			}
		}

		private String value() {
			int start = this.position;
			int tokenEnd = HeaderValue.tokenEnd(this.text, start);
			if (tokenEnd > start) {
				return this.text.substring(start, tokenEnd);
			}
			int quoteEnd = quotedEnd(start);
			if (quoteEnd < 0) {
				return "";
			}
			this.position = quoteEnd;
			return this.text.substring(start, quoteEnd);
		}

		private int quotedEnd(int start) {
			if (start >= this.text.length() || this.text.charAt(start) != '"') {
				return -1;
			}
			for (int i = start + 1; i < this.text.length(); i++) {
				char c = this.text.charAt(i);
				if (c == '"') {
					return i + 1;
				}
				if (c == '\\' && i + 1 < this.text.length() && "\\\"".indexOf(this.text.charAt(i + 1)) >= 0) {
					i++;
				}
			}
			return -1;
		}

		private void skipSpace() {
			while (this.position < this.text.length() && PythonText.isSpace(this.text.charAt(this.position))) {
				this.position++;
			}
		}

		private static String unquote(String value) {
			if (value.isEmpty() || value.charAt(0) != '"' || !value.endsWith("\"")) {
				return value;
			}
			// header fields escape with a backslash, browsers' multipart bodies with %22
			return value.substring(1, Math.max(1, value.length() - 1))
				.replace("\\\\", "\\")
				.replace("\\\"", "\"")
				.replace("%22", "\"");
		}

		private static void store(Map<String, String> options, String key, String value) {
			int asterisk = key.lastIndexOf('*');
			if (asterisk >= 0 && PythonText.isAsciiDigits(key.substring(asterisk + 1))) {
				options.merge(key.substring(0, asterisk), value, String::concat);
				return;
			}
			options.put(key, value);
		}

	}

}
