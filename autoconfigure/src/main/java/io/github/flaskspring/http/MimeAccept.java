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

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The media types that a client accepts. Werkzeug: {@code MIMEAccept}.
 *
 * <pre class="code">
 * String best = request.acceptMimetypes().bestMatch("application/json", "text/html");
 * </pre>
 *
 * @since 0.1
 */
public final class MimeAccept extends Accept {

	private static final Pattern SEPARATOR = Pattern.compile("/|\\s*;\\s*");

	private MimeAccept(@Nullable String header) {
		super(parseItems(header));
	}

	/**
	 * Read an {@code Accept} header.
	 * @param header the header value
	 * @return what is accepted, nothing if the header is null or empty
	 */
	public static MimeAccept parse(@Nullable String header) {
		return new MimeAccept(header);
	}

	public boolean acceptHtml() {
		return contains("text/html") || acceptXhtml();
	}

	public boolean acceptXhtml() {
		return contains("application/xhtml+xml") || contains("application/xml");
	}

	public boolean acceptJson() {
		return contains("application/json");
	}

	@Override
	boolean[] specificity(String value) {
		String[] parts = SEPARATOR.split(value, -1);
		boolean[] specificity = new boolean[parts.length];
		for (int i = 0; i < parts.length; i++) {
			specificity[i] = !parts[i].equals("*");
		}
		return specificity;
	}

	/**
	 * The item comes from the client and may be nonsense; the value comes from the
	 * application, so nonsense is reported.
	 */
	@Override
	boolean matches(String value, String item) {
		if (item.indexOf('/') < 0) {
			return false;
		}
		String[] wanted = parts(value);
		if (value.indexOf('/') < 0 || (wanted[0].equals("*") && !wanted[1].equals("*"))) {
			throw new IllegalArgumentException("invalid mimetype '" + value + "'");
		}
		String[] offered = parts(item);
		if (offered[0].equals("*")) {
			return offered[1].equals("*");
		}
		return wanted[0].equals("*") || (offered[0].equals(wanted[0]) && subtypeMatches(wanted, offered));
	}

	private static boolean subtypeMatches(String[] wanted, String[] offered) {
		return offered[1].equals("*") || wanted[1].equals("*") || Arrays.equals(wanted, offered);
	}

	private static String[] parts(String value) {
		String[] parts = SEPARATOR.split(value.toLowerCase(Locale.ROOT), -1);
		Arrays.sort(parts, Math.min(2, parts.length), parts.length);
		return parts;
	}

}
