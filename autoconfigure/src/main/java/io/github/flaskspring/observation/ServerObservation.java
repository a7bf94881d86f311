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

package io.github.flaskspring.observation;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;

import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.web.filter.ServerHttpObservationFilter;

import io.github.flaskspring.routing.Rule;

/**
 * Tells Spring's own observation of a request, {@code http.server.requests}, what Flask
 * knows of it.
 *
 * @since 0.1
 */
public final class ServerObservation {

	private ServerObservation() {
	}

	/**
	 * The request matched a rule.
	 * @param request the request
	 * @param rule the rule, which becomes the {@code uri}
	 */
	public static void matched(HttpServletRequest request, Rule rule) {
		ServerRequestObservationContext context = find(request);
		if (context != null) {
			context.setPathPattern(rule.rule());
			context.put(Rule.class, rule);
		}
	}

	/**
	 * The request matched nothing, not even the pattern of static files.
	 * @param request the request
	 */
	public static void matchedNothing(HttpServletRequest request) {
		ServerRequestObservationContext context = find(request);
		if (context != null) {
			context.setPathPattern(null);
		}
	}

	/**
	 * The request failed with an exception that no handler took.
	 * @param request the request
	 * @param error the exception, or null for none
	 */
	public static void failed(HttpServletRequest request, @Nullable Throwable error) {
		ServerRequestObservationContext context = (error != null) ? find(request) : null;
		if (context != null && error != null) {
			context.setError(error);
		}
	}

	private static @Nullable ServerRequestObservationContext find(HttpServletRequest request) {
		Object observed = request.getAttribute(ServerHttpObservationFilter.CURRENT_OBSERVATION_CONTEXT_ATTRIBUTE);
		return (observed instanceof ServerRequestObservationContext context) ? context : null;
	}

}
