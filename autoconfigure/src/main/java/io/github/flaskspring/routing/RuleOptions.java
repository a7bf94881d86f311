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

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Everything that can be said about a rule. Null means that the map decides, or that
 * nothing was said. A builder fills a copy; the copy that a rule holds is never written
 * again.
 */
final class RuleOptions {

	private static final Set<String> WEBSOCKET_METHODS = Set.of("GET", "HEAD", "OPTIONS");

	final String rule;

	String endpoint = "";

	@Nullable Set<String> methods;

	Map<String, @Nullable Object> defaults = Map.of();

	@Nullable String subdomain;

	@Nullable String host;

	@Nullable Boolean strictSlashes;

	@Nullable Boolean mergeSlashes;

	boolean buildOnly;

	boolean alias;

	boolean websocket;

	boolean provideAutomaticOptions;

	RuleRedirect redirect = RuleRedirect.NONE;

	RuleOptions(String rule) {
		this.rule = rule;
	}

	RuleOptions copy(String otherRule) {
		RuleOptions copy = new RuleOptions(otherRule);
		copy.endpoint = this.endpoint;
		copy.methods = this.methods;
		copy.defaults = this.defaults;
		copy.subdomain = this.subdomain;
		copy.host = this.host;
		copy.strictSlashes = this.strictSlashes;
		copy.mergeSlashes = this.mergeSlashes;
		copy.buildOnly = this.buildOnly;
		copy.alias = this.alias;
		copy.websocket = this.websocket;
		copy.provideAutomaticOptions = this.provideAutomaticOptions;
		copy.redirect = this.redirect;
		return copy;
	}

	/**
	 * Return a copy in which the map has decided what was left open.
	 */
	RuleOptions resolve(UrlMap map) {
		RuleOptions resolved = copy(this.rule);
		resolved.strictSlashes = (this.strictSlashes != null) ? this.strictSlashes : map.strictSlashes();
		resolved.mergeSlashes = (this.mergeSlashes != null) ? this.mergeSlashes : map.mergeSlashes();
		resolved.subdomain = (this.subdomain != null) ? this.subdomain : map.defaultSubdomain();
		return resolved;
	}

	void methods(Collection<String> given) {
		Set<String> names = new LinkedHashSet<>();
		for (String method : given) {
			names.add(method.toUpperCase(Locale.ROOT));
		}
		if (names.contains("GET")) {
			names.add("HEAD");
		}
		this.methods = Collections.unmodifiableSet(names);
	}

	void defaults(Map<String, ?> given) {
		this.defaults = Collections.unmodifiableMap(new LinkedHashMap<>(given));
	}

	void check() {
		if (!this.rule.startsWith("/")) {
			throw new InvalidRuleException(this.rule, "URL rule '" + this.rule + "' must start with a slash.");
		}
		if (this.websocket && this.methods != null && !WEBSOCKET_METHODS.containsAll(this.methods)) {
			throw new InvalidRuleException(this.rule,
					"WebSocket rules can only use 'GET', 'HEAD', and 'OPTIONS' methods.");
		}
	}

	Set<String> arguments() {
		Set<String> names = new LinkedHashSet<>(this.defaults.keySet());
		for (RuleToken token : RuleTokenizer.tokenize(this.rule)) {
			if (token instanceof RuleToken.Variable variable) {
				names.add(variable.name());
			}
		}
		return names;
	}

}
