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

package io.github.flaskspring.routing;

import java.io.ByteArrayOutputStream;

/**
 * The path of a request as the router wants it: percent-decoded once, read as UTF-8.
 * WSGI: {@code PATH_INFO}.
 *
 * @since 0.1
 */
public final class PathInfo {

	private PathInfo() {
	}

	/**
	 * Decode the path of a request line. Bytes that are not UTF-8 become U+FFFD exactly
	 * as in Python; a percent sign without two hexadecimal digits, a plus sign and
	 * characters outside of ASCII stay.
	 *
	 * <pre>{@code
	 * PathInfo.decode("/caf%C3%A9/a%2Fb%FF")   // "/café/a/b\uFFFD"
	 * }</pre>
	 * @param rawPath the path as it was sent, without the query
	 * @return the decoded path
	 */
	public static String decode(String rawPath) {
		int from = rawPath.indexOf('%');
		if (from < 0) {
			return rawPath;
		}
		StringBuilder out = new StringBuilder(rawPath.length());
		ByteArrayOutputStream escaped = new ByteArrayOutputStream();
		int position = 0;
		while (position < rawPath.length()) {
			int octet = octet(rawPath, position);
			if (octet >= 0) {
				escaped.write(octet);
				position += 3;
				continue;
			}
			flush(escaped, out);
			out.append(rawPath.charAt(position++));
		}
		flush(escaped, out);
		return out.toString();
	}

	private static int octet(String text, int position) {
		if (text.charAt(position) != '%' || position + 2 >= text.length()) {
			return -1;
		}
		int high = hex(text.charAt(position + 1));
		int low = hex(text.charAt(position + 2));
		return (high < 0 || low < 0) ? -1 : high << 4 | low;
	}

	private static int hex(char c) {
		return (c < 0x80) ? Character.digit(c, 16) : -1;
	}

	private static void flush(ByteArrayOutputStream escaped, StringBuilder out) {
		if (escaped.size() > 0) {
			Utf8.decode(escaped.toByteArray(), out);
			escaped.reset();
		}
	}

}
