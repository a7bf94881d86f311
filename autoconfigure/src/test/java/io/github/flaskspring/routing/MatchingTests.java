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

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for which rule a path and a method lead to.
 */
class MatchingTests {

	@Test
	@Tag("RT-031")
	@Tag("RT-035")
	void allowedMethodsAreThoseOfAllRulesForThePath() {
		UrlMap map = new UrlMap();
		map.add(Rule.of("/r").endpoint("a").methods("GET", "OPTIONS"));
		map.add(Rule.of("/r").endpoint("b").methods("POST"));

		assertThat(tell(map, "PUT", "/r")).isEqualTo("405 [GET, HEAD, OPTIONS, POST]");
		assertThat(map.bind("h").allowedMethods("/r")).containsExactlyInAnyOrder("GET", "HEAD", "OPTIONS", "POST");
		assertThat(map.bind("h").allowedMethods("/x")).isEmpty();
	}

	@Test
	@Tag("RT-036")
	void aRuleWithAnotherMethodHidesNobody() {
		UrlMap map = new UrlMap();
		map.add(Rule.of("/meth/<int:i>").endpoint("post").methods("POST", "OPTIONS"));
		map.add(Rule.of("/meth/<s>").endpoint("get").methods("GET", "OPTIONS"));

		assertThat(RoutingFixture.values(RoutingFixture.get(map, "/meth/5"))).containsEntry("s", "5");
		assertThat(tell(map, "POST", "/meth/5")).isEqualTo("post");
		assertThat(tell(map, "POST", "/meth/x")).isEqualTo("405 [GET, HEAD, OPTIONS]");
	}

	@Test
	@Tag("RT-028")
	@Tag("RT-029")
	@Tag("RT-037")
	void theFirstOfEqualRulesWins() {
		UrlMap map = new UrlMap();
		map.add(Rule.of("/x").endpoint("first").methods("PROPFIND"));
		map.add(Rule.of("/x").endpoint("second").methods("PROPFIND"));

		assertThat(tell(map, "propfind", "/x")).isEqualTo("first");
	}

	@Test
	@Tag("RT-038")
	void aRuleWithoutMethodsMatchesNothing() {
		UrlMap map = new UrlMap();
		map.add(Rule.of("/x").endpoint("none").methods());
		map.add(Rule.of("/y").endpoint("options").methods("OPTIONS"));

		assertThat(tell(map, "GET", "/x")).isEqualTo("404");
		assertThat(tell(map, "GET", "/y")).isEqualTo("405 [OPTIONS]");
	}

	@Test
	@Tag("RT-063")
	void pathsAreCaseSensitive() {
		assertThat(tell(RoutingFixture.map("/leaf"), "GET", "/LEAF")).isEqualTo("404");
	}

	@Test
	@Tag("RT-082")
	@Tag("RT-083")
	void defaultsSupplyAndReplaceValues() {
		UrlMap map = new UrlMap();
		map.add(Rule.of("/<name>").endpoint("e").defaults(Map.of("name", "default")));
		map.add(Rule.of("/p/<a>").endpoint("f").defaults(Map.of("page", 1)));

		assertThat(RoutingFixture.values(RoutingFixture.get(map, "/x"))).isEqualTo(Map.of("name", "default"));
		assertThat(RoutingFixture.values(RoutingFixture.get(map, "/p/x"))).isEqualTo(Map.of("a", "x", "page", 1));
	}

	@Test
	@Tag("RT-089")
	void buildOnlyRulesNeverMatch() {
		UrlMap map = new UrlMap();
		map.add(Rule.of("/x").endpoint("x").buildOnly(true));

		assertThat(tell(map, "GET", "/x")).isEqualTo("404");
		assertThat(map.bind("h").build("x")).isEqualTo("/x");
	}

	@ParameterizedTest
	@CsvSource({ "/x/y,/x/y", "/x/z,/x/<b>", "/q/x,/<a>/x", "/5/x,/<int:i>/<b>", "/5/y,/<int:i>/<b>", "/q/r,/<a>/<b>" })
	@Tag("RT-090")
	void textBeatsVariablesFromLeftToRight(String path, String rule) {
		UrlMap map = RoutingFixture.map("/<a>/<b>", "/<int:i>/<b>", "/<a>/x", "/x/<b>", "/x/y");

		assertThat(tell(map, "GET", path)).isEqualTo(rule);
	}

	@ParameterizedTest
	@CsvSource({ "/5,/<int:b>", "/5.5,/<float:c>", "/zed,/<a>", "/z/e/d,/<path:d>" })
	@Tag("RT-091")
	void lighterConvertersAreTriedFirst(String path, String rule) {
		UrlMap map = RoutingFixture.map("/<path:d>", "/<a>", "/<int:b>", "/<float:c>");

		assertThat(tell(map, "GET", path)).isEqualTo(rule);
	}

