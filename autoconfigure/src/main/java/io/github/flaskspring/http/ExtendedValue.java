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

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * The {@code charset'language'text} form that RFC 2231 gives to parameter values. The
 * charset is null where the form is not met.
 */
record ExtendedValue(@Nullable String charset, String text) {

	static ExtendedValue parse(String value) {
		int first = markEnd(value, 0);
		int second = (first < 0) ? -1 : markEnd(value, first + 1);
		int end = (second < 0) ? -1 : HeaderValue.tokenEnd(value, second + 1);
		if (second < 0 || end == second + 1) {
			return new ExtendedValue(null, value);
		}
		return new ExtendedValue(value.substring(0, first).toLowerCase(Locale.ROOT), value.substring(second + 1, end));
	}

	/**
	 * The text with escapes decoded, or as it is when the charset is not one of the few
	 * that are allowed.
	 */
	String decode(@Nullable String charsetName) {
		Charset allowed = allowedCharset(charsetName);
		return (allowed != null) ? PercentCoding.unquote(this.text, allowed) : this.text;
	}

	static @Nullable Charset allowedCharset(@Nullable String name) {
		if (name == null) {
			return null;
		}
		return switch (name) {
			case "ascii", "us-ascii" -> StandardCharsets.US_ASCII;
			case "utf-8" -> StandardCharsets.UTF_8;
			case "iso-8859-1" -> StandardCharsets.ISO_8859_1;
			default -> null;
		};
	}

	private static int markEnd(String value, int start) {
		int quote = value.indexOf('\'', start);
		return (quote >= 0 && HeaderValue.tokenEnd(value, start) >= quote) ? quote : -1;
	}

}
