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

package io.github.flaskspring.json;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** JSON bytes as text: in the encoding that their beginning shows, mostly UTF-8. */
final class JsonBytes {

	private JsonBytes() {
	}

	static String decode(byte[] bytes) {
		int mark = startsWith(bytes, 0xef, 0xbb, 0xbf) ? 3 : 0;
		Charset charset = charset(bytes);
		CharsetDecoder decoder = charset.newDecoder();
		CharBuffer text = CharBuffer.allocate((int) (bytes.length * (double) decoder.maxCharsPerByte()) + 1);
		ByteBuffer input = ByteBuffer.wrap(bytes, mark, bytes.length - mark);
		CoderResult result = decoder.decode(input, text, true);
		if (result.isError()) {
			throw undecodable(bytes, charset, input.position());
		}
		return text.flip().toString();
	}

	private static Charset charset(byte[] bytes) {
		if (startsWith(bytes, 0, 0, 0xfe, 0xff) || startsWith(bytes, 0xff, 0xfe, 0, 0)) {
			return Charset.forName("UTF-32");
		}
		if (startsWith(bytes, 0xfe, 0xff) || startsWith(bytes, 0xff, 0xfe)) {
			return StandardCharsets.UTF_16;
		}
		return (bytes.length >= 4 || bytes.length == 2) ? charsetByZeros(bytes) : StandardCharsets.UTF_8;
	}

	private static Charset charsetByZeros(byte[] bytes) {
		boolean wide = bytes.length >= 4;
		if (bytes[0] == 0) {
			return (wide && bytes[1] == 0) ? Charset.forName("UTF-32BE") : StandardCharsets.UTF_16BE;
		}
		if (bytes[1] == 0) {
			boolean widest = wide && bytes[2] == 0 && bytes[3] == 0;
			return widest ? Charset.forName("UTF-32LE") : StandardCharsets.UTF_16LE;
		}
		return StandardCharsets.UTF_8;
	}

	private static JsonDecodeException undecodable(byte[] bytes, Charset charset, int position) {
		int culprit = (position < bytes.length) ? bytes[position] & 0xff : 0;
		String problem = String.format(Locale.ROOT, "'%s' codec can't decode byte 0x%02x in position %d",
				charset.name().toLowerCase(Locale.ROOT), culprit, position);
		String readable = new String(bytes, 0, position, charset);
		return new JsonDecodeException(problem, readable, readable.length());
	}

	private static boolean startsWith(byte[] bytes, int... start) {
		for (int i = 0; i < start.length; i++) {
			if (i >= bytes.length || (bytes[i] & 0xff) != start[i]) {
				return false;
			}
		}
		return true;
	}

}
