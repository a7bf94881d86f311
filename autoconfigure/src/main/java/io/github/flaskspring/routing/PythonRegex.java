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

package io.github.flaskspring.routing;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Regular expressions as Python reads them: text for one, and a Java pattern from one.
 */
final class PythonRegex {

	private static final String SPECIAL = "()[]{}?*+-|^$\\.&~# \t\n\r\u000b\f";

	private static final String WORD = "\\p{L}\\p{N}_";

	private static final String SPACE = "\\s\\x1c-\\x1f";

	private static final int OUTSIDE = Integer.MAX_VALUE;

	// Unicode classes, and a dot and a dollar sign that know one line terminator only
	private static final int FLAGS = Pattern.UNICODE_CHARACTER_CLASS | Pattern.UNIX_LINES;

	private PythonRegex() {
	}

	/** Apart from the rest, which most rules do with. */
	private static final class Groups {

		static final Pattern NAMED = Pattern.compile("\\(\\?P(?:<(\\w+)>|=(\\w+)\\))");

	}

	static String quote(String text) {
		StringBuilder out = new StringBuilder(text.length() + 8);
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (SPECIAL.indexOf(c) >= 0) {
				out.append('\\');
			}
			out.append(c);
		}
		return out.toString();
	}

	static Pattern compile(String regex) {
		return Pattern.compile(translate(regex), FLAGS);
	}

	static String translate(String regex) {
		StringBuilder out = new StringBuilder(regex.length());
		int classStart = OUTSIDE;
		for (int i = 0; i < regex.length(); i++) {
			char c = regex.charAt(i);
			if (c == '\\' && i + 1 < regex.length()) {
				out.append(escape(regex.charAt(++i), classStart != OUTSIDE));
				continue;
			}
			if (c == '[' && classStart == OUTSIDE) {
				classStart = regex.startsWith("^", i + 1) ? i + 2 : i + 1;
			}
			else if (c == ']' && i > classStart) {
				classStart = OUTSIDE;
			}
			out.append((classStart == OUTSIDE && regex.startsWith("{,", i)) ? "{0" : c);
		}
		return Groups.NAMED.matcher(out).replaceAll(PythonRegex::javaGroup);
	}

	// Python's words have no combining marks, and its white space has four separators
	// more
	private static String escape(char escaped, boolean inClass) {
		return switch (escaped) {
			case 'Z' -> "\\z";
			case 'w' -> inClass ? WORD : "[" + WORD + "]";
			case 'W' -> "[^" + WORD + "]";
			case 's' -> inClass ? SPACE : "[" + SPACE + "]";
			case 'S' -> "[^" + SPACE + "]";
			default -> "\\" + escaped;
		};
	}

	private static String javaGroup(MatchResult group) {
		boolean definition = group.group(1) != null;
		String name = "py" + (definition ? group.group(1) : group.group(2)).replace("_", "U");
		return Matcher.quoteReplacement(definition ? "(?<" + name + ">" : "\\k<" + name + ">");
	}

}
