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

package io.github.flaskspring.golden;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import io.github.flaskspring.routing.InvalidRuleException;
import io.github.flaskspring.routing.MapAdapter;
import io.github.flaskspring.routing.MethodNotAllowed;
import io.github.flaskspring.routing.RouteMatch;
import io.github.flaskspring.routing.RouteNotFound;
import io.github.flaskspring.routing.RouteRedirect;
import io.github.flaskspring.routing.RoutingResult;
import io.github.flaskspring.routing.Rule;
import io.github.flaskspring.routing.UrlMap;
import io.github.flaskspring.routing.UrlQuoting;
import io.github.flaskspring.routing.UrlValueException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Replays every map and request of {@code routing.json}, recorded from Flask 3.1.3 and
 * Werkzeug 3.1.8. No case is left out.
 */
class RoutingGoldenTests {

	static List<RoutingVector> maps() {
		return RoutingVector.readAll();
	}

	static Stream<JsonNode> badRules() {
		return RoutingVector.file().get("bad_rules").valueStream();
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("maps")
	void everyRequestEndsAsInWerkzeug(RoutingVector vector) {
		UrlMap map = vector.buildMap();

		for (JsonNode request : vector.cases()) {
			String name = request.get("id").asString() + " " + request.get("method").asString() + " "
					+ request.get("path").asString();
			if (request.path("status").asInt(200) == 500) {
				assertThatExceptionOfType(UrlValueException.class).isThrownBy(() -> vector.bind(map, request).match());
				continue;
			}
			MapAdapter adapter = vector.bind(map, request);
			assertThat(actual(adapter.match())).as(name).isEqualTo(expected(request));
		}
	}

	@Test
	void noCaseIsLeftOut() {
		List<RoutingVector> maps = maps();

		assertThat(maps).hasSize(242);
		assertThat(maps.stream().mapToInt((vector) -> vector.cases().size()).sum()).isEqualTo(7132);
		assertThat(badRules()).hasSize(31);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("badRules")
	void oddRulesAreAcceptedOrRefusedAsInWerkzeug(JsonNode vector) {
		String text = vector.get("rule").asString();
		UrlMap map = new UrlMap();
		if (vector.path("accepted").asBoolean(false)) {
			Rule rule = map.add(Rule.of(text).endpoint("odd").build());

			assertThat(rule.arguments())
				.containsExactlyElementsOf(vector.get("variables").valueStream().map(JsonNode::asString).toList());
			return;
		}
		assertThatExceptionOfType(InvalidRuleException.class)
			.isThrownBy(() -> map.add(Rule.of(text).endpoint("odd").build()))
			.withMessageContaining(message(vector.get("error").asString()))
			.satisfies((ex) -> assertThat(ex.rule()).isEqualTo(text));
	}

	// the names of Python's classes and constructors are no part of the message
	private static String message(String error) {
		String message = error.substring(error.indexOf(": ") + 2);
		return message.substring(message.indexOf("__() ") < 0 ? 0 : message.indexOf("__() ") + 5);
	}

	private static Map<String, Object> expected(JsonNode request) {
		Map<String, Object> expected = new LinkedHashMap<>();
		if (request.has("endpoint")) {
			expected.put("endpoint", request.get("endpoint").asString());
			expected.put("rule", request.get("rule").asString());
			expected.put("values", TypedValue.readAll(request.get("values")));
			return expected;
		}
		expected.put("status", request.get("status").asInt());
		if (request.has("allow")) {
			expected.put("allow", request.get("allow").valueStream().map(JsonNode::asString).sorted().toList());
		}
		if (request.has("location")) {
			expected.put("location", request.get("location").asString());
		}
		return expected;
	}

	private static Map<String, Object> actual(RoutingResult result) {
		if (result instanceof RouteMatch match) {
			return Map.of("endpoint", match.endpoint(), "rule", match.rule().rule(), "values", match.values());
		}
		if (result instanceof RouteRedirect redirect) {
			return Map.of("status", RouteRedirect.STATUS, "location", UrlQuoting.quoteLocation(redirect.url()));
		}
		if (result instanceof MethodNotAllowed refused) {
			return Map.of("status", 405, "allow", refused.allow().stream().sorted().toList());
		}
		return Map.of("status", (result instanceof RouteNotFound) ? 404 : 400);
	}

}
