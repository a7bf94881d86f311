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

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** UTF-8 without replacement characters: what cannot be coded must not be signed. */
final class Utf8 {

	private Utf8() {
	}

	static byte[] encode(String text) {
		int half = halfPair(text);
		if (half >= 0) {
			throw new IllegalArgumentException(
					"'utf-8' codec can't encode " + halves(text, half) + ": surrogates not allowed");
		}
		return text.getBytes(StandardCharsets.UTF_8);
	}

	static String decode(byte[] bytes) throws CharacterCodingException {
		return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
	}

	private static String halves(String text, int start) {
		int end = start + 1;
		while (isHalf(text, end)) {
			end++;
		}
		int position = text.codePointCount(0, start);
		return (end == start + 1) ? "character '\\u%04x' in position %d".formatted((int) text.charAt(start), position)
				: "characters in position %d-%d".formatted(position, position + end - start - 1);
	}

	private static int halfPair(String text) {
		for (int i = 0; i < text.length(); i++) {
			if (Character.isSurrogate(text.charAt(i))) {
				if (isHalf(text, i)) {
					return i;
				}
				i++;
			}
		}
		return -1;
	}

	private static boolean isHalf(String text, int index) {
		return index < text.length() && Character.getType(text.codePointAt(index)) == Character.SURROGATE;
	}

}
