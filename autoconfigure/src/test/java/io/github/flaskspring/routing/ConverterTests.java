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

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for the built-in converters, through rules.
 */
class ConverterTests {

	private static final String UUID_TEXT = "12345678-90ab-cdef-1234-567890ABCDEF";

	@ParameterizedTest
	@ValueSource(strings = { "abc", ".", "..", ";", "a\nb", "\n", "é", "😀", "%41" })
	@Tag("RT-040")
	void stringTakesOneSegmentOfAnything(String text) {
		assertThat(read("/s/<x>", "/s/" + text)).isEqualTo(text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/s/", "/s/a/b", "/s" })
	@Tag("RT-040")
	void stringTakesNeitherNothingNorASlash(String path) {
		assertThat(tell("/s/<x>", path)).isEqualTo("404");
	}

	@ParameterizedTest
	@CsvSource({ "string(length=2),ab,true", "string(length=2),a,false", "string(length=2),abc,false",
			"string(2),a,false", "string(2),abc,true", "'string(minlength=2, maxlength=3)',abcd,false",
			"'string(minlength=2, maxlength=3)',abc,true", "string(length=1),😀,true" })
	@Tag("RT-041")
	void stringCountsCharacters(String converter, String text, boolean matches) {
		assertThat(tell("/<" + converter + ":x>", "/" + text).equals("404")).isEqualTo(!matches);
	}

	@ParameterizedTest
	@ValueSource(strings = { "a", "a/b/c", "a/b/", "a//b" })
	@Tag("RT-042")
	void pathTakesSlashes(String text) {
		assertThat(read("/p/<path:x>", "/p/" + text)).isEqualTo(text);
	}

	@Test
	@Tag("RT-042")
	void pathNeedsOneCharacterThatIsNoSlash() {
		assertThat(tell("/p/<path:x>", "/p/")).isEqualTo("404");
	}

	@Test
	@Tag("RT-043")
	void textMayFollowAPath() {
		UrlMap map = RoutingFixture.map("/p/<path:x>", "/p/<path:x>/edit", "/ps/<path:x>/");

		assertThat(RoutingFixture.get(map, "/p/a/b/edit")).isInstanceOfSatisfying(RouteMatch.class, (match) -> {
			assertThat(match.endpoint()).isEqualTo("/p/<path:x>/edit");
			assertThat(match.values()).containsEntry("x", "a/b");
		});
		assertThat(RoutingFixture.get(map, "/ps/a/b")).isEqualTo(new RouteRedirect("http://localhost/ps/a/b/"));
	}

	@Test
	@Tag("RT-044")
	void integersComeInTheNarrowestType() {
		assertThat(read("/<int:x>", "/0042")).isEqualTo(42);
		assertThat(read("/<int:x>", "/٣")).isEqualTo(3);
		assertThat(read("/<int:x>", "/2147483648")).isEqualTo(2147483648L);
		assertThat(read("/<int:x>", "/9223372036854775807")).isEqualTo(Long.MAX_VALUE);
		assertThat(read("/<int:x>", "/9223372036854775808")).isEqualTo(new BigInteger("9223372036854775808"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "-1", "+1", "1.0", "x", "1x", "", " 1", "1_0" })
	@Tag("RT-044")
	void integersAreDigitsOnly(String text) {
		assertThat(tell("/<int:x>", "/" + text)).isEqualTo("404");
	}

	@Test
	@Tag("RT-044")
	void digitsBeyondPythonsLimitAreAnError() {
		MapAdapter adapter = RoutingFixture.map("/<int:x>").bind("localhost");

		assertThatExceptionOfType(UrlValueException.class)
			.isThrownBy(() -> adapter.match("/" + "9".repeat(4301), "GET"))
			.withMessage("Exceeds the limit (4300 digits) for integer string conversion: value has 4301 digits");
	}

	@Test
	@Tag("RT-045")
	void fixedDigitsCountAndPad() {
		UrlMap map = RoutingFixture.map("/<int(fixed_digits=4):x>", "/p/<int(4):x>");

		assertThat(RoutingFixture.values(RoutingFixture.get(map, "/0001"))).containsEntry("x", 1);
		assertThat(RoutingFixture.get(map, "/1")).isEqualTo(new RouteNotFound());
		assertThat(map.bind("h").build("/<int(fixed_digits=4):x>", Map.of("x", 7))).isEqualTo("/0007");
		assertThat(map.bind("h").build("/p/<int(4):x>", Map.of("x", -7))).isEqualTo("/p/-007");
	}

	@ParameterizedTest
	@CsvSource({ "int(min=5),4,false", "int(min=5),5,true", "int(max=5),6,false", "'int(min=1, max=3)',2,true",
			"'int(signed=True, max=0)',-5,true", "float(min=1.5),1.4,false", "float(min=1),1.0,true",
			"'float(signed=True, min=0)',-0.5,false", "int(min=1.5),1,false", "int(max=1e3),1000,true",
			"int(min=None),0,true", "int(min=nan),1,true" })
	@Tag("RT-046")
	void numbersOutsideTheLimitsDoNotMatch(String converter, String text, boolean matches) {
		assertThat(tell("/<" + converter + ":x>", "/" + text).equals("404")).isEqualTo(!matches);
	}

	@Test
	@Tag("RT-047")
	void signedNumbersTakeOneMinus() {
		assertThat(read("/<int(signed=True):x>", "/-7")).isEqualTo(-7);
		assertThat(read("/<float(signed=True):x>", "/-7.5")).isEqualTo(-7.5);
		assertThat(tell("/<int(signed=True):x>", "/--7")).isEqualTo("404");
		assertThat(tell("/<int(signed=False):x>", "/-7")).isEqualTo("404");
	}

	@ParameterizedTest
	@ValueSource(strings = { "1", "1.", ".5", "1e5", "1.5e5", "-1.5", "nan" })
	@Tag("RT-048")
	void floatsNeedDigitsOnBothSides(String text) {
		assertThat(tell("/<float:x>", "/" + text)).isEqualTo("404");
	}

	@Test
	@Tag("RT-048")
	void floatsAreDoubles() {
		assertThat(read("/<float:x>", "/1.5")).isEqualTo(1.5);
		assertThat(read("/<float:x>", "/٣.٣")).isEqualTo(3.3);
		assertThat(build("/<float:x>", 1)).isEqualTo("/1.0");
		assertThat(build("/<float:x>", "2.50")).isEqualTo("/2.5");
		assertThat(build("/<float:x>", 1e16)).isEqualTo("/1e+16");
	}

	@Test
	@Tag("RT-049")
	void anyTakesTheListedWords() {
		String rule = "/<any(about, help, \"foo,bar\"):x>";

		assertThat(read(rule, "/foo,bar")).isEqualTo("foo,bar");
		assertThat(tell(rule, "/abouts")).isEqualTo("404");
		assertThat(tell(rule, "/About")).isEqualTo("404");
	}

	@Test
	@Tag("RT-049")
	void anyFindsTheLongerWordWhenTheShorterLeadsNowhere() {
		assertThat(read("/<any(a, ab):x>c", "/abc")).isEqualTo("ab");
	}

	@Test
	@Tag("RT-050")
	void anyRefusesToBuildOtherWords() {
		assertThatExceptionOfType(UrlValueException.class)
			.isThrownBy(() -> build("/<any(about, help, \"foo,bar\"):x>", "zzz"))
			.withMessage("'zzz' is not one of 'about', 'foo,bar', 'help'")
			.satisfies((ex) -> assertThat(ex.value()).isEqualTo("zzz"));
	}

	@Test
	@Tag("RT-051")
	void uuidsHaveTheCanonicalForm() {
		assertThat(read("/<uuid:x>", "/" + UUID_TEXT)).isEqualTo(UUID.fromString(UUID_TEXT));
		assertThat(tell("/<uuid:x>", "/" + UUID_TEXT.replace("-", ""))).isEqualTo("404");
		assertThat(build("/<uuid:x>", UUID.fromString(UUID_TEXT))).isEqualTo("/12345678-90ab-cdef-1234-567890abcdef");
	}

	@Test
	@Tag("RT-056")
	void aValueOutOfRangeEndsTheSearch() {
		UrlMap map = RoutingFixture.map("/im/<int(min=5,max=10):x>", "/im/<x>");

		assertThat(RoutingFixture.get(map, "/im/4")).isEqualTo(new RouteNotFound());
		assertThat(RoutingFixture.tell(RoutingFixture.get(map, "/im/abc"))).isEqualTo("/im/<x>");
	}

	@Test
	@Tag("RT-125")
	void buildingConvertsTextButChecksNoLimits() {
		assertThat(build("/<int(max=5):x>", 99)).isEqualTo("/99");
		assertThat(build("/<string(length=2):x>", "abc")).isEqualTo("/abc");
		assertThat(build("/<int:x>", "5")).isEqualTo("/5");
		assertThat(build("/<int:x>", 5.7)).isEqualTo("/5");
		assertThatExceptionOfType(UrlValueException.class).isThrownBy(() -> build("/<int:x>", "abc"))
			.withMessage("invalid literal for int() with base 10: 'abc'");
		assertThatExceptionOfType(UrlValueException.class).isThrownBy(() -> build("/<int:x>", List.of(1)))
			.withMessage("int() argument must be a string, a bytes-like object or a real number, not 'list'");
	}

	private static Object read(String rule, String path) {
		return RoutingFixture.values(RoutingFixture.get(RoutingFixture.map(rule), path)).get("x");
	}

	private static String tell(String rule, String path) {
		return RoutingFixture.tell(RoutingFixture.get(RoutingFixture.map(rule), path));
	}

	private static String build(String rule, Object value) {
		return RoutingFixture.map(rule).bind("localhost").build(rule, Map.of("x", value));
	}

}
