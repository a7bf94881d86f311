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

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.github.flaskspring.routing.RedirectTarget;
import io.github.flaskspring.routing.Rule;

/**
 * The options of one registered route, returned by {@link Scaffold#route} for chaining.
 * Flask: the keyword arguments of {@code route} and {@code add_url_rule}.
 * <pre class="code">
 * app.route("/users/&lt;int:id&gt;", this::user).methods("GET", "PUT").endpoint("user");
 * </pre>
 *
 * @since 0.1
 */
public final class RouteOptions {

	private final String rule;

	private final @Nullable ViewFunction view;

	private final RegistrationSite site = RegistrationSite.find();

	private @Nullable String endpoint;

	private @Nullable Set<String> methods;

	private final Map<String, @Nullable Object> defaults = new LinkedHashMap<>();

	private @Nullable String subdomain;

	private @Nullable String host;

	private @Nullable Boolean strictSlashes;

	private @Nullable Boolean mergeSlashes;

	private @Nullable Boolean provideAutomaticOptions;

	private boolean buildOnly;

	private boolean alias;

	private @Nullable RedirectTarget redirectTarget;

	private @Nullable String redirectTemplate;

	private boolean hasFixedMethod;

	private boolean settled;

	RouteOptions(String rule, @Nullable String endpoint, @Nullable ViewFunction view) {
		this.rule = rule;
		this.endpoint = endpoint;
		this.view = view;
	}

	/**
	 * The methods the rule accepts; HEAD comes with GET, OPTIONS is automatic.
	 * @param methods the methods in any case; none at all leaves only OPTIONS
	 * @return this
	 */
	public RouteOptions methods(String... methods) {
		return methods(List.of(methods));
	}

	/**
	 * The methods the rule accepts.
	 * @param methods the methods in any case
	 * @return this
	 */
	public RouteOptions methods(Collection<String> methods) {
		open();
		if (this.hasFixedMethod) {
			throw new IllegalStateException("Use the 'route' decorator to use the 'methods' argument.");
		}
		this.methods = RouteRules.upper(methods);
		return this;
	}

	RouteOptions only(String method) {
		methods(method);
		this.hasFixedMethod = true;
		return this;
	}

	/**
	 * The name URLs are built from. Default: the name of the view.
	 * @param endpoint the endpoint
	 * @return this
	 */
	public RouteOptions endpoint(String endpoint) {
		open();
		this.endpoint = endpoint;
		return this;
	}

	/**
	 * Arguments of the view that are not in the rule.
	 * @param defaults values by name
	 * @return this
	 */
	public RouteOptions defaults(Map<String, ? extends @Nullable Object> defaults) {
		open();
		this.defaults.putAll(defaults);
		return this;
	}

	/**
	 * The subdomain the rule is for, which may have variables.
	 * @param subdomain the subdomain
	 * @return this
	 */
	public RouteOptions subdomain(String subdomain) {
		open();
		this.subdomain = subdomain;
		return this;
	}

	/**
	 * The host the rule is for when the application matches hosts.
	 * @param host the host, which may have variables
	 * @return this
	 */
	public RouteOptions host(String host) {
		open();
		this.host = host;
		return this;
	}

	/**
	 * Whether a missing or extra slash at the end matters.
	 * @param strictSlashes false to accept both forms
	 * @return this
	 */
	public RouteOptions strictSlashes(boolean strictSlashes) {
		open();
		this.strictSlashes = strictSlashes;
		return this;
	}

	/**
	 * Whether repeated slashes are merged by a redirect.
	 * @param mergeSlashes false to answer 404 instead
	 * @return this
	 */
	public RouteOptions mergeSlashes(boolean mergeSlashes) {
		open();
		this.mergeSlashes = mergeSlashes;
		return this;
	}

	/**
	 * Whether OPTIONS is answered without calling the view.
	 * @param provide whether to
	 * @return this
	 */
	public RouteOptions provideAutomaticOptions(boolean provide) {
		open();
		this.provideAutomaticOptions = provide;
		return this;
	}

	/**
	 * Makes a rule that is built but never matched.
	 * @return this
	 */
	public RouteOptions buildOnly() {
		open();
		this.buildOnly = true;
		return this;
	}

	/**
	 * Makes a rule that redirects to the endpoint's main rule and is never built.
	 * @return this
	 */
	public RouteOptions alias() {
		open();
		this.alias = true;
		return this;
	}

	/**
	 * Redirects to another path, which may use the rule's variables.
	 * @param target such as {@code "posts/<id>"}
	 * @return this
	 */
	public RouteOptions redirectTo(String target) {
		open();
		this.redirectTemplate = target;
		return this;
	}

	/**
	 * Redirects to what a function says.
	 * @param target the function
	 * @return this
	 */
	public RouteOptions redirectTo(RedirectTarget target) {
		open();
		this.redirectTarget = target;
		return this;
	}

	private void open() {
		if (this.settled) {
			throw new IllegalStateException("The rule '" + this.rule + "' is already part of the URL map."
					+ " Set its options in the statement that registers it.");
		}
	}

	@Nullable ViewFunction view() {
		return this.view;
	}

	String rule() {
		return this.rule;
	}

	RegistrationSite site() {
		return this.site;
	}

	@Nullable String givenEndpoint() {
		return this.endpoint;
	}

	/** The endpoint, taken from the view when none was given. */
	String settleEndpoint() {
		this.settled = true;
		if (this.endpoint != null) {
			return this.endpoint;
		}
		if (this.view == null) {
			throw new IllegalStateException("expected view func if endpoint is not provided.");
		}
		return EndpointNames.of(this.view, this.rule);
	}

	@Nullable Set<String> givenMethods() {
		return this.methods;
	}

	Map<String, @Nullable Object> defaults() {
		return this.defaults;
	}

	@Nullable Boolean provideAutomaticOptions() {
		return this.provideAutomaticOptions;
	}

	/** Puts the options into a rule that has its path, endpoint and methods. */
	void applyTo(Rule.Builder builder, @Nullable String inheritedSubdomain) {
		builder.buildOnly(this.buildOnly).alias(this.alias);
		builder.subdomain((this.subdomain != null) ? this.subdomain : inheritedSubdomain);
		if (this.host != null) {
			builder.host(this.host);
		}
		if (this.strictSlashes != null) {
			builder.strictSlashes(this.strictSlashes);
		}
		if (this.mergeSlashes != null) {
			builder.mergeSlashes(this.mergeSlashes);
		}
		if (this.redirectTarget != null) {
			builder.redirectTo(this.redirectTarget);
		}
		if (this.redirectTemplate != null) {
			builder.redirectTo(this.redirectTemplate);
		}
	}

}
