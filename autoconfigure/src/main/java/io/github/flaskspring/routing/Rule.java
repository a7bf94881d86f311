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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * One URL pattern and the endpoint it leads to. Werkzeug: {@code Rule}.
 *
 * <pre>{@code
 * Rule.of("/post/<int:id>").endpoint("post").methods("GET").build()
 * }</pre>
 *
 * A rule never changes. Adding it to a {@link UrlMap} makes a bound copy, which is the
 * one that {@link UrlMap#rules()} and {@link RouteMatch#rule()} return.
 *
 * @since 0.1
 */
public final class Rule implements RuleFactory {

	private final RuleOptions options;

	private final @Nullable CompiledRule compiled;

	private Rule(RuleOptions options, @Nullable UrlMap map) {
		this.options = options;
		this.compiled = (map != null) ? CompiledRule.compile(this, options, map) : null;
	}

	/**
	 * Start a rule.
	 * @param rule the pattern, which starts with a slash
	 */
	public static Builder of(String rule) {
		return new Builder(new RuleOptions(rule));
	}

	/**
	 * Return the pattern.
	 */
	public String rule() {
		return this.options.rule;
	}

	/**
	 * Return the endpoint.
	 */
	public String endpoint() {
		return this.options.endpoint;
	}

	/**
	 * Return the methods the rule accepts, in upper case, with HEAD beside GET.
	 */
	public @Nullable Set<String> methods() {
		return this.options.methods;
	}

	/**
	 * Return the values that do not come from the URL.
	 */
	public Map<String, @Nullable Object> defaults() {
		return this.options.defaults;
	}

	/**
	 * Return the pattern for the subdomain. Once the rule is bound, the map's default
	 * subdomain stands in.
	 */
	public @Nullable String subdomain() {
		return this.options.subdomain;
	}

	/**
	 * Return the pattern for the host.
	 */
	public @Nullable String host() {
		return this.options.host;
	}

	/**
	 * Return the names a view receives: the variables and the defaults.
	 */
	public Set<String> arguments() {
		return (this.compiled != null) ? this.compiled.arguments() : this.options.arguments();
	}

	/**
	 * Return whether a request that lacks the closing slash is redirected.
	 */
	public boolean strictSlashes() {
		return !Boolean.FALSE.equals(this.options.strictSlashes);
	}

	/**
	 * Return whether repeated slashes of a request are merged.
	 */
	public boolean mergeSlashes() {
		return !Boolean.FALSE.equals(this.options.mergeSlashes);
	}

	/**
	 * Return whether the rule only serves to build URLs.
	 */
	public boolean buildOnly() {
		return this.options.buildOnly;
	}

	/**
	 * Return whether the rule redirects to another rule of its endpoint.
	 */
	public boolean alias() {
		return this.options.alias;
	}

	/**
	 * Return whether the rule is for websocket requests.
	 */
	public boolean websocket() {
		return this.options.websocket;
	}

	/**
	 * Return whether OPTIONS is answered without calling the view. Flask keeps this flag
	 * on the rule.
	 */
	public boolean provideAutomaticOptions() {
		return this.options.provideAutomaticOptions;
	}

	/**
	 * Return whether the rule accepts a method, which must be in upper case.
	 */
	public boolean accepts(String method) {
		Set<String> methods = this.options.methods;
		return methods == null || methods.contains(method);
	}

	/**
	 * Start a rule with the options of this one. Werkzeug: {@code empty}.
	 */
	public Builder toBuilder() {
		return new Builder(this.options.copy(rule()));
	}

	@Override
	public List<Rule> rules(UrlMap map) {
		return List.of(this);
	}

	@Override
	public String toString() {
		Set<String> methods = methods();
		String suffix = (methods == null) ? "" : " (" + String.join(", ", methods) + ")";
		return "<Rule " + PythonText.repr(rule()) + suffix + " -> " + endpoint() + ">";
	}

	Rule bind(UrlMap map) {
		return new Rule(this.options.resolve(map), map);
	}

	RuleOptions options() {
		return this.options;
	}

	CompiledRule compiled() {
		return Objects.requireNonNull(this.compiled, "the rule was not added to a map");
	}

	/**
	 * Collects the options of a rule. It can be added to a map as it is.
	 */
	public static final class Builder implements RuleFactory {

		private final RuleOptions options;

		Builder(RuleOptions options) {
			this.options = options;
		}

		/** Set the endpoint. */
		public Builder endpoint(String endpoint) {
			this.options.endpoint = endpoint;
			return this;
		}

		/** Accept these methods only; HEAD comes with GET. */
		public Builder methods(String... methods) {
			this.options.methods(List.of(methods));
			return this;
		}

		/** Accept these methods only; HEAD comes with GET. */
		public Builder methods(Collection<String> methods) {
			this.options.methods(methods);
			return this;
		}

		/** Supply values that the URL does not contain. */
		public Builder defaults(Map<String, ?> defaults) {
			this.options.defaults(defaults);
			return this;
		}

		/** Match in this subdomain, which may contain variables. */
		public Builder subdomain(@Nullable String subdomain) {
			this.options.subdomain = subdomain;
			return this;
		}

		/** Match on this host, which may contain variables, if the map matches hosts. */
		public Builder host(@Nullable String host) {
			this.options.host = host;
			return this;
		}

		/**
		 * Redirect requests that lack the closing slash, or not, whatever the map says.
		 */
		public Builder strictSlashes(boolean strictSlashes) {
			this.options.strictSlashes = strictSlashes;
			return this;
		}

		/** Merge repeated slashes, or not, whatever the map says. */
		public Builder mergeSlashes(boolean mergeSlashes) {
			this.options.mergeSlashes = mergeSlashes;
			return this;
		}

		/** Never match, only build URLs. */
		public Builder buildOnly(boolean buildOnly) {
			this.options.buildOnly = buildOnly;
			return this;
		}

		/** Redirect to the canonical rule of the same endpoint. */
		public Builder alias(boolean alias) {
			this.options.alias = alias;
			return this;
		}

		/** Match websocket requests only. */
		public Builder websocket(boolean websocket) {
			this.options.websocket = websocket;
			return this;
		}

		/** Say whether Flask answers OPTIONS itself. */
		public Builder provideAutomaticOptions(boolean provide) {
			this.options.provideAutomaticOptions = provide;
			return this;
		}

		/** Redirect to a target in which {@code <name>} stands for a variable. */
		public Builder redirectTo(String template) {
			this.options.redirect = new RuleRedirect(template, null);
			return this;
		}

		/** Redirect to a target that is computed. */
		public Builder redirectTo(RedirectTarget target) {
			this.options.redirect = new RuleRedirect(null, target);
			return this;
		}

		/** Make the rule. Fails if the pattern does not start with a slash. */
		public Rule build() {
			this.options.check();
			return new Rule(this.options.copy(this.options.rule), null);
		}

		@Override
		public List<Rule> rules(UrlMap map) {
			return List.of(build());
		}

	}

}
