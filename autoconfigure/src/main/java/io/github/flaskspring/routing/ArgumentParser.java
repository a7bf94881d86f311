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

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Reads the arguments of a converter as they stand in a rule: <code>min=1, max=9</code>
 * or <code>about, "a,b"</code>. The grammar is Werkzeug's with its oddities: a digit, any
 * character and a digit make one value, so that {@code 1,2} is a text, and what follows
 * the last complete value is ignored.
 */
final class ArgumentParser {

	private final List<@Nullable Object> args = new ArrayList<>();

	private final Map<String, @Nullable Object> kwargs = new LinkedHashMap<>();

	/** Compiled for the first converter with arguments. */
	private static final class Syntax {

		static final Pattern ARGUMENT = Pattern.compile("""
				\\s* (?: (?<name>\\w+) \\s* = \\s* )?
				(?<value> \\d+.\\d* | [\\w.]+ | [urUR]? (?<quoted> "[^"]*" | '[^']*' ) )
				\\s* ,""", Pattern.COMMENTS | Pattern.UNICODE_CHARACTER_CLASS | Pattern.UNIX_LINES);

		private Syntax() {
		}

	}

	private ArgumentParser() {
	}

	static ArgumentParser parse(String arguments) {
		ArgumentParser parser = new ArgumentParser();
		if (!arguments.isEmpty()) {
			parser.read(arguments);
		}
		return parser;
	}

	private void read(String arguments) {
		String text = arguments + ",";
		Matcher matcher = Syntax.ARGUMENT.matcher(text);
		int position = 0;
		while (matcher.find()) {
			if (matcher.start() != position) {
				throw new IllegalArgumentException(
						"Cannot parse converter argument '" + text.substring(position, matcher.start()) + "'");
			}
			add(matcher);
			position = matcher.end();
		}
	}

	List<@Nullable Object> args() {
		return this.args;
	}

	Map<String, @Nullable Object> kwargs() {
		return this.kwargs;
	}

	private void add(Matcher matcher) {
		String quoted = matcher.group("quoted");
		Object value = value((quoted != null) ? quoted : matcher.group("value"));
		String name = matcher.group("name");
		if (name == null) {
			this.args.add(value);
		}
		else {
			this.kwargs.put(name, value);
		}
	}

	private static @Nullable Object value(String text) {
		return switch (text) {
			case "None" -> null;
			case "True" -> true;
			case "False" -> false;
			default -> number(text);
		};
	}

	private static Object number(String text) {
		try {
			return PythonInteger.of(text);
		}
		catch (UrlValueException ex) {
			return decimal(text);
		}
	}

	private static Object decimal(String text) {
		try {
			return PythonFloat.parse(text);
		}
		catch (UrlValueException ex) {
			boolean quoted = text.charAt(0) == '"' || text.charAt(0) == '\'';
			return quoted ? text.substring(1, text.length() - 1) : text;
		}
	}

}
