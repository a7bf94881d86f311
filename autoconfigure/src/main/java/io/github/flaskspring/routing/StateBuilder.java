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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A state while rules are still being added.
 */
final class StateBuilder {

	private final Map<String, StateBuilder> children = new LinkedHashMap<>();

	private final List<Edge> edges = new ArrayList<>();

	private final List<Rule> rules = new ArrayList<>();

	void add(Rule rule) {
		this.rules.add(rule);
	}

	StateBuilder follow(RulePart part) {
		if (part.matcher() == null) {
			return this.children.computeIfAbsent(part.content(), (text) -> new StateBuilder());
		}
		for (Edge edge : this.edges) {
			if (edge.part.isSame(part)) {
				return edge.target;
			}
		}
		Edge edge = new Edge(part, new StateBuilder());
		this.edges.add(edge);
		return edge.target;
	}

	MatchState build() {
		Map<String, MatchState> states = new LinkedHashMap<>();
		for (Map.Entry<String, StateBuilder> child : this.children.entrySet()) {
			states.put(child.getKey(), child.getValue().build());
		}
		Collections.sort(this.edges);
		List<MatchEdge> sorted = new ArrayList<>(this.edges.size());
		for (Edge edge : this.edges) {
			sorted.add(edge.build());
		}
		return new MatchState(states, sorted, this.rules);
	}

	private record Edge(RulePart part, StateBuilder target) implements Comparable<Edge> {

		@Override
		public int compareTo(Edge other) {
			return this.part.weight().compareTo(other.part.weight());
		}

		MatchEdge build() {
			PartMatcher matcher = this.part.matcher();
			if (matcher == null) {
				throw new IllegalStateException("An edge without a matcher");
			}
			return new MatchEdge(matcher, this.part.variables(), this.part.last(), this.part.suffixed(),
					this.target.build());
		}

	}

}
