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

import java.util.Map;

/**
 * Shorthands for maps and results in tests.
 */
final class RoutingFixture {

	private RoutingFixture() {
	}

	/**
	 * Make a map in which each pattern is its own endpoint.
	 */
	static UrlMap map(String... patterns) {
		UrlMap map = new UrlMap();
		for (String pattern : patterns) {
			map.add(Rule.of(pattern).endpoint(pattern));
		}
		return map;
	}

	static RoutingResult get(UrlMap map, String path) {
		return map.bind("localhost").match(path, "GET");
	}

	static RoutingResult request(UrlMap map, String method, String path) {
		return map.bind("localhost").match(path, method);
	}

	/**
	 * Tell a result in one word: the endpoint of a match, the target of a redirect, or
	 * the status.
	 */
	static String tell(RoutingResult result) {
		if (result instanceof RouteMatch match) {
			return match.endpoint();
		}
		if (result instanceof RouteRedirect redirect) {
			return redirect.url();
		}
		if (result instanceof MethodNotAllowed refused) {
			return "405 " + refused.allow().stream().sorted().toList();
		}
		return (result instanceof WebsocketMismatch) ? "400" : "404";
	}

	static Map<String, Object> values(RoutingResult result) {
		return ((RouteMatch) result).values();
	}

}
