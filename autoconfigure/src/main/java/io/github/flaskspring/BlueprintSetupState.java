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

package io.github.flaskspring;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * One registration of a blueprint, seen by the functions it recorded. Flask:
 * {@code BlueprintSetupState}.
 *
 * @since 0.1
 */
public final class BlueprintSetupState {

	private final Flask app;

	private final Blueprint blueprint;

	private final BlueprintOptions options;

	private final String fullName;

	private final boolean firstRegistration;

	BlueprintSetupState(Flask app, Blueprint blueprint, BlueprintOptions options, String fullName,
			boolean firstRegistration) {
		this.app = app;
		this.blueprint = blueprint;
		this.options = options;
		this.fullName = fullName;
		this.firstRegistration = firstRegistration;
	}

	/**
	 * The application.
	 * @return the application
	 */
	public Flask app() {
		return this.app;
	}

	/**
	 * The blueprint.
	 * @return the blueprint
	 */
	public Blueprint blueprint() {
		return this.blueprint;
	}

	/**
	 * The name of this registration with those of the blueprints around it. Flask:
	 * {@code name_prefix} and {@code name}.
	 * @return such as {@code "parent.child"}
	 */
	public String fullName() {
		return this.fullName;
	}

	/**
	 * The prefix of all rules.
	 * @return the prefix or null
	 */
	public @Nullable String urlPrefix() {
		return (this.options.urlPrefix() != null) ? this.options.urlPrefix() : this.blueprint.urlPrefix();
	}

	/**
	 * The subdomain of all rules.
	 * @return the subdomain or null
	 */
	public @Nullable String subdomain() {
		return (this.options.subdomain() != null) ? this.options.subdomain() : this.blueprint.subdomain();
	}

	/**
	 * The arguments of all views.
	 * @return values by name
	 */
	public Map<String, @Nullable Object> urlDefaults() {
		Map<String, @Nullable Object> defaults = new LinkedHashMap<>(this.blueprint.urlDefaultValues());
		defaults.putAll(this.options.urlDefaults());
		return defaults;
	}

	/**
	 * Whether the blueprint is registered for the first time.
	 * @return whether it is
	 */
	public boolean isFirstRegistration() {
		return this.firstRegistration;
	}

	/**
	 * Adds a rule with the prefix, subdomain and defaults of this registration. Flask:
	 * {@code add_url_rule}.
	 * @param rule the rule without the prefix
	 * @param endpoint the endpoint without the name
	 * @param view the view, null to attach it later
	 * @param customizer sets the route's options
	 */
	public void addUrlRule(String rule, String endpoint, @Nullable ViewFunction view,
			Consumer<RouteOptions> customizer) {
		RouteOptions route = new RouteOptions(rule, endpoint, view);
		customizer.accept(route);
		addRoute(route);
	}

	/** Adds a route as it was recorded. */
	void addRoute(RouteOptions route) {
		String endpoint = route.settleEndpoint();
		if (route.givenEndpoint() != null && endpoint.indexOf('.') >= 0) {
			throw new IllegalArgumentException("'endpoint' may not contain a dot '.' character. It is '" + endpoint
					+ "', registered at " + route.site() + ".");
		}
		this.app.addRule(route, prefixed(route.rule()), Hooks.join(this.fullName, endpoint), urlDefaults(),
				subdomain());
	}

	private String prefixed(String rule) {
		String prefix = urlPrefix();
		if (prefix == null) {
			return rule;
		}
		return rule.isEmpty() ? prefix : join(prefix, rule);
	}

	/** Prefix and rule with exactly one slash between them. */
	static String join(String prefix, String rule) {
		int end = prefix.length();
		while (end > 0 && prefix.charAt(end - 1) == '/') {
			end--;
		}
		int start = 0;
		while (start < rule.length() && rule.charAt(start) == '/') {
			start++;
		}
		return prefix.substring(0, end) + "/" + rule.substring(start);
	}

}
