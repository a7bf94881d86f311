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

import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import io.github.flaskspring.routing.UrlMap;

/**
 * Turns registered routes into rules and views. A route waits until its chained options
 * are complete, which they are when the next reader asks for the rules.
 */
final class RouteRegistry {

	private final Flask app;

	private final UrlMap urlMap;

	private final Queue<Pending> pending = new ArrayDeque<>();

	private final Map<String, ViewFunction> viewFunctions = new ConcurrentHashMap<>();

	private final Map<String, RegistrationSite> sites = new ConcurrentHashMap<>();

	/**
	 * A route with what its blueprint adds; without one, path and endpoint are its own.
	 */
	record Pending(RouteOptions options, String path, @Nullable String endpoint, Map<String, @Nullable Object> defaults,
			@Nullable String subdomain) {
	}

	RouteRegistry(Flask app, UrlMap urlMap) {
		this.app = app;
		this.urlMap = urlMap;
	}

	void add(RouteOptions options) {
		add(new Pending(options, options.rule(), null, Map.of(), null));
	}

	void add(Pending route) {
		this.pending.add(route);
	}

	Map<String, ViewFunction> viewFunctions() {
		return this.viewFunctions;
	}

	/** Makes rules of all routes that wait. Only set-up code runs this, on one thread. */
	void settle() {
		this.app.files().takeRoute(this.app, this.urlMap.hostMatching()).ifPresent(this::settle);
		for (Pending route = this.pending.poll(); route != null; route = this.pending.poll()) {
			settle(route);
		}
	}

	private void settle(RouteOptions options) {
		settle(new Pending(options, options.rule(), null, Map.of(), null));
	}

	private void settle(Pending route) {
		RouteOptions options = route.options();
		String own = options.settleEndpoint();
		String endpoint = (route.endpoint() != null) ? route.endpoint() : own;
		addRule(route, endpoint);
		if (options.view() != null) {
			attach(endpoint, options.view(), options.site());
		}
	}

	/** Syntax shows when a rule is made, an unknown converter when it is added. */
	private void addRule(Pending route, String endpoint) {
		RouteRules rules = new RouteRules(this.app.config().isTrue("PROVIDE_AUTOMATIC_OPTIONS"));
		try {
			this.urlMap.add(rules.create(route.options(), route.path(), endpoint, route.defaults(), route.subdomain()));
		}
		catch (IllegalArgumentException ex) {
			throw new RouteRegistrationException(route.path(), endpoint, route.options().site().place(), ex);
		}
	}

	private void attach(String endpoint, ViewFunction view, RegistrationSite site) {
		ViewFunction before = this.viewFunctions.get(endpoint);
		if (before != null && !ViewReference.isSame(before, view)) {
			RegistrationSite first = this.sites.get(endpoint);
			throw new DuplicateEndpointException(endpoint, site.place(), (first != null) ? first.place() : null);
		}
		this.viewFunctions.put(endpoint, view);
		this.sites.putIfAbsent(endpoint, site);
	}

}
