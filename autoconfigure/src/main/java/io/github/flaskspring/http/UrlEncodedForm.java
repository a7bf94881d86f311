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

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

import org.jspecify.annotations.Nullable;

/**
 * Query strings and forms without files. Werkzeug: {@code request.args}, the
 * {@code application/x-www-form-urlencoded} part of {@code request.form}.
 *
 * @since 0.1
 */
public final class UrlEncodedForm {

	private static final String SAFE = "!$'()*,/:;?@";

	private UrlEncodedForm() {
	}

	/**
	 * Read a query string. Pairs are separated by {@code &} only, {@code +} is a space,
	 * keys without {@code =} have the empty value, and bytes that are no text stay
	 * encoded.
	 * @param query the query as sent, or null
	 * @return the pairs in order
	 */
	public static ImmutableMultiDict<String> parse(@Nullable String query) {
		if (query == null || query.isEmpty()) {
			return ImmutableMultiDict.of();
		}
		List<Map.Entry<String, String>> pairs = new ArrayList<>();
		int start = 0;
		while (start <= query.length()) {
			int ampersand = query.indexOf('&', start);
			int end = (ampersand < 0) ? query.length() : ampersand;
			if (end > start) {
				pairs.add(pair(query.substring(start, end)));
			}
			start = end + 1;
		}
		return ImmutableMultiDict.ofPairs(pairs);
	}

	/**
	 * Read the body of a form.
	 * @param body the body
	 * @return the pairs in order; none if the body is not UTF-8
	 */
	public static ImmutableMultiDict<String> parse(byte[] body) {
		try {
			return parse(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString());
		}
		catch (CharacterCodingException ex) {
			return ImmutableMultiDict.of();
		}
	}

	/**
	 * Write a query string. Null values are left out; all values of a {@link MultiDict}
	 * and all elements of a collection are written.
	 * @param values the values
	 * @return the query, without question mark
	 */
	public static String encode(Map<String, ?> values) {
		StringJoiner query = new StringJoiner("&");
		Map<String, ?> all = (values instanceof MultiDict<?> multi) ? multi.lists() : values;
		all.forEach((key, value) -> {
			if (value instanceof Iterable<?> elements) {
				elements.forEach((element) -> encode(query, key, element));
				return;
			}
			encode(query, key, value);
		});
		return query.toString();
	}

	private static void encode(StringJoiner query, String key, @Nullable Object value) {
		if (value != null) {
			query.add(quote(key) + '=' + quote(value.toString()));
		}
	}

	private static Map.Entry<String, String> pair(String text) {
		int equals = text.indexOf('=');
		String key = (equals < 0) ? text : text.substring(0, equals);
		String value = (equals < 0) ? "" : text.substring(equals + 1);
		return Map.entry(unquote(key), unquote(value));
	}

	private static String unquote(String text) {
		return PercentCoding.unquoteKeepingInvalid(text.replace('+', ' '));
	}

	private static String quote(String text) {
		return PercentCoding.quotePlus(text, SAFE);
	}

}
