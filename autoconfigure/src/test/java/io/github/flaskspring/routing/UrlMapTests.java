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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link UrlMap} as a collection of rules.
 */
class UrlMapTests {

	@Test
	@Tag("RT-017")
	void rulesAreGroupedByEndpoint() {
		UrlMap map = new UrlMap();
		map.add(Rule.of("/a").endpoint("one"));
		map.add(Rule.of("/b").endpoint("two"));
		map.add(Rule.of("/c/<x>").endpoint("one"));

		assertThat(map.rules()).extracting(Rule::rule).containsExactly("/c/<x>", "/a", "/b");
		assertThat(map.iterRules("one")).extracting(Rule::rule).containsExactly("/c/<x>", "/a");
		assertThat(map.iterRules("three")).isEmpty();
	}

	@Test
	@Tag("RT-148")
	void aMapTellsWhichEndpointsExpectAnArgument() {
		UrlMap map = new UrlMap();
		map.add(Rule.of("/<lang>/about").endpoint("about"));
		map.add(Rule.of("/plain").endpoint("plain"));

		assertThat(map.isEndpointExpecting("about", "lang")).isTrue();
		assertThat(map.isEndpointExpecting("about", "lang", "x")).isFalse();
		assertThat(map.isEndpointExpecting("plain", "lang")).isFalse();
		assertThat(map.isEndpointExpecting("unknown", "lang")).isFalse();
	}

	@Test
	void rulesMayBeAddedAfterUse() {
		UrlMap map = RoutingFixture.map("/a");
		MapAdapter adapter = map.bind("localhost");
		assertThat(adapter.test("/b", "GET")).isFalse();

		map.add(Rule.of("/b").endpoint("b"));

		assertThat(adapter.test("/b", "GET")).isTrue();
		assertThat(adapter.build("b")).isEqualTo("/b");
	}

	@Test
	void aRuleCanBeAddedToSeveralMaps() {
		Rule rule = Rule.of("/x/").endpoint("x").build();
		UrlMap strict = new UrlMap();
		UrlMap lenient = new UrlMap().strictSlashes(false);

		strict.add(rule);
		lenient.add(rule);

		assertThat(RoutingFixture.tell(RoutingFixture.get(strict, "/x"))).isEqualTo("http://localhost/x/");
		assertThat(RoutingFixture.tell(RoutingFixture.get(lenient, "/x"))).isEqualTo("x");
	}

	@Test
	void aMatchOfARuleWithoutVariablesIsAlwaysTheSame() {
		UrlMap map = RoutingFixture.map("/a/b");

		assertThat(RoutingFixture.get(map, "/a/b")).isSameAs(RoutingFixture.get(map, "/a/b"));
	}

	@Test
	void readersSeeWholeRulesWhileOthersAreAdded() throws Exception {
		UrlMap map = RoutingFixture.map("/first/<int:x>");
		ExecutorService threads = Executors.newFixedThreadPool(3);
		try {
			List<Future<Integer>> readers = new ArrayList<>();
			for (int reader = 0; reader < 2; reader++) {
				readers.add(threads.submit(() -> countMatches(map)));
			}
			for (int i = 0; i < 200; i++) {
				map.add(Rule.of("/r" + i + "/<a>-<b>").endpoint("r" + i));
			}
			for (Future<Integer> reader : readers) {
				assertThat(reader.get()).isEqualTo(2000);
			}
		}
		finally {
			threads.shutdownNow();
		}
		assertThat(RoutingFixture.tell(RoutingFixture.get(map, "/r199/x-y"))).isEqualTo("r199");
	}

	private static int countMatches(UrlMap map) {
		int matches = 0;
		for (int i = 0; i < 2000; i++) {
			matches += (RoutingFixture.get(map, "/first/" + i) instanceof RouteMatch) ? 1 : 0;
		}
		return matches;
	}

}
