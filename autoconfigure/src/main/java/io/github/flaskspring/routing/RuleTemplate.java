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

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Rules with placeholders such as {@code $name} in pattern, endpoint, defaults and
 * subdomain. Werkzeug: {@code RuleTemplate}.
 *
 * <pre>{@code
 * RuleTemplate resource = new RuleTemplate(Rule.of("/$name/").endpoint("$name.list"),
 *         Rule.of("/$name/<int:id>").endpoint("$name.show"));
 * map.add(resource.with(Map.of("name", "user")));
 * }</pre>
 *
 * @since 0.1
 */
public final class RuleTemplate {

	private static final Pattern PLACEHOLDER = Pattern.compile("\\$(?:(\\$)|([_a-zA-Z]\\w*)|\\{([_a-zA-Z]\\w*)\\})");

	private final List<RuleFactory> rules;

	/**
	 * Create a template.
	 * @param rules the rules with placeholders
	 */
	public RuleTemplate(RuleFactory... rules) {
		this.rules = List.of(rules);
	}

	/**
	 * Fill the placeholders.
	 * @param values the values by name
	 * @return the rules, ready to be added to a map
	 */
	public RuleFactory with(Map<String, String> values) {
		return (map) -> RuleGroup.rewrite(map, this.rules, (rule) -> fill(rule, values));
	}

	private static Rule.Builder fill(Rule rule, Map<String, String> values) {
		Map<String, @Nullable Object> defaults = new LinkedHashMap<>(rule.defaults());
		defaults.replaceAll((name, value) -> (value instanceof String text) ? fill(rule, text, values) : value);
		String subdomain = rule.subdomain();
		return new Rule.Builder(rule.options().copy(fill(rule, rule.rule(), values)))
			.endpoint(fill(rule, rule.endpoint(), values))
			.defaults(defaults)
			.subdomain((subdomain != null) ? fill(rule, subdomain, values) : null);
	}

	private static String fill(Rule rule, String text, Map<String, String> values) {
		return PLACEHOLDER.matcher(text).replaceAll((found) -> {
			if (found.group(1) != null) {
				return Matcher.quoteReplacement("$");
			}
			String name = (found.group(2) != null) ? found.group(2) : found.group(3);
			String value = values.get(name);
			if (value == null) {
				throw new InvalidRuleException(rule.rule(),
						"The placeholder " + PythonText.repr(name) + " in " + PythonText.repr(text) + " has no value.");
			}
			return Matcher.quoteReplacement(value);
		});
	}

}
