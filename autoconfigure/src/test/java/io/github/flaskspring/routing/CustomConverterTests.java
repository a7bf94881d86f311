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

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests for converters of an application's own.
 */
class CustomConverterTests {

	private final UrlMap map = new UrlMap();

	@Test
	@Tag("RT-053")
	@Tag("RT-054")
	void aConverterMayMakeAList() {
		this.map.converters().put("list", (map, args, kwargs) -> new ListConverter());
		this.map.add(Rule.of("/l/<list:v>").endpoint("l"));

		MapAdapter adapter = this.map.bind("localhost");

		assertThat(RoutingFixture.values(adapter.match("/l/1,2", "GET"))).containsEntry("v", List.of("1", "2"));
		assertThat(adapter.build("l", Map.of("v", List.of("1", "a b")))).isEqualTo("/l/1,a%20b");
	}

	@Test
	@Tag("RT-055")
	void anExpressionWithASlashSpansSegments() {
		this.map.converters().put("date", (map, args, kwargs) -> new RegexConverter("\\d{4}/\\d\\d"));
		this.map.add(Rule.of("/on/<date:d>/x").endpoint("d"));

		assertThat(RoutingFixture.values(RoutingFixture.get(this.map, "/on/2026/11/x"))).containsEntry("d", "2026/11");
		assertThat(RoutingFixture.get(this.map, "/on/2026/x")).isEqualTo(new RouteNotFound());
	}

	@Test
	@Tag("RT-053")
	void expressionsMayBeWrittenForPython() {
		this.map.converters()
			.put("py", (map, args, kwargs) -> new RegexConverter("(?P<my_id>\\d+)(?:-(?P=my_id))?\\Z"));
		this.map.add(Rule.of("/<py:x>").endpoint("e"));

		assertThat(RoutingFixture.tell(RoutingFixture.get(this.map, "/12-12"))).isEqualTo("e");
		assertThat(RoutingFixture.tell(RoutingFixture.get(this.map, "/٣-٣"))).isEqualTo("e");
		assertThat(RoutingFixture.tell(RoutingFixture.get(this.map, "/12-13"))).isEqualTo("404");
	}

	@ParameterizedTest(name = "{0} and {1}")
	@Tag("RT-053")
	@CsvSource({ "\\w+, e%CC%81, 404", "\\w+, x%C2%B2_%D9%A3, e", "[\\w.]+, a.%E4%B8%AD, e", "[^\\W\\d]+, ab, e",
			"[^\\W\\d]+, a1, 404", "\\S+, a%1Cb, 404", "\\S+, a%C2%A0b, 404", "a\\sb, a%1Fb, e", "[]a]+, a]a, e",
			"'a{,2}b', aab, e", "'a{,2}b', b, e", "'a{,2}b', aaab, 404" })
	void classesHoldTheCharactersThatTheyHoldInPython(String regex, String path, String result) {
		this.map.converters().put("py", (map, args, kwargs) -> new RegexConverter(regex));
		this.map.add(Rule.of("/<py:x>").endpoint("e"));

		assertThat(RoutingFixture.tell(RoutingFixture.get(this.map, PathInfo.decode("/" + path)))).isEqualTo(result);
	}

	@Test
	@Tag("RT-055")
	void anExpressionThatMaySpanSegmentsLooksAheadToTheClosingSlash() {
		this.map.converters().put("not_new", (map, args, kwargs) -> new RegexConverter("(?!new$)[^/]+"));
		this.map.add(Rule.of("/<not_new:x>/").endpoint("e"));

		assertThat(RoutingFixture.tell(RoutingFixture.get(this.map, "/new"))).isEqualTo("404");
		assertThat(RoutingFixture.tell(RoutingFixture.get(this.map, "/new/"))).isEqualTo("e");
		assertThat(RoutingFixture.values(RoutingFixture.get(this.map, "/newer/"))).containsEntry("x", "newer");
	}

