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

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds for every map, path and value, tried with random ones from fixed seeds.
 */
class RoutingPropertyTests {

	private static final List<String> CONVERTERS = List.of("", "string:", "int:", "int(signed=True):", "float:",
			"float(signed=True):", "uuid:", "any(a, ab, \"x,y\"):", "path:", "int(fixed_digits=3):");

	private static final List<String> TEXTS = List.of("a", "ab", "é", "😀", "a b", "%", "1", "-", ".", "+", "?", "#",
			"&", "x.y", "\n", "1.5", "%41", "\\", "\u0000", "~");

	private static final String LETTERS = "/ab1.-<>%?é😀\n ";

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5 })
	void whatIsBuiltMatchesWithTheSameValues(long seed) {
		Random random = new Random(seed);
		for (int round = 0; round < 400; round++) {
			Map<String, Object> values = new LinkedHashMap<>();
			UrlMap map = new UrlMap();
			map.add(Rule.of(rule(random, values)).endpoint("e"));
			MapAdapter adapter = map.bind("localhost");

			String url = adapter.build("e", values);
			RoutingResult result = adapter.match(PathInfo.decode(url), "GET");

			assertThat(result).as(map + " " + values + " " + url)
				.isInstanceOfSatisfying(RouteMatch.class, (match) -> assertThat(match.values()).isEqualTo(values));
		}
	}

	@ParameterizedTest
	@ValueSource(longs = { 11, 12, 13 })
	void anyPathEndsInADocumentedResult(long seed) {
		Random random = new Random(seed);
		for (int round = 0; round < 100; round++) {
			UrlMap map = new UrlMap().mergeSlashes(random.nextInt(4) > 0).strictSlashes(random.nextInt(4) > 0);
			for (int i = 0; i < 6; i++) {
				map.add(Rule.of(rule(random, new LinkedHashMap<>())).endpoint("e" + i % 3).methods("GET"));
			}
			MapAdapter adapter = map.bind("localhost");
			for (int i = 0; i < 100; i++) {
				String path = path(random);

				assertThat(adapter.match(path, random.nextBoolean() ? "GET" : "POST")).as(map + " " + path).isNotNull();
			}
		}
	}

	@ParameterizedTest
	@ValueSource(longs = { 21, 22 })
	void theNumberOfRulesDoesNotChangeAResult(long seed) {
		Random random = new Random(seed);
		UrlMap small = new UrlMap();
		UrlMap large = new UrlMap();
		for (int i = 0; i < 20; i++) {
			Rule rule = Rule.of(rule(random, new LinkedHashMap<>())).endpoint("e" + i).build();
			small.add(rule);
			large.add(rule);
			for (int other = 0; other < 50; other++) {
				large.add(Rule.of("/only" + i + "/" + other + "/<x>").endpoint("only").build());
			}
		}
		for (int i = 0; i < 2000; i++) {
			String path = path(random);

			assertThat(RoutingFixture.tell(RoutingFixture.get(large, path)))
				.isEqualTo(RoutingFixture.tell(RoutingFixture.get(small, path)));
		}
	}

	@Test
	@Tag("RT-099")
	void noPathMakesASegmentSlow() {
		UrlMap map = RoutingFixture.map("/<a>-<b>-<c>-<d>-<e>-<f>.html", "/x/<path:a>/y/<path:b>/z/<path:c>!");

		assertThat(Duration.ofSeconds(20)).isGreaterThan(time(() -> {
			assertThat(RoutingFixture.get(map, "/" + "-".repeat(4000) + ".htm")).isEqualTo(new RouteNotFound());
			assertThat(RoutingFixture.get(map, "/" + "-".repeat(4000) + "/.html")).isEqualTo(new RouteNotFound());
			assertThat(RoutingFixture.get(map, "/x" + "/y/z".repeat(1000))).isEqualTo(new RouteNotFound());
			assertThat(RoutingFixture.get(map, "/x" + "/y/z".repeat(1000) + "\n!")).isEqualTo(new RouteNotFound());
		}));
	}

	private static Duration time(Runnable work) {
		long start = System.nanoTime();
		work.run();
		return Duration.ofNanos(System.nanoTime() - start);
	}

	private static String rule(Random random, Map<String, Object> values) {
		StringBuilder rule = new StringBuilder();
		int segments = 1 + random.nextInt(4);
		for (int i = 0; i < segments; i++) {
			String name = "v" + i;
			String converter = CONVERTERS.get(random.nextInt(CONVERTERS.size()));
			rule.append("/s").append(i).append('/');
			if (random.nextInt(3) > 0) {
				rule.append(random.nextBoolean() ? "pre" : "").append('<').append(converter).append(name).append('>');
				values.put(name, value(converter, random));
			}
		}
		return rule.append(random.nextBoolean() ? "/end" : "").toString();
	}

	private static Object value(String converter, Random random) {
		if (converter.startsWith("int(signed")) {
			return random.nextInt();
		}
		if (converter.startsWith("int(fixed")) {
			return random.nextInt(1000);
		}
		if (converter.startsWith("int")) {
			return random.nextBoolean() ? random.nextInt(1000) : (Object) (1L << 32 | random.nextInt(100));
		}
		if (converter.startsWith("float")) {
			return random.nextInt(1_000_000) / 64.0;
		}
		if (converter.startsWith("uuid")) {
			return new UUID(random.nextLong(), random.nextLong());
		}
		if (converter.startsWith("any")) {
			return List.of("a", "ab", "x,y").get(random.nextInt(3));
		}
		String text = TEXTS.get(random.nextInt(TEXTS.size())) + TEXTS.get(random.nextInt(TEXTS.size()));
		boolean path = converter.startsWith("path");
		return path ? "p/" + text.replace("\n", "") + "/q" : text;
	}

	private static String path(Random random) {
		if (random.nextBoolean()) {
			return "/s0/" + TEXTS.get(random.nextInt(TEXTS.size())) + (random.nextBoolean() ? "/s1/" : "/end");
		}
		StringBuilder path = new StringBuilder();
		int length = random.nextInt(12);
		int[] letters = LETTERS.codePoints().toArray();
		for (int i = 0; i < length; i++) {
			path.appendCodePoint(letters[random.nextInt(letters.length)]);
		}
		return path.toString();
	}

}
