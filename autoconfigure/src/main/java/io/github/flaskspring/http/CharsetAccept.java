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
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The charsets that a client accepts; the names of one charset are the same. Werkzeug:
 * {@code CharsetAccept}.
 *
 * @since 0.1
 */
public final class CharsetAccept extends Accept {

	private static final Pattern SEPARATORS = Pattern.compile("[-_ ]");

	private CharsetAccept(@Nullable String header) {
		super(parseItems(header));
	}

	/**
	 * Read an {@code Accept-Charset} header.
	 * @param header the header value
	 * @return what is accepted, nothing if the header is null or empty
	 */
	public static CharsetAccept parse(@Nullable String header) {
		return new CharsetAccept(header);
	}

	@Override
	boolean matches(String value, String item) {
		return item.equals("*") || normalized(value).equals(normalized(item));
	}

	/** Python ignores what separates the words of a name, so latin-1 is one too. */
	private static String normalized(String name) {
		return charset(name).or(() -> charset(SEPARATORS.matcher(name).replaceAll("")))
			.map(Charset::name)
			.orElseGet(() -> name.toLowerCase(Locale.ROOT));
	}

	private static Optional<Charset> charset(String name) {
		try {
			return Optional.of(Charset.forName(name));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

}