	@Test
	@Tag("RT-053")
	void expressionsMixWithTextAndOtherVariables() {
		this.map.converters().put("hex", (map, args, kwargs) -> new RegexConverter("(?:[0-9a-f]{2})+"));
		this.map.add(Rule.of("/<a>.<hex:b>.<int:c>").endpoint("e"));

		assertThat(RoutingFixture.values(RoutingFixture.get(this.map, "/x.y.ff00.7")))
			.containsExactlyEntriesOf(orderedOf("x.y", "ff00", 7));
		assertThat(RoutingFixture.tell(RoutingFixture.get(this.map, "/x.y.ff0.7"))).isEqualTo("404");
	}

	@Test
	@Tag("RT-053")
	void argumentsOfARuleReachTheFactory() {
		this.map.converters().put("between", (map, args, kwargs) -> {
			ConverterArguments given = ConverterArguments.of(args, kwargs, "low", "high", "open");
			assertThat(given.flag("open")).isTrue();
			return new RegexConverter("[" + given.integer("low", 0) + "-" + given.integer("high", 9) + "]");
		});
		this.map.add(Rule.of("/<between(3, high=5, open=True):x>").endpoint("e"));

		assertThat(RoutingFixture.tell(RoutingFixture.get(this.map, "/4"))).isEqualTo("e");
		assertThat(RoutingFixture.tell(RoutingFixture.get(this.map, "/6"))).isEqualTo("404");
	}

	@Test
	@Tag("RT-052")
	void theDefaultConverterCanBeReplaced() {
		this.map.converters().put("default", this.map.converters().get("int"));
		this.map.add(Rule.of("/<x>").endpoint("e"));

		assertThat(RoutingFixture.values(RoutingFixture.get(this.map, "/5"))).containsEntry("x", 5);
		assertThat(RoutingFixture.get(this.map, "/a")).isEqualTo(new RouteNotFound());
	}

	@Test
	@Tag("RT-057")
	void aConverterThatRefusesAValueMakesTheRuleUnusable() {
		this.map.converters().put("no", (map, args, kwargs) -> new RefusingConverter());
		this.map.add(Rule.of("/<no:x>").endpoint("e"));

		assertThatExceptionOfType(BuildException.class)
			.isThrownBy(() -> this.map.bind("localhost").build("e", Map.of("x", 1)));
	}

	@Test
	@Tag("RT-056")
	void aConverterThatRefusesATextLeavesTheMethodsOfOtherRules() {
		this.map.converters().put("no", (map, args, kwargs) -> new RefusingConverter());
		this.map.add(Rule.of("/<no:x>").endpoint("e").methods("POST"));
		this.map.add(Rule.of("/<no:x>").endpoint("f").methods("GET"));

		assertThat(RoutingFixture.tell(RoutingFixture.get(this.map, "/a"))).isEqualTo("405 [POST]");
	}

	@Test
	@Tag("RT-058")
	void anyOtherExceptionOfAConverterPropagates() {
		this.map.converters().put("broken", (map, args, kwargs) -> new BrokenConverter());
		this.map.add(Rule.of("/<broken:x>").endpoint("e"));

		assertThatIllegalStateException().isThrownBy(() -> RoutingFixture.get(this.map, "/a")).withMessage("broken");
	}

	private static Map<String, Object> orderedOf(Object a, Object b, Object c) {
		return new RuleValues(new String[] { "a", "b", "c" }, new Object[] { a, b, c });
	}

	private static final class ListConverter implements Converter {

		@Override
		public Object toJava(String text) {
			return List.of(text.split(","));
		}

		@Override
		public String toUrl(Object value) {
			return ((List<?>) value).stream().map(Converter.super::toUrl).collect(Collectors.joining(","));
		}

	}

	private record RegexConverter(String regex) implements Converter {
	}

	private static final class RefusingConverter implements Converter {

		@Override
		public @Nullable Object toJava(String text) {
			throw new ValidationException();
		}

		@Override
		public String toUrl(Object value) {
			throw new ValidationException("not today");
		}

	}

	private static final class BrokenConverter implements Converter {

		@Override
		public @Nullable Object toJava(String text) {
			throw new IllegalStateException("broken");
		}

	}

}
