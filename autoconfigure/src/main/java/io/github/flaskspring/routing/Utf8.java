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

/**
 * Reads UTF-8 as Python's "replace" handler does: one U+FFFD for each longest start of a
 * sequence that could have become valid. The JDK counts differently for surrogates and
 * for code points that are too large.
 */
final class Utf8 {

	private static final char REPLACEMENT = '\uFFFD';

	private Utf8() {
	}

	static void decode(byte[] bytes, StringBuilder out) {
		int position = 0;
		while (position < bytes.length) {
			int lead = bytes[position] & 0xff;
			int length = length(lead);
			int valid = validPrefix(bytes, position, lead, length);
			if (valid == length) {
				out.appendCodePoint(codePoint(bytes, position, length));
			}
			else {
				out.append(REPLACEMENT);
			}
			position += Math.max(valid, 1);
		}
	}

	private static int length(int lead) {
		if (lead < 0x80) {
			return 1;
		}
		if (lead >= 0xc2 && lead <= 0xdf) {
			return 2;
		}
		if (lead >= 0xe0 && lead <= 0xef) {
			return 3;
		}
		return (lead >= 0xf0 && lead <= 0xf4) ? 4 : Integer.MAX_VALUE;
	}

	private static int validPrefix(byte[] bytes, int start, int lead, int length) {
		int limit = (length == Integer.MAX_VALUE) ? 1 : length;
		int count = 1;
		while (count < limit && start + count < bytes.length
				&& isContinuation(bytes[start + count] & 0xff, lead, count)) {
			count++;
		}
		return count;
	}

	// the second byte decides about overlong forms, surrogates and what lies above
	// U+10FFFF
	private static boolean isContinuation(int octet, int lead, int index) {
		int low = 0x80;
		int high = 0xbf;
		if (index == 1) {
			low = (lead == 0xe0) ? 0xa0 : (lead == 0xf0) ? 0x90 : low;
			high = (lead == 0xed) ? 0x9f : (lead == 0xf4) ? 0x8f : high;
		}
		return octet >= low && octet <= high;
	}

	private static int codePoint(byte[] bytes, int start, int length) {
		int point = bytes[start] & ((length == 1) ? 0x7f : 0x7f >> length);
		for (int i = 1; i < length; i++) {
			point = point << 6 | bytes[start + i] & 0x3f;
		}
		return point;
	}

}
