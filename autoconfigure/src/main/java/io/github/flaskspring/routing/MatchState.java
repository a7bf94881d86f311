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
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A state of the matcher: what is behind a segment, and the rules that end there. Never
 * changes.
 */
final class MatchState {

	private static final Rule[] NO_RULES = {};

	private final StaticChildren children;

	private final MatchEdge[] edges;

	private final Rule[] rules;

	private final Rule[] branchRules;

	MatchState(Map<String, MatchState> children, List<MatchEdge> edges, List<Rule> rules) {
		MatchState branch = children.get("");
		this.children = new StaticChildren(children);
		this.edges = edges.toArray(new MatchEdge[0]);
		this.rules = rules.toArray(NO_RULES);
		this.branchRules = (branch != null) ? branch.rules : NO_RULES;
	}

	@Nullable MatchState child(String path, int from, int to) {
		return this.children.get(path, from, to);
	}

	MatchEdge[] edges() {
		return this.edges;
	}

	/**
	 * Return the rules that end here, in the order of registration.
	 */
	Rule[] rules() {
		return this.rules;
	}

	/**
	 * Return the rules that end one slash behind this state.
	 */
	Rule[] branchRules() {
		return this.branchRules;
	}

}
