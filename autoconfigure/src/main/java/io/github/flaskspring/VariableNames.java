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
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which variable of a rule a parameter of a view stands for: the one of its name, or the
 * one of its name in Python's clothes, so {@code int postId} takes {@code <int:post_id>}.
 *
 * @since 0.1
 */
public final class VariableNames {

	private static final Pattern NEXT_WORD = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

	private VariableNames() {
	}

	/**
	 * The variable that a parameter stands for.
	 * @param parameter the name of the parameter
	 * @param variables the variables there are
	 * @return one of them, or the name as it is
	 */
	public static String of(String parameter, Set<String> variables) {
		if (variables.contains(parameter)) {
			return parameter;
		}
		String snakeCase = snakeCase(parameter);
		return variables.contains(snakeCase) ? snakeCase : parameter;
	}

	/**
	 * A name in Python's clothes.
	 * @param name a name such as {@code postId}
	 * @return the name, such as {@code post_id}
	 */
	public static String snakeCase(String name) {
		return NEXT_WORD.matcher(name).replaceAll("_").toLowerCase(Locale.ROOT);
	}

}
