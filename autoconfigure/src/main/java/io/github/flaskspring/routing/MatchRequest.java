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
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * One request to an adapter: finds the rule and decides what the answer is.
 */
record MatchRequest(MapAdapter adapter, String path, String method, @Nullable String query, boolean websocket) {

	RoutingResult match() {
		RuleIndex index = this.adapter.map().index();
		MatchSearch search = new MatchSearch(index.matcher(), this.adapter.domain(), this.method, this.websocket);
		if (search.search(this.path)) {
			return found(index, search, this.path);
		}
		if (!this.adapter.map().mergeSlashes() || !Slashes.areRepeated(this.path)) {
			return noMatch(search);
		}
		return searchMerged(search, Slashes.merge(this.path));
	}

	private RoutingResult searchMerged(MatchSearch search, String merged) {
		if (!search.search(merged)) {
			return noMatch(search);
		}
		if (search.isSlashRequired()) {
			return redirectToPath(merged + "/");
		}
		Rule rule = search.rule();
		return (rule != null && rule.mergeSlashes()) ? redirectToPath(merged) : noMatch(search);
	}

	private RoutingResult found(RuleIndex index, MatchSearch search, String found) {
		Rule rule = search.rule();
		if (rule == null) {
			return redirectToPath(found + "/");
		}
		RouteMatch match;
		try {
			match = rule.compiled().values().read(search);
		}
		catch (ValidationException ex) {
			return noMatch(search);
		}
		return settle(index, match);
	}

	private RoutingResult noMatch(MatchSearch search) {
		Set<String> allowed = search.allowed();
		if (!allowed.isEmpty()) {
			return new MethodNotAllowed(allowed);
		}
		return search.isWebsocketMismatch() ? WebsocketMismatch.INSTANCE : RouteNotFound.INSTANCE;
	}

	private RoutingResult settle(RuleIndex index, RouteMatch match) {
		Rule rule = match.rule();
		if (this.adapter.map().redirectDefaults()) {
			if (rule.alias()) {
				return redirectToCanonical(match);
			}
			RouteRedirect redirect = redirectToDefault(index, match);
			if (redirect != null) {
				return redirect;
			}
		}
		String target = rule.options().redirect.target(this.adapter, match);
		return (target != null) ? new RouteRedirect(target) : match;
	}

	private RouteRedirect redirectToCanonical(RouteMatch match) {
		String url = this.adapter.build(match.endpoint(), match.values(), this.method, true, false, null);
		return new RouteRedirect(hasQuery() ? url + "?" + this.query : url);
	}

	private @Nullable RouteRedirect redirectToDefault(RuleIndex index, RouteMatch match) {
		for (Rule canonical : index.canonicalRules(match.rule())) {
			if (UrlBuilder.isSuitable(canonical, match.values(), this.method)) {
				Map<String, @Nullable Object> values = new LinkedHashMap<>(match.values());
				values.putAll(canonical.defaults());
				UrlTemplate template = canonical.compiled().template();
				return redirect(template.path(values, false, false), template.domain(values));
			}
		}
		return null;
	}

	private RouteRedirect redirectToPath(String target) {
		return redirect(UrlQuoting.quotePath(target), null);
	}

	private RouteRedirect redirect(String target, @Nullable String domain) {
		String scheme = this.adapter.urlScheme().isEmpty() ? "http" : this.adapter.urlScheme();
		String root = Slashes.withoutTrailing(Slashes.withoutLeading(this.adapter.scriptName()));
		String path = root + "/" + Slashes.withoutLeading(target);
		String kept = hasQuery() ? String.valueOf(this.query) : "";
		return new RouteRedirect(new UrlParts(scheme, this.adapter.host(domain), path, kept, "").unsplit());
	}

	private boolean hasQuery() {
		return this.query != null && !this.query.isEmpty();
	}

}
