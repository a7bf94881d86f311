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

import java.nio.charset.StandardCharsets;

/**
 * A set of ASCII characters that percent-encoding leaves alone. Letters, digits and
 * {@code _.-~} always belong to it.
 */
final class SafeCharacters {

	private static final String ALWAYS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.-~";

	private static final char[] HEX = "0123456789ABCDEF".toCharArray();

	private final boolean[] safe = new boolean[128];

	static SafeCharacters of(String characters) {
		SafeCharacters set = new SafeCharacters();
		for (char c : (ALWAYS + characters).toCharArray()) {
			set.safe[c] = true;
		}
		return set;
	}

	String quote(String text) {
		for (int i = 0; i < text.length(); i++) {
			if (!isSafe(text.charAt(i))) {
				return quote(text.getBytes(StandardCharsets.UTF_8));
			}
		}
		return text;
	}

	String quote(byte[] bytes) {
		StringBuilder out = new StringBuilder(bytes.length * 2);
		for (byte each : bytes) {
			if (each >= 0 && this.safe[each]) {
				out.append((char) each);
			}
			else {
				out.append('%').append(HEX[(each >> 4) & 0xf]).append(HEX[each & 0xf]);
			}
		}
		return out.toString();
	}

	private boolean isSafe(char c) {
		return c < this.safe.length && this.safe[c];
	}

}
