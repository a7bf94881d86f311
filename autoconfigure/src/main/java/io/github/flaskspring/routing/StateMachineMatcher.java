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

import org.jspecify.annotations.Nullable;

/**
 * All rules of a map as one machine that walks along the segments of a path. It never
 * changes and needs no lock.
 */
final class StateMachineMatcher {

	private final MatchState root;

	private final int variables;

	StateMachineMatcher(List<Rule> rules) {
		StateBuilder builder = new StateBuilder();
		int most = 0;
		for (Rule rule : rules) {
			RuleParts parts = rule.compiled().parts();
			StateBuilder state = builder.follow(parts.domain());
			for (RulePart part : parts.path()) {
				state = state.follow(part);
			}
			state.add(rule);
			most = Math.max(most, parts.variables());
		}
		this.root = builder.build();
		this.variables = most;
	}

	MatchState root() {
		return this.root;
	}

	int variables() {
		return this.variables;
	}

	/**
	 * Follow fixed text only. What this finds, a complete search would find first.
	 */
	@Nullable Rule matchStatic(String domain, String path, String method, boolean websocket) {
		MatchState state = this.root.child(domain, 0, domain.length());
		if (state == null || path.isEmpty()) {
			return null;
		}
		int length = path.length();
		int position = 1;
		while (position <= length) {
			int slash = path.indexOf('/', position);
			int end = (slash < 0) ? length : slash;
			state = state.child(path, position, end);
			if (state == null) {
				return null;
			}
			position = end + 1;
		}
		for (Rule rule : state.rules()) {
			if (rule.websocket() == websocket && rule.accepts(method)) {
				return rule;
			}
		}
		return null;
	}

}