	@ParameterizedTest
	@CsvSource({ "/a-b,/<b>-<c>", "/prefix,/pre<d>", "/other,/<a>", "/pre-x,/pre<d>" })
	@Tag("RT-092")
	void segmentsWithMoreTextAreTriedFirst(String path, String rule) {
		UrlMap map = RoutingFixture.map("/<a>", "/<b>-<c>", "/pre<d>");

		assertThat(tell(map, "GET", path)).isEqualTo(rule);
	}

	@Test
	@Tag("RT-093")
	@Tag("RT-094")
	void equalWeightsFollowTheOrderOfRegistration() {
		UrlMap general = RoutingFixture.map("/<a>", "/<any(abc, zed):q>", "/<string(length=3):t>");
		UrlMap special = RoutingFixture.map("/b/<any(one, two):w>", "/b/<w>");

		assertThat(tell(general, "GET", "/abc")).isEqualTo("/<a>");
		assertThat(tell(special, "GET", "/b/one")).isEqualTo("/b/<any(one, two):w>");
		assertThat(tell(special, "GET", "/b/three")).isEqualTo("/b/<w>");
	}

	@ParameterizedTest
	@CsvSource({ "/abc/x/y,/abc/<path:rest>", "/q,/<path:p>", "/m/5/q,/m/<int:n>/q", "/m/5/r,/m/<path:r>" })
	@Tag("RT-095")
	void pathsComeLast(String path, String rule) {
		UrlMap map = RoutingFixture.map("/<path:p>", "/abc/<path:rest>", "/m/<path:r>", "/m/<int:n>/q");

		assertThat(tell(map, "GET", path)).isEqualTo(rule);
	}

	@Test
	@Tag("RT-096")
	void aPathWithTextBehindItBeatsPlainSegments() {
		UrlMap map = RoutingFixture.map("/<a>/<b>", "/<path:p>/edit");

		assertThat(tell(map, "GET", "/a/edit")).isEqualTo("/<path:p>/edit");
	}

	@ParameterizedTest
	@CsvSource({ "/a/5/c,/a/<int:x>/c", "/a/5/d,/a/<y>/d", "/a/5/e,/a/5/e", "/a/5/f,/<p>/5/f", "/a/5/g,404" })
	@Tag("RT-097")
	@Tag("RT-099")
	void deadEndsAreLeftAgain(String path, String rule) {
		UrlMap map = RoutingFixture.map("/a/<int:x>/c", "/a/<y>/d", "/a/5/e", "/<p>/5/f");

		assertThat(tell(map, "GET", path)).isEqualTo(rule);
	}

	@Test
	@Tag("RT-098")
	void matchBeatsRedirectBeatsMethodBeatsNothing() {
		UrlMap map = new UrlMap();
		map.add(Rule.of("/<a>").endpoint("post").methods("POST"));
		map.add(Rule.of("/b/").endpoint("branch").methods("GET"));

		assertThat(tell(map, "POST", "/b")).isEqualTo("post");
		assertThat(tell(map, "GET", "/b")).isEqualTo("http://localhost/b/");
		assertThat(tell(map, "GET", "/c")).isEqualTo("405 [POST]");
		assertThat(tell(map, "GET", "/c/d")).isEqualTo("404");
	}

	@Test
	@Tag("RT-136")
	void websocketRulesAndPlainRulesDoNotMix() {
		UrlMap map = new UrlMap();
		map.add(Rule.of("/ws").endpoint("ws").websocket(true));
		map.add(Rule.of("/http").endpoint("http"));
		MapAdapter socket = map.bind(MapBinding.of("localhost").withUrlScheme("ws"));

		assertThat(tell(map, "GET", "/ws")).isEqualTo("400");
		assertThat(RoutingFixture.tell(socket.match("/ws", "GET"))).isEqualTo("ws");
		assertThat(RoutingFixture.tell(socket.match("/http", "GET"))).isEqualTo("400");
		assertThat(RoutingFixture.tell(map.bind("h").match("/ws", "GET", null, true))).isEqualTo("ws");
	}

	@Test
	void severalVariablesInASegmentAreGreedyFromTheLeft() {
		UrlMap map = RoutingFixture.map("/<a>-<b>", "/v<int:x>.<int:y>.<int:z>");

		assertThat(RoutingFixture.values(RoutingFixture.get(map, "/1-2-3"))).isEqualTo(Map.of("a", "1-2", "b", "3"));
		assertThat(RoutingFixture.values(RoutingFixture.get(map, "/v1.22.3")))
			.isEqualTo(Map.of("x", 1, "y", 22, "z", 3));
	}

	@Test
	void valuesKeepTheirOrderWhenThereAreMoreThanTen() {
		UrlMap map = RoutingFixture.map("/<a>-<b>-<c>-<d>-<e>-<f>-<g>-<h>-<i>-<j>-<k>-<l>");

		assertThat(RoutingFixture.values(RoutingFixture.get(map, "/1-2-3-4-5-6-7-8-9-10-11-12")))
			.containsEntry("c", "3")
			.containsEntry("k", "11");
	}

	private static String tell(UrlMap map, String method, String path) {
		return RoutingFixture.tell(RoutingFixture.request(map, method, path));
	}

}
