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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

import org.jspecify.annotations.Nullable;

/**
 * The grammar that many header fields share: tokens, quoted strings, and comma-separated
 * lists of them. Werkzeug: {@code quote_header_value}, {@code parse_list_header},
 * {@code parse_dict_header}, {@code dump_header}.
 *
 * @since 0.1
 */
public final class HeaderValue {

	private static final String TOKEN_MARKS = "!#$%&'*+-.^_`|~";

	private HeaderValue() {
	}

	/**
	 * Put a value in quotes unless it is a token.
	 * @param value the text
	 * @return the text as it may stand in a header
	 */
	public static String quote(String value) {
		return quote(value, true);
	}

	/**
	 * Put a value in quotes.
	 * @param value the text
	 * @param allowToken whether a token may stay without quotes
	 * @return the text as it may stand in a header
	 */
	public static String quote(String value, boolean allowToken) {
		if (allowToken && !value.isEmpty() && tokenEnd(value, 0) == value.length()) {
			return value;
		}
		return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
	}

	/**
	 * Remove quotes and the backslashes of escapes, if there are quotes.
	 * @param value a token or a quoted string
	 * @return the text it stands for
	 */
	public static String unquote(String value) {
		if (!isQuoted(value)) {
			return value;
		}
		StringBuilder text = new StringBuilder(value.length());
		int last = value.length() - 1;
		for (int i = 1; i < last; i++) {
			boolean escape = value.charAt(i) == '\\' && i + 1 < last && value.charAt(i + 1) != '\n';
			text.append(value.charAt(escape ? ++i : i));
		}
		return text.toString();
	}

	/**
	 * Split a comma-separated list.
	 * @param value the header value
	 * @return the items without quotes and without empty ones; nothing at all if a quote
	 * is never closed
	 */
	public static List<String> parseList(String value) {
		List<String> items = new ArrayList<>();
		boolean quoted = false;
		int start = 0;
		for (int i = 0; i < value.length(); i++) {
			char c = value.charAt(i);
			if (quoted && c == '\\') {
				i++;
			}
			else if (c == '"') {
				quoted = !quoted;
			}
			else if (c == ',' && !quoted) {
				addItem(items, value.substring(start, i));
				start = i + 1;
			}
		}
		if (quoted) {
			return List.of();
		}
		addItem(items, value.substring(start));
		return items;
	}

	/**
	 * Split a comma-separated list of {@code key=value} pairs.
	 * @param value the header value
	 * @return the pairs in order; a key that stands alone has the value null
	 */
	public static Map<String, @Nullable String> parseDict(String value) {
		Map<String, @Nullable String> pairs = new LinkedHashMap<>();
		for (String item : parseList(value)) {
			int equals = item.indexOf('=');
			String key = PythonText.strip((equals < 0) ? item : item.substring(0, equals));
			if (key.isEmpty()) {
				continue;
			}
			if (equals < 0) {
				pairs.put(key, null);
				continue;
			}
			addPair(pairs, key, PythonText.strip(item.substring(equals + 1)));
		}
		return pairs;
	}

	/**
	 * Join items to a comma-separated list, quoted where needed.
	 * @param items the items
	 * @return the header value
	 */
	public static String dump(Collection<?> items) {
		StringJoiner list = new StringJoiner(", ");
		items.forEach((item) -> list.add(quote(item.toString())));
		return list.toString();
	}

	/**
	 * Join pairs to a comma-separated list, quoted where needed. A null value leaves the
	 * key alone; the value of a key that ends with an asterisk is taken as encoded
	 * already.
	 * @param pairs the pairs
	 * @return the header value
	 */
	public static String dump(Map<String, ?> pairs) {
		StringJoiner list = new StringJoiner(", ");
		pairs.forEach((key, value) -> list.add((value == null) ? key : dumpPair(key, value)));
		return list.toString();
	}

	static String dumpPair(String key, Object value) {
		return key + '=' + (key.endsWith("*") ? value.toString() : quote(value.toString()));
	}

	static boolean isQuoted(String value) {
		return value.length() >= 2 && value.charAt(0) == '"' && value.charAt(value.length() - 1) == '"';
	}

	static int tokenEnd(String text, int start) {
		int end = start;
		while (end < text.length() && isTokenCharacter(text.charAt(end))) {
			end++;
		}
		return end;
	}

	private static boolean isTokenCharacter(char c) {
		return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
				|| TOKEN_MARKS.indexOf(c) >= 0;
	}

	private static void addItem(List<String> items, String item) {
		String text = PythonText.strip(item);
		if (!text.isEmpty()) {
			items.add(unquote(text));
		}
	}

	private static void addPair(Map<String, @Nullable String> pairs, String key, String value) {
		if (!key.endsWith("*")) {
			pairs.put(key, unquote(value));
			return;
		}
		ExtendedValue extended = ExtendedValue.parse(value);
		pairs.put(key.substring(0, key.length() - 1), unquote(extended.decode(extended.charset())));
	}

}
