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
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Percent coding as Python's {@code urllib.parse} does it, with Werkzeug's two ways of
 * treating bytes that are no text: replaced by U+FFFD, or left percent encoded.
 */
final class PercentCoding {

	private static final String ALWAYS_SAFE = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~";

	private static final char[] HEX = "0123456789ABCDEF".toCharArray();

	private PercentCoding() {
	}

	static String quote(String text, String safe) {
		return quote(text.getBytes(StandardCharsets.UTF_8), safe);
	}

	static String quote(byte[] bytes, String safe) {
		StringBuilder out = new StringBuilder(bytes.length + 16);
		for (byte octet : bytes) {
			char c = (char) (octet & 0xff);
			if (c < 0x80 && (ALWAYS_SAFE.indexOf(c) >= 0 || safe.indexOf(c) >= 0)) {
				out.append(c);
			}
			else {
				escape(out, octet);
			}
		}
		return out.toString();
	}

	static String quotePlus(String text, String safe) {
		return quote(text, safe + " ").replace(' ', '+');
	}

	/**
	 * Decodes escapes; bytes that are invalid in the charset become U+FFFD.
	 */
	static String unquote(String text, Charset charset) {
		if (text.indexOf('%') < 0) {
			return text;
		}
		boolean utf8 = charset.equals(StandardCharsets.UTF_8);
		return unquote(text, utf8 ? Utf8Text::decode : (bytes) -> new String(bytes, charset));
	}

	/**
	 * Decodes escapes as UTF-8; bytes that are invalid stay percent encoded.
	 */
	static String unquoteKeepingInvalid(String text) {
		return (text.indexOf('%') < 0) ? text : unquote(text, Utf8Text::decodeEscaping);
	}

	private static String unquote(String text, Decoding decoding) {
		StringBuilder out = new StringBuilder(text.length());
		int position = 0;
		while (position < text.length()) {
			int end = position;
			boolean ascii = text.charAt(position) < 0x80;
			while (end < text.length() && (text.charAt(end) < 0x80) == ascii) {
				end++;
			}
			String run = text.substring(position, end);
			out.append((ascii && run.indexOf('%') >= 0) ? decoding.decode(unquoteToBytes(run)) : run);
			position = end;
		}
		return out.toString();
	}

	private static byte[] unquoteToBytes(String ascii) {
		ByteArrayOutputStream out = new ByteArrayOutputStream(ascii.length());
		int length = ascii.length();
		for (int i = 0; i < length; i++) {
			char c = ascii.charAt(i);
			int high = (c == '%' && i + 2 < length) ? hexValue(ascii.charAt(i + 1)) : -1;
			int low = (high >= 0) ? hexValue(ascii.charAt(i + 2)) : -1;
			if (low >= 0) {
				out.write((high << 4) | low);
				i += 2;
			}
			else {
				out.write(c);
			}
		}
		return out.toByteArray();
	}

	private static int hexValue(char c) {
		return (c < 0x80) ? Character.digit(c, 16) : -1;
	}

	static void escape(StringBuilder out, byte[] octets) {
		for (byte octet : octets) {
			escape(out, octet);
		}
	}

	private static void escape(StringBuilder out, byte octet) {
		out.append('%').append(HEX[(octet >> 4) & 0xf]).append(HEX[octet & 0xf]);
	}

	@FunctionalInterface
	private interface Decoding {

		String decode(byte[] bytes);

	}

}
