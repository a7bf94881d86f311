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

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * Decodes UTF-8 that may be broken, counting broken bytes as Python does: an encoded
 * surrogate is three of them, not one as in the JDK.
 */
final class Utf8Text {

	private static final char REPLACEMENT = '\ufffd';

	private static final byte SURROGATE_LEAD = (byte) 0xed;

	private Utf8Text() {
	}

	/**
	 * Broken bytes become U+FFFD.
	 */
	static String decode(byte[] bytes) {
		String text = new String(bytes, StandardCharsets.UTF_8);
		if (text.indexOf(REPLACEMENT) < 0) {
			return text;
		}
		return decode(bytes, (out, octets) -> out.append(REPLACEMENT));
	}

	/**
	 * Broken bytes become percent escapes.
	 */
	static String decodeEscaping(byte[] bytes) {
		String text = new String(bytes, StandardCharsets.UTF_8);
		return (text.indexOf(REPLACEMENT) < 0) ? text : decode(bytes, PercentCoding::escape);
	}

	private static String decode(byte[] bytes, BrokenBytes broken) {
		CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
		ByteBuffer in = ByteBuffer.wrap(bytes);
		CharBuffer chars = CharBuffer.allocate(bytes.length);
		StringBuilder out = new StringBuilder(bytes.length);
		while (true) {
			CoderResult result = decoder.decode(in, chars, true);
			out.append(chars.flip());
			chars.clear();
			if (!result.isError()) {
				return out.toString();
			}
			boolean surrogate = in.get(in.position()) == SURROGATE_LEAD && isSurrogateTail(in);
			byte[] octets = new byte[surrogate ? 1 : result.length()];
			in.get(octets);
			broken.write(out, octets);
		}
	}

	private static boolean isSurrogateTail(ByteBuffer in) {
		return in.remaining() > 1 && (in.get(in.position() + 1) & 0xff) >= 0xa0;
	}

	@FunctionalInterface
	private interface BrokenBytes {

		void write(StringBuilder out, byte[] octets);

	}

}
