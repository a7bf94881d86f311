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

package io.github.flaskspring.itsdangerous;

import java.util.Arrays;
import java.util.Base64;

/**
 * URL-safe base64 without padding. Reading is as lenient as Python's: both alphabets
 * count, foreign characters are skipped, the text ends at a complete padding.
 */
final class Base64Text {

	private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

	private static final byte[] VALUES = values();

	private Base64Text() {
	}

	static String encode(byte[] bytes) {
		return ENCODER.encodeToString(bytes);
	}

	static byte[] decode(String text) {
		return new Decoding(Utf8.encode(text)).run();
	}

	private static byte[] values() {
		byte[] values = new byte[256];
		Arrays.fill(values, (byte) -1);
		String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
		for (int i = 0; i < alphabet.length(); i++) {
			values[alphabet.charAt(i)] = (byte) i;
		}
		values['+'] = 62;
		values['-'] = 62;
		values['/'] = 63;
		values['_'] = 63;
		return values;
	}

	private static final class Decoding {

		private final byte[] input;

		private final byte[] output;

		private int written;

		private int bits;

		private int digits;

		private int pads;

		Decoding(byte[] input) {
			this.input = input;
			this.output = new byte[input.length * 3 / 4 + 3];
		}

		byte[] run() {
			boolean complete = readInput() || readMissingPadding();
			if (!complete && this.digits % 4 != 0) {
				throw new IllegalArgumentException(
						(this.digits % 4 == 1) ? "Invalid base64-encoded string: number of data characters ("
								+ this.digits + ") cannot be 1 more than a multiple of 4" : "Incorrect padding");
			}
			return Arrays.copyOf(this.output, this.written);
		}

		private boolean readInput() {
			for (byte next : this.input) {
				if (next == '=') {
					if (endsWithPad()) {
						return true;
					}
				}
				else if (VALUES[next & 0xff] >= 0) {
					addDigit(VALUES[next & 0xff]);
				}
			}
			return false;
		}

		// itsdangerous fills up by the length of the text as it came, foreign characters
		// included
		private boolean readMissingPadding() {
			for (int missing = Math.floorMod(-this.input.length, 4); missing > 0; missing--) {
				if (endsWithPad()) {
					return true;
				}
			}
			return false;
		}

		private boolean endsWithPad() {
			int position = this.digits % 4;
			return position >= 2 && position + ++this.pads >= 4;
		}

		private void addDigit(int value) {
			this.pads = 0;
			this.bits = (this.bits << 6) | value;
			this.digits++;
			int position = this.digits % 4;
			if (position != 1) {
				this.output[this.written++] = (byte) (this.bits >> (position == 0 ? 0 : (4 - position) * 2));
			}
		}

	}

}
