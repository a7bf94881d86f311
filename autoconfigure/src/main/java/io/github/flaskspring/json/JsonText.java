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

/** Text in quotes, escaped as Python's {@code json} does. */
final class JsonText {

	private static final char[] HEX = "0123456789abcdef".toCharArray();

	private JsonText() {
	}

	static void append(StringBuilder out, CharSequence text, boolean ensureAscii) {
		out.append('"');
		int written = 0;
		for (int i = 0; i < text.length(); i++) {
			char next = text.charAt(i);
			if (!isPlain(next, ensureAscii)) {
				out.append(text, written, i);
				escape(out, next);
				written = i + 1;
			}
		}
		out.append(text, written, text.length()).append('"');
	}

	/** Returns Python's complaint about a text with halves of pairs from an index on. */
	static String unencodable(String text, int half) {
		int end = half + 1;
		while (end < text.length() && Character.getType(text.codePointAt(end)) == Character.SURROGATE) {
			end++;
		}
		int position = text.codePointCount(0, half);
		String halves = (end == half + 1)
				? "character '\\u%04x' in position %d".formatted((int) text.charAt(half), position)
				: "characters in position %d-%d".formatted(position, position + end - half - 1);
		return "'utf-8' codec can't encode " + halves + ": surrogates not allowed";
	}

	/**
	 * Returns the index of the first half of a surrogate pair without its other half, or
	 * -1.
	 */
	static int halfPair(String text) {
		for (int i = 0; i < text.length(); i++) {
			int codePoint = text.codePointAt(i);
			if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
				return i;
			}
			i += Character.charCount(codePoint) - 1;
		}
		return -1;
	}

	// Python's two patterns differ in DEL: only the ASCII one escapes it
	private static boolean isPlain(char character, boolean ensureAscii) {
		return character >= ' ' && character != '"' && character != '\\' && (character <= '~' || !ensureAscii);
	}

	private static void escape(StringBuilder out, char character) {
		switch (character) {
			case '"' -> out.append("\\\"");
			case '\\' -> out.append("\\\\");
			case '\n' -> out.append("\\n");
			case '\r' -> out.append("\\r");
			case '\t' -> out.append("\\t");
			case '\f' -> out.append("\\f");
			case '\b' -> out.append("\\b");
			default -> out.append("\\u")
				.append(HEX[character >> 12])
				.append(HEX[character >> 8 & 0xf])
				.append(HEX[character >> 4 & 0xf])
				.append(HEX[character & 0xf]);
		}
	}

}
