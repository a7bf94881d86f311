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
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The rules of a map, arranged for matching and building. Never changes: a map makes a
 * new one after rules were added.
 */
final class RuleIndex {

	private final Map<String, List<Rule>> byEndpoint = new LinkedHashMap<>();

	private final List<Rule> rules;

	private final StateMachineMatcher matcher;

	private final Map<Rule, List<Rule>> canonicalRules = new IdentityHashMap<>();

	RuleIndex(List<Rule> registered) {
		for (Rule rule : registered) {
			this.byEndpoint.computeIfAbsent(rule.endpoint(), (endpoint) -> new ArrayList<>()).add(rule);
		}
		List<Rule> grouped = new ArrayList<>(registered.size());
		for (List<Rule> group : this.byEndpoint.values()) {
			group.sort(RuleIndex::compare);
			findCanonicalRules(group);
			grouped.addAll(group);
		}
		this.rules = Collections.unmodifiableList(grouped);
		this.matcher = new StateMachineMatcher(matching(registered));
	}

	List<Rule> rules() {
		return this.rules;
	}

	List<Rule> rules(String endpoint) {
		return List.copyOf(building(endpoint));
	}

	/**
	 * Return the rules of an endpoint without copying them.
	 */
	List<Rule> building(String endpoint) {
		return this.byEndpoint.getOrDefault(endpoint, List.of());
	}

	StateMachineMatcher matcher() {
		return this.matcher;
	}

	/**
	 * Return the match of a rule without variables that nothing redirects, or
	 * {@code null} if only a search can tell. This is the common case and allocates
	 * nothing.
	 */
	@Nullable RouteMatch matchFixed(String domain, String path, String method, boolean websocket) {
		Rule rule = this.matcher.matchStatic(domain, path, method, websocket);
		if (rule == null || rule.alias() || rule.options().redirect.isPresent() || !canonicalRules(rule).isEmpty()) {
			return null;
		}
		return rule.compiled().values().constant();
	}

	/**
	 * Return the rules to which a match of another rule may have to be redirected,
	 * because they supply as defaults what that rule spells out.
	 */
	List<Rule> canonicalRules(Rule rule) {
		return this.canonicalRules.isEmpty() ? List.of() : this.canonicalRules.getOrDefault(rule, List.of());
	}

	private static List<Rule> matching(List<Rule> registered) {
		List<Rule> matching = new ArrayList<>(registered.size());
		for (Rule rule : registered) {
			if (!rule.buildOnly()) {
				matching.add(rule);
			}
		}
		return matching;
	}

	/**
	 * The order in which rules are tried for a URL: aliases last, the most specific
	 * first.
	 */
	private static int compare(Rule one, Rule other) {
		int byAlias = Boolean.compare(one.alias(), other.alias());
		int byArguments = Integer.compare(other.arguments().size(), one.arguments().size());
		int byDefaults = Integer.compare(other.defaults().size(), one.defaults().size());
		return (byAlias != 0) ? byAlias : (byArguments != 0) ? byArguments : byDefaults;
	}

	private void findCanonicalRules(List<Rule> group) {
		for (int i = 1; i < group.size(); i++) {
			Rule rule = group.get(i);
			List<Rule> canonical = new ArrayList<>();
			for (Rule other : group.subList(0, i)) {
				if (provides(other, rule)) {
					canonical.add(other);
				}
			}
			if (!canonical.isEmpty()) {
				this.canonicalRules.put(rule, canonical);
			}
		}
	}

	private static boolean provides(Rule canonical, Rule rule) {
		return !canonical.buildOnly() && !canonical.defaults().isEmpty()
				&& canonical.arguments().equals(rule.arguments())
				&& !canonical.compiled().hasSameShape(rule.compiled());
	}

}
