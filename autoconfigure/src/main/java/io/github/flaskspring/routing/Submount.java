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
 * Puts a path in front of a group of rules. Werkzeug: {@code Submount}.
 *
 * <pre>{@code
 * map.add(new Submount("/blog", Rule.of("/").endpoint("index"), Rule.of("/<slug>").endpoint("show")));
 * }</pre>
 *
 * @since 0.1
 */
public final class Submount implements RuleFactory {

	private final String path;

	private final List<RuleFactory> rules;

	/**
	 * Create a group.
	 * @param path the path before each rule, with or without a closing slash
	 * @param rules the rules of the group
	 */
	public Submount(String path, RuleFactory... rules) {
		this.path = Slashes.withoutTrailing(path);
		this.rules = List.of(rules);
	}

	@Override
	public List<Rule> rules(UrlMap map) {
		return RuleGroup.rewrite(map, this.rules,
				(rule) -> new Rule.Builder(rule.options().copy(this.path + rule.rule())));
	}

}
