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

package io.github.flaskspring;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The name of a command that has none of its own: that of its method or class in lower
 * case with dashes, without a trailing "command" or "group".
 *
 * @since 0.1
 */
public final class CommandNames {

	private static final Pattern WORDS = Pattern.compile("_+|(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

	private static final Pattern SUFFIX = Pattern.compile("-(command|cmd|group|grp)$");

	private CommandNames() {
	}

	/**
	 * The name of a command by its method or class.
	 * @param name such as {@code initDbCommand}, {@code init_db_command} or
	 * {@code InitDbCommand}
	 * @return such as {@code init-db}
	 */
	public static String of(String name) {
		String dashed = WORDS.matcher(name).replaceAll("-").toLowerCase(Locale.ROOT);
		return SUFFIX.matcher(dashed).replaceFirst("");
	}

}
