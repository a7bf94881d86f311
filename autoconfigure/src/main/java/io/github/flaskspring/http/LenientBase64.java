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

import java.io.ByteArrayOutputStream;

import org.jspecify.annotations.Nullable;

/**
 * Base64 as Python's {@code b64decode} reads it: characters outside the alphabet are
 * passed over, and complete padding ends the text.
 */
final class LenientBase64 {

	private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

	private LenientBase64() {
	}

	static byte @Nullable [] decode(String text) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
		int place = 0;
		int pads = 0;
		int carry = 0;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c >= 0x80) {
				return null;
			}
			if (c == '=') {
				pads++;
				if (place >= 2 && place + pads >= 4) {
					return bytes.toByteArray();
				}
				continue;
			}
			int value = ALPHABET.indexOf(c);
			if (value < 0) {
				continue;
			}
			pads = 0;
			carry = carry << 6 | value;
			if (place > 0) {
				bytes.write(carry >> (6 - 2 * place));
			}
			place = (place + 1) % 4;
			carry = (place == 0) ? 0 : carry;
		}
		return (place == 0) ? bytes.toByteArray() : null;
	}

}
