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

/**
 * Which texts are a host with or without a port: Werkzeug's {@code _host_re}, that is
 * {@code [a-z0-9.-]+|\[[a-f0-9]*:[a-f0-9.:]+]} without regard to case, and a port.
 * Written out because each request asks.
 */
final class HostSyntax {

	private HostSyntax() {
	}

	static boolean isHost(String text) {
		int end = text.startsWith("[") ? endOfAddress(text) : endOfName(text);
		return end > 0 && isPort(text, end);
	}

	/** Behind the letters, digits, dots and hyphens that a text begins with. */
	private static int endOfName(String text) {
		int end = 0;
		while (end < text.length() && (isAlphanumeric(text.charAt(end)) || ".-".indexOf(text.charAt(end)) >= 0)) {
			end++;
		}
		return end;
	}

	/** Behind the closing bracket, 0 if this is no address of IPv6. */
	private static int endOfAddress(String text) {
		int colon = 1;
		while (colon < text.length() && isHexadecimal(text.charAt(colon))) {
			colon++;
		}
		if (colon == text.length() || text.charAt(colon) != ':') {
			return 0;
		}
		int end = colon + 1;
		while (end < text.length() && (isHexadecimal(text.charAt(end)) || ".:".indexOf(text.charAt(end)) >= 0)) {
			end++;
		}
		boolean closed = end > colon + 1 && end < text.length() && text.charAt(end) == ']';
		return closed ? end + 1 : 0;
	}

	/** Whether the rest is nothing or a port. */
	private static boolean isPort(String text, int start) {
		if (start == text.length()) {
			return true;
		}
		int digit = start + 1;
		while (digit < text.length() && isDigit(text.charAt(digit))) {
			digit++;
		}
		return text.charAt(start) == ':' && digit == text.length() && digit > start + 1;
	}

	private static boolean isDigit(char c) {
		return c >= '0' && c <= '9';
	}

	private static boolean isHexadecimal(char c) {
		return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
	}

	private static boolean isAlphanumeric(char c) {
		return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
	}

}
