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

import java.util.Collection;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * The languages that a client accepts; {@code en_US} and {@code en-us} are the same.
 * Werkzeug: {@code LanguageAccept}.
 *
 * @since 0.1
 */
public final class LanguageAccept extends Accept {

	private LanguageAccept(@Nullable String header) {
		super(parseItems(header));
	}

	/**
	 * Read an {@code Accept-Language} header.
	 * @param header the header value
	 * @return what is accepted, nothing if the header is null or empty
	 */
	public static LanguageAccept parse(@Nullable String header) {
		return new LanguageAccept(header);
	}

	/**
	 * The language that the client likes best. If none is accepted exactly, {@code en}
	 * serves a client that accepts {@code en-US}, then {@code en-US} one that accepts
	 * {@code en}.
	 */
	@Override
	public @Nullable String bestMatch(Collection<String> values) {
		String exact = super.bestMatch(values);
		if (exact != null) {
			return exact;
		}
		List<Item> primaryItems = items().stream()
			.map((item) -> new Item(primary(item.value()), item.quality()))
			.toList();
		String served = new Accept(primaryItems).bestMatch(values);
		if (served != null) {
			return served;
		}
		String prefix = super.bestMatch(values.stream().map(LanguageAccept::primary).toList());
		return (prefix != null) ? values.stream().filter((value) -> value.startsWith(prefix)).findFirst().orElse(null)
				: null;
	}

	@Override
	boolean matches(String value, String item) {
		return item.equals("*") || normalized(value).equals(normalized(item));
	}

	private static String normalized(String language) {
		return language.toLowerCase(Locale.ROOT).replace('_', '-');
	}

	private static String primary(String language) {
		return language.split("[_-]", 2)[0];
	}

}
