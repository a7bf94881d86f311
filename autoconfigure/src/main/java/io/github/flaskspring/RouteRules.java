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
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.github.flaskspring.routing.Rule;

/** Makes a rule of a registered route, as Flask's {@code add_url_rule} does. */
final class RouteRules {

	private static final String OPTIONS = "OPTIONS";

	private final boolean automaticOptions;

	/**
	 * With the application's default.
	 * @param automaticOptions whether OPTIONS is answered automatically, the setting
	 * PROVIDE_AUTOMATIC_OPTIONS
	 */
	RouteRules(boolean automaticOptions) {
		this.automaticOptions = automaticOptions;
	}

	/**
	 * The rule of a route.
	 * @param route the route
	 * @param path its path with the prefix of its blueprint
	 * @param endpoint its full endpoint
	 * @param defaults what its blueprint adds to the arguments
	 * @param subdomain what its blueprint says of the subdomain
	 */
	Rule create(RouteOptions route, String path, String endpoint, Map<String, @Nullable Object> defaults,
			@Nullable String subdomain) {
		ViewFunction view = route.view();
		Set<String> methods = new LinkedHashSet<>(methods(route, view));
		Set<String> required = upper((view != null) ? view.requiredMethods() : Set.of());
		Boolean automatic = automatic(route, view);
		if (automatic == null) {
			automatic = this.automaticOptions && !methods.contains(OPTIONS);
			if (automatic) {
				required.add(OPTIONS);
			}
		}
		methods.addAll(required);
		Rule.Builder builder = Rule.of(path).endpoint(endpoint).methods(methods).provideAutomaticOptions(automatic);
		Map<String, @Nullable Object> arguments = new LinkedHashMap<>(defaults);
		arguments.putAll(route.defaults());
		if (!arguments.isEmpty()) {
			builder.defaults(arguments);
		}
		route.applyTo(builder, subdomain);
		return builder.build();
	}

	private static Collection<String> methods(RouteOptions route, @Nullable ViewFunction view) {
		if (route.givenMethods() != null) {
			return route.givenMethods();
		}
		Collection<String> own = (view != null) ? view.methods() : null;
		return (own == null || own.isEmpty()) ? Set.of("GET") : upper(own);
	}

	private static @Nullable Boolean automatic(RouteOptions route, @Nullable ViewFunction view) {
		if (route.provideAutomaticOptions() != null) {
			return route.provideAutomaticOptions();
		}
		return (view != null) ? view.provideAutomaticOptions() : null;
	}

	static Set<String> upper(Collection<String> methods) {
		Set<String> upper = new LinkedHashSet<>();
		for (String method : methods) {
			upper.add(method.toUpperCase(Locale.ROOT));
		}
		return upper;
	}

}
