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
					"'utf-8' codec can't encode character '\\u%04x' in position %d: surrogates not allowed"
						.formatted((int) text.charAt(half), text.codePointCount(0, half)));
		}
		return text.getBytes(StandardCharsets.UTF_8);
	}

	static String decode(byte[] bytes) throws CharacterCodingException {
		return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
	}

	private static int halfPair(String text) {
		for (int i = 0; i < text.length(); i++) {
			char next = text.charAt(i);
			if (!Character.isSurrogate(next)) {
				continue;
			}
			if (Character.isLowSurrogate(next) || i + 1 == text.length()
					|| !Character.isLowSurrogate(text.charAt(i + 1))) {
				return i;
			}
			i++;
		}
		return -1;
	}

}
