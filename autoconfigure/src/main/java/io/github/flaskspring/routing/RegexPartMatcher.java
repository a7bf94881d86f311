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

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Variables of which at least one has a converter with an expression of its own.
 *
 * @param pattern the expression
 * @param variables the number of variables
 * @param suffixed whether a slash may follow, which the expression can look ahead to
 */
record RegexPartMatcher(Pattern pattern, int variables, boolean suffixed) implements PartMatcher {

	private static final String GROUP = "flaskvariable";

	static String group(int index, String regex) {
		return "(?<" + GROUP + index + ">" + regex + ")";
	}

	@Override
	public boolean match(String text, int from, int to, int[] captures, int index) {
		String segment = text.substring(from, this.suffixed ? text.length() : to);
		Matcher matcher = this.pattern.matcher(segment)
			.useTransparentBounds(true)
			.useAnchoringBounds(false)
			.region(0, to - from);
		if (!matcher.matches()) {
			return false;
		}
		for (int i = 0; i < this.variables; i++) {
			captures[index + 2 * i] = from + matcher.start(GROUP + i);
			captures[index + 2 * i + 1] = from + matcher.end(GROUP + i);
		}
		return true;
	}

}
