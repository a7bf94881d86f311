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

import java.util.LinkedHashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * One walk through the matcher, with its way back out of dead ends.
 */
final class MatchSearch {

	private final StateMachineMatcher matcher;

	private final String domain;

	private final String method;

	private final boolean websocket;

	private final int[] captures;

	private String path = "";

	private int domainVariables;

	private @Nullable Rule rule;

	private boolean slashRequired;

	private boolean websocketMismatch;

	private Set<String> allowed = Set.of();

	MatchSearch(StateMachineMatcher matcher, String domain, String method, boolean websocket) {
		this.matcher = matcher;
		this.domain = domain;
		this.method = method;
		this.websocket = websocket;
		this.captures = new int[2 * matcher.variables()];
	}

	/**
	 * Search for a path. What earlier searches learned about methods is kept.
	 * @return whether there is a rule, or a slash is missing
	 */
	boolean search(String searchedPath) {
		this.path = searchedPath;
		MatchState root = this.matcher.root();
		int length = this.domain.length();
		MatchState fixed = root.child(this.domain, 0, length);
		if (fixed != null && enter(fixed, 0)) {
			return true;
		}
		for (MatchEdge edge : root.edges()) {
			// a host never continues into the path, so an edge that takes all there is
			// leads nowhere
			if (!edge.last() && edge.matcher().match(this.domain, 0, length, this.captures, 0)
					&& enter(edge.target(), edge.variables())) {
				return true;
			}
		}
		return false;
	}

	@Nullable Rule rule() {
		return this.rule;
	}

	boolean isSlashRequired() {
		return this.slashRequired;
	}

	boolean isWebsocketMismatch() {
		return this.websocketMismatch;
	}

	Set<String> allowed() {
		return this.allowed;
	}

	String captured(int variable) {
		String text = (variable < this.domainVariables) ? this.domain : this.path;
		return text.substring(this.captures[2 * variable], this.captures[2 * variable + 1]);
	}

	private boolean enter(MatchState state, int variables) {
		this.domainVariables = variables;
		return this.path.isEmpty() ? finish(state) : walk(state, 1, variables);
	}

	private boolean walk(MatchState state, int position, int variables) {
		int length = this.path.length();
		if (position > length) {
			return finish(state);
		}
		int slash = this.path.indexOf('/', position);
		int end = (slash < 0) ? length : slash;
		MatchState child = state.child(this.path, position, end);
		if (child != null && walk(child, end + 1, variables)) {
			return true;
		}
		for (MatchEdge edge : state.edges()) {
			int next = edge.follow(this.path, position, end, this.captures, 2 * variables);
			if (next != MatchEdge.NO_MATCH && walk(edge.target(), next, variables + edge.variables())) {
				return true;
			}
		}
		return position == length && finishWithSlash(state);
	}

	private boolean finish(MatchState state) {
		for (Rule candidate : state.rules()) {
			if (takes(candidate)) {
				return true;
			}
		}
		for (Rule candidate : state.branchRules()) {
			if (candidate.websocket() == this.websocket && candidate.accepts(this.method)) {
				this.slashRequired = candidate.strictSlashes();
				this.rule = this.slashRequired ? null : candidate;
				return true;
			}
		}
		return false;
	}

	private boolean finishWithSlash(MatchState state) {
		for (Rule candidate : state.rules()) {
			if (!candidate.strictSlashes() && takes(candidate)) {
				return true;
			}
		}
		return false;
	}

	private boolean takes(Rule candidate) {
		if (!candidate.accepts(this.method)) {
			allow(candidate);
			return false;
		}
		if (candidate.websocket() != this.websocket) {
			this.websocketMismatch = true;
			return false;
		}
		this.rule = candidate;
		return true;
	}

	private void allow(Rule candidate) {
		Set<String> methods = candidate.methods();
		if (methods == null || methods.isEmpty()) {
			return;
		}
		if (this.allowed.isEmpty()) {
			this.allowed = new LinkedHashSet<>();
		}
		this.allowed.addAll(methods);
	}

}
