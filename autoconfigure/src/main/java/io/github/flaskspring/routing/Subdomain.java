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

import java.util.List;

/**
 * Gives a group of rules one subdomain. Werkzeug: {@code Subdomain}.
 *
 * <pre>{@code
 * map.add(new Subdomain("<lang>", Rule.of("/").endpoint("index")));
 * }</pre>
 *
 * @since 0.1
 */
public final class Subdomain implements RuleFactory {

	private final String subdomain;

	private final List<RuleFactory> rules;

	/**
	 * Create a group.
	 * @param subdomain the subdomain of each rule, which may contain variables
	 * @param rules the rules of the group
	 */
	public Subdomain(String subdomain, RuleFactory... rules) {
		this.subdomain = subdomain;
		this.rules = List.of(rules);
	}

	@Override
	public List<Rule> rules(UrlMap map) {
		return RuleGroup.rewrite(map, this.rules, (rule) -> rule.toBuilder().subdomain(this.subdomain));
	}

}
