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

import org.jspecify.annotations.Nullable;

/**
 * How the parts of a {@code Set-Cookie} header are escaped.
 */
final class CookieValue {

	private static final boolean[] BARE = bare();

	private static final String SAFE_PATH = "%!$&'()*+,/:=@";

	private CookieValue() {
	}

	static String quote(String value) {
		if (isBare(value)) {
			return value;
		}
		StringBuilder quoted = new StringBuilder(value.length() + 16).append('"');
		for (byte octet : value.getBytes(StandardCharsets.UTF_8)) {
			escape(quoted, octet & 0xff);
		}
		return quoted.append('"').toString();
	}

	static @Nullable String domain(@Nullable String domain) {
		if (domain == null || domain.isEmpty()) {
			return domain;
		}
		int colon = domain.indexOf(':');
		String host = (colon < 0) ? domain : domain.substring(0, colon);
		return Idna.encode(host.replaceFirst("^\\.+", ""));
	}

	static @Nullable String path(@Nullable String path) {
		return (path != null && !path.equals("/")) ? PercentCoding.quote(path, SAFE_PATH) : path;
	}

	private static boolean isBare(String value) {
		for (int i = 0; i < value.length(); i++) {
			char next = value.charAt(i);
			if (next >= BARE.length || !BARE[next]) {
				return false;
			}
		}
		return true;
	}

	private static boolean[] bare() {
		boolean[] bare = new boolean[128];
		"_!#$%&'()*+-./:<=>?@[]^`{|}~".chars().forEach((mark) -> bare[mark] = true);
		for (int c = 0; c < bare.length; c++) {
			bare[c] |= Character.isLetterOrDigit(c);
		}
		return bare;
	}

	private static void escape(StringBuilder quoted, int octet) {
		if (octet == '"' || octet == '\\') {
			quoted.append('\\').append((char) octet);
		}
		// Werkzeug's pattern ends at 0x19, not 0x1f: the last controls pass as they are
		else if (octet <= 0x19 || octet >= 0x7f || octet == ',' || octet == ';') {
			quoted.append('\\').append((char) ('0' + (octet >> 6)));
			quoted.append((char) ('0' + (octet >> 3 & 7))).append((char) ('0' + (octet & 7)));
		}
		else {
			quoted.append((char) octet);
		}
	}

}
