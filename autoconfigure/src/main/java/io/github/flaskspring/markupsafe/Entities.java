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

package io.github.flaskspring.markupsafe;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Turns HTML's character references into characters as browsers do, faulty ones included.
 */
final class Entities {

	private static final Pattern REFERENCE = Pattern
		.compile("&(#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[^\\t\\n\\f <&#;]{1,32};?)");

	private static final int REPLACEMENT = 0xfffd;

	private static final Map<String, String> NAMED = readNamed();

	private Entities() {
	}

	static String unescape(String html) {
		if (html.indexOf('&') < 0) {
			return html;
		}
		return REFERENCE.matcher(html).replaceAll((match) -> Matcher.quoteReplacement(character(match)));
	}

	private static String character(MatchResult match) {
		String reference = match.group(1);
		return (reference.charAt(0) == '#') ? numbered(reference) : named(reference);
	}

	private static String numbered(String reference) {
		boolean hexadecimal = Character.toLowerCase(reference.charAt(1)) == 'x';
		String digits = reference.substring(hexadecimal ? 2 : 1).replace(";", "");
		int number = codePoint(digits.replaceFirst("^0+(?=.)", ""), hexadecimal ? 16 : 10);
		if (number >= 0x80 && number <= 0x9f) {
			return windows(number);
		}
		return isDropped(number) ? "" : Character.toString(number);
	}

	private static int codePoint(String digits, int radix) {
		int number = (digits.length() <= 8) ? (int) Math.min(Long.parseLong(digits, radix), Integer.MAX_VALUE)
				: Integer.MAX_VALUE;
		boolean character = number != 0 && number <= Character.MAX_CODE_POINT && (number < 0xd800 || number > 0xdfff);
		return character ? number : REPLACEMENT;
	}

	// pages from Windows number their quotes in its code page, and browsers follow them
	private static String windows(int number) {
		String text = new String(new byte[] { (byte) number }, Charset.forName("windows-1252"));
		return (text.charAt(0) != REPLACEMENT) ? text : Character.toString(number);
	}

	private static boolean isDropped(int number) {
		boolean control = number < 0x20 && number != '\t' && number != '\n' && number != '\f' && number != '\r';
		boolean noncharacter = (number & 0xfffe) == 0xfffe || number >= 0xfdd0 && number <= 0xfdef;
		return control || number == 0x7f || noncharacter;
	}

	private static String named(String reference) {
		for (int length = reference.length(); length > 1; length--) {
			String characters = NAMED.get(reference.substring(0, length));
			if (characters != null) {
				return characters + reference.substring(length);
			}
		}
		return "&" + reference;
	}

	private static Map<String, String> readNamed() {
		InputStream resource = Objects.requireNonNull(Entities.class.getResourceAsStream("entities.txt"),
				"entities.txt is missing beside the class");
		try (BufferedReader lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.US_ASCII))) {
			return lines.lines()
				.map((line) -> line.split("="))
				.collect(Collectors.toUnmodifiableMap((pair) -> pair[0], (pair) -> characters(pair[1])));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String characters(String codePoints) {
		StringBuilder characters = new StringBuilder();
		for (String codePoint : codePoints.split(",")) {
			characters.appendCodePoint(Integer.parseInt(codePoint, 16));
		}
		return characters.toString();
	}

}
