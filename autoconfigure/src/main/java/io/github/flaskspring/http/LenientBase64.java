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

	private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

	private int place;

	private int pads;

	private int carry;

	private LenientBase64() {
	}

	/**
	 * The bytes, or null if the text ends too early or is not ASCII.
	 */
	static byte @Nullable [] decode(String text) {
		LenientBase64 decoder = new LenientBase64();
		for (int i = 0; i < text.length() && !decoder.isPadded(); i++) {
			if (text.charAt(i) >= 0x80) {
				return null;
			}
			decoder.accept(text.charAt(i));
		}
		return (decoder.place == 0 || decoder.isPadded()) ? decoder.bytes.toByteArray() : null;
	}

	private boolean isPadded() {
		return this.pads > 0 && this.place >= 2 && this.place + this.pads >= 4;
	}

	private void accept(char c) {
		int value = ALPHABET.indexOf(c);
		if (c == '=') {
			this.pads++;
		}
		else if (value >= 0) {
			this.pads = 0;
			this.carry = this.carry << 6 | value;
			if (this.place > 0) {
				this.bytes.write(this.carry >> (6 - 2 * this.place));
			}
			this.place = (this.place + 1) % 4;
		}
	}

}
