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
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Cuts the text of a rule into slashes, text and variables.
 */
final class RuleTokenizer {

	private final String rule;

	private int position;

	private RuleTokenizer(String rule) {
		this.rule = rule;
	}

	static List<RuleToken> tokenize(String rule) {
		RuleTokenizer tokenizer = new RuleTokenizer(rule);
		List<RuleToken> tokens = new ArrayList<>();
		while (tokenizer.position < rule.length()) {
			tokens.add(tokenizer.next());
		}
		return tokens;
	}

	private RuleToken next() {
		char c = this.rule.charAt(this.position);
		if (c == '/') {
			this.position++;
			return new RuleToken.Text("/");
		}
		if (c == '<') {
			return variable();
		}
		int start = this.position;
		while (this.position < this.rule.length() && "</".indexOf(this.rule.charAt(this.position)) < 0) {
			this.position++;
		}
		return new RuleToken.Text(this.rule.substring(start, this.position));
	}

	private RuleToken variable() {
		int start = this.position + 1;
		int end = identifierEnd(start);
		RuleToken.Variable variable = null;
		if (end > start) {
			String word = this.rule.substring(start, end);
			variable = is(end, '(') ? withArguments(word, end + 1) : withoutArguments(word, end);
		}
		if (variable == null) {
			throw new InvalidRuleException(this.rule, "malformed url rule: " + PythonText.repr(this.rule)
					+ ". Write a variable as <name>, <converter:name> or <converter(arguments):name>.");
		}
		return variable;
	}

	private RuleToken.@Nullable Variable withoutArguments(String word, int end) {
		if (is(end, '>')) {
			this.position = end + 1;
			return new RuleToken.Variable(null, "", word);
		}
		return is(end, ':') ? named(word, "", end + 1) : null;
	}

	// arguments end at the first parenthesis behind which the variable is complete, they
	// may contain others
	private RuleToken.@Nullable Variable withArguments(String word, int start) {
		for (int end = start; end < this.rule.length() && !is(end, '\n'); end++) {
			if (is(end, ')') && is(end + 1, ':')) {
				RuleToken.Variable variable = named(word, this.rule.substring(start, end), end + 2);
				if (variable != null) {
					return variable;
				}
			}
		}
		return null;
	}

	private RuleToken.@Nullable Variable named(String converter, String arguments, int start) {
		int end = identifierEnd(start);
		if (end == start || !is(end, '>')) {
			return null;
		}
		this.position = end + 1;
		return new RuleToken.Variable(converter, arguments, this.rule.substring(start, end));
	}

	private int identifierEnd(int start) {
		int end = start;
		while (end < this.rule.length() && isIdentifier(this.rule.charAt(end), end > start)) {
			end++;
		}
		return end;
	}

	private boolean is(int index, char c) {
		return index < this.rule.length() && this.rule.charAt(index) == c;
	}

	private static boolean isIdentifier(char c, boolean inside) {
		return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || inside && c >= '0' && c <= '9';
	}

}
