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

/** Markup without its tags. */
final class Tags {

	private Tags() {
	}

	static String strip(String html) {
		StringBuilder text = new StringBuilder(html);
		// comments first: one that holds a tag must not end with that tag
		remove(text, "<!--", "-->");
		remove(text, "<", ">");
		return collapseSpaces(text);
	}

	private static void remove(StringBuilder text, String opening, String closing) {
		int start = text.indexOf(opening);
		while (start >= 0) {
			int end = text.indexOf(closing, start);
			if (end < 0) {
				return;
			}
			text.delete(start, end + closing.length());
			// what was apart may now be a new opening
			start = text.indexOf(opening, Math.max(0, start - opening.length() + 1));
		}
	}

	private static String collapseSpaces(CharSequence text) {
		StringBuilder collapsed = new StringBuilder(text.length());
		boolean wordEnded = false;
		for (int i = 0; i < text.length(); i++) {
			char next = text.charAt(i);
			if (isSpace(next)) {
				wordEnded = true;
				continue;
			}
			if (wordEnded && !collapsed.isEmpty()) {
				collapsed.append(' ');
			}
			wordEnded = false;
			collapsed.append(next);
		}
		return collapsed.toString();
	}

	private static boolean isSpace(char character) {
		return Character.isWhitespace(character) || Character.isSpaceChar(character) || character == '\u0085';
	}

}
