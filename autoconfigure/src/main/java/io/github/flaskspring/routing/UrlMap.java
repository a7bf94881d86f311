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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;

/**
 * All rules of an application and the options they share. Werkzeug: {@code Map}.
 *
 * <pre>{@code
 * UrlMap map = new UrlMap();
 * map.add(Rule.of("/").endpoint("index").build());
 * map.add(Rule.of("/post/<int:id>").endpoint("post").build());
 * MapAdapter adapter = map.bind("example.com");
 * adapter.match("/post/7", "GET");             // RouteMatch of "post" with id=7
 * adapter.build("post", Map.of("id", 7));      // "/post/7"
 * }</pre>
 *
 * Safe for use by many threads. Rules may be added at any time; a rule takes the options
 * of the map as they are when it is added.
 *
 * @since 0.1
 */
public final class UrlMap {

	private final Map<String, ConverterFactory> converters = new ConcurrentHashMap<>(BuiltInConverter.byName());

	private final List<Rule> rules = new ArrayList<>();

	private final ReentrantLock lock = new ReentrantLock();

	private volatile @Nullable RuleIndex index;

	private volatile boolean strictSlashes = true;

	private volatile boolean mergeSlashes = true;

	private volatile boolean redirectDefaults = true;

	private volatile boolean hostMatching;

	private volatile boolean sortParameters;

	private volatile String defaultSubdomain = "";

	/**
	 * Add a rule.
	 * @param rule the rule
	 * @return the copy that belongs to this map
	 * @throws InvalidRuleException if the rule cannot be used with this map
	 */
	public Rule add(Rule rule) {
		Rule bound = rule.bind(this);
		this.lock.lock();
		try {
			this.rules.add(bound);
			this.index = null;
		}
		finally {
			this.lock.unlock();
		}
		return bound;
	}

	/**
	 * Add the rules of a container such as {@link Submount}.
	 * @param factory the container
	 * @return the copies that belong to this map
	 * @throws InvalidRuleException if a rule cannot be used with this map
	 */
	public List<Rule> add(RuleFactory factory) {
		return factory.rules(this).stream().map(this::add).toList();
	}

	/**
	 * Return the converters by their names in rules. Changes count for rules that are
	 * added later.
	 * @return the converters, to be changed
	 */
	public Map<String, ConverterFactory> converters() {
		return this.converters;
	}

	/**
	 * Return all rules, those of one endpoint together, endpoints in the order of their
	 * first registration.
	 * @return the rules
	 */
	public List<Rule> rules() {
		return index().rules();
	}

	/**
	 * Return the rules of an endpoint, the first choice for building first. Werkzeug:
	 * {@code iter_rules}.
	 * @param endpoint the endpoint
	 * @return the rules, empty if nobody knows the endpoint
	 */
	public List<Rule> iterRules(String endpoint) {
		return index().rules(endpoint);
	}

	/**
	 * Return whether a rule of an endpoint takes some arguments.
	 * @param endpoint the endpoint
	 * @param arguments the names of the arguments
	 * @return {@code true} if one rule takes all of them
	 */
	public boolean isEndpointExpecting(String endpoint, String... arguments) {
		if (arguments.length == 0) {
			return !index().building(endpoint).isEmpty();
		}
		Set<String> names = Set.of(arguments);
		return iterRules(endpoint).stream().anyMatch((rule) -> rule.arguments().containsAll(names));
	}

	/**
	 * Bind the map to a server.
	 * @param serverName the host and, unless it is the usual one, the port
	 * @return an adapter
	 */
	public MapAdapter bind(String serverName) {
		return bind(MapBinding.of(serverName));
	}

	/**
	 * Bind the map to a server and, possibly, a request.
	 * @param binding what is known
	 * @return an adapter
	 * @throws InvalidHostException if the server name is no host name
	 */
	public MapAdapter bind(MapBinding binding) {
		if (this.hostMatching && binding.subdomain() != null) {
			throw new IllegalStateException("host matching enabled and a subdomain was provided");
		}
		return new MapAdapter(this, binding.complete(this), null);
	}

	/**
	 * Bind the map to a request and work out its subdomain. Werkzeug:
	 * {@code bind_to_environ}.
	 * @param request the binding as the request has it: its host as server name, its
	 * scheme, root, method, path, query
	 * @param serverName the configured server name, or {@code null} to go by the host of
	 * the request
	 * @return an adapter; {@link MapAdapter#hostWarning()} tells of a host that does not
	 * belong to the server name
	 */
	public MapAdapter bindToRequest(MapBinding request, @Nullable String serverName) {
		return RequestBinding.bind(this, request, serverName);
	}

	/**
	 * Return whether a request that lacks the closing slash of its rule is redirected.
	 */
	public boolean strictSlashes() {
		return this.strictSlashes;
	}

	/**
	 * Say whether a request that lacks the closing slash of its rule is redirected, or
	 * simply matches.
	 */
	public UrlMap strictSlashes(boolean strict) {
		this.strictSlashes = strict;
		return this;
	}

	/**
	 * Return whether a request with repeated slashes is redirected to the path without.
	 */
	public boolean mergeSlashes() {
		return this.mergeSlashes;
	}

	/**
	 * Say whether a request with repeated slashes is redirected to the path without.
	 */
	public UrlMap mergeSlashes(boolean merge) {
		this.mergeSlashes = merge;
		return this;
	}

	/**
	 * Return whether a URL that spells out the defaults of another rule is redirected to
	 * that rule.
	 */
	public boolean redirectDefaults() {
		return this.redirectDefaults;
	}

	/**
	 * Say whether a URL that spells out the defaults of another rule is redirected to
	 * that rule.
	 */
	public UrlMap redirectDefaults(boolean redirect) {
		this.redirectDefaults = redirect;
		return this;
	}

	/**
	 * Return whether rules match by host instead of subdomain.
	 */
	public boolean hostMatching() {
		return this.hostMatching;
	}

	/**
	 * Say whether rules match by host instead of subdomain.
	 */
	public UrlMap hostMatching(boolean hosts) {
		this.hostMatching = hosts;
		return this;
	}

	/**
	 * Return whether the query of a built URL is sorted.
	 */
	public boolean sortParameters() {
		return this.sortParameters;
	}

	/**
	 * Say whether the query of a built URL is sorted by its keys, instead of following
	 * the order of the values.
	 */
	public UrlMap sortParameters(boolean sort) {
		this.sortParameters = sort;
		return this;
	}

	/**
	 * Return the subdomain of rules that name none.
	 */
	public String defaultSubdomain() {
		return this.defaultSubdomain;
	}

	/**
	 * Set the subdomain of rules that name none.
	 */
	public UrlMap defaultSubdomain(String subdomain) {
		this.defaultSubdomain = subdomain;
		return this;
	}

	@Override
	public String toString() {
		return "UrlMap(" + rules() + ")";
	}

	RuleIndex index() {
		RuleIndex current = this.index;
		return (current != null) ? current : buildIndex();
	}

	private RuleIndex buildIndex() {
		this.lock.lock();
		try {
			RuleIndex current = this.index;
			if (current == null) {
				current = new RuleIndex(this.rules);
				this.index = current;
			}
			return current;
		}
		finally {
			this.lock.unlock();
		}
	}

}
