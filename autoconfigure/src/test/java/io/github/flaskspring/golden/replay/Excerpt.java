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

package io.github.flaskspring.golden.replay;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Quotes values for a reader: in one line, with the invisible made visible, and no longer
 * than useful.
 */
final class Excerpt {

	private static final int LONGEST = 300;

	private static final int BEFORE = 60;

	private Excerpt() {
	}

	static String of(String value) {
		StringBuilder quoted = new StringBuilder("\"");
		value.chars().limit(LONGEST).forEach((character) -> quoted.append(visible((char) character)));
		return quoted.append((value.length() > LONGEST) ? "\"..." : "\"").toString();
	}

	static String of(List<String> values) {
		return (values.size() == 1) ? of(values.get(0))
				: values.stream().map(Excerpt::of).collect(Collectors.joining(", ", "[", "]"));
	}

	static String difference(byte[] want, byte[] got) {
		int at = Arrays.mismatch(want, got);
		return "expected %d bytes %s, got %d bytes %s, first difference at byte %d".formatted(want.length,
				around(at, want), got.length, around(at, got), at);
	}

	private static String around(int position, byte[] bytes) {
		int start = (position < LONGEST) ? 0 : position - BEFORE;
		String text = new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8);
		return ((start > 0) ? "..." : "") + of(text);
	}

	private static String visible(char character) {
		return switch (character) {
			case '\n' -> "\\n";
			case '\r' -> "\\r";
			case '\t' -> "\\t";
			default ->
				Character.isISOControl(character) ? "\\u%04x".formatted((int) character) : String.valueOf(character);
		};
	}

}
