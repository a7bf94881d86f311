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

import org.jspecify.annotations.Nullable;

/** The five characters that mean something in HTML. */
final class Escaping {

	private Escaping() {
	}

	static String escape(String text) {
		for (int i = 0; i < text.length(); i++) {
			if (entity(text.charAt(i)) != null) {
				return escapeFrom(text, i);
			}
		}
		return text;
	}

	private static String escapeFrom(String text, int start) {
		StringBuilder escaped = new StringBuilder(text.length() + 16).append(text, 0, start);
		for (int i = start; i < text.length(); i++) {
			String entity = entity(text.charAt(i));
			if (entity != null) {
				escaped.append(entity);
			}
			else {
				escaped.append(text.charAt(i));
			}
		}
		return escaped.toString();
	}

	private static @Nullable String entity(char character) {
		return switch (character) {
			case '&' -> "&amp;";
			case '<' -> "&lt;";
			case '>' -> "&gt;";
			case '\'' -> "&#39;";
			case '"' -> "&#34;";
			default -> null;
		};
	}

}
