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
 * Tests for slashes, defaults, aliases and other reasons to send a request elsewhere.
 */
class RedirectTests {

	@Test
	@Tag("RT-065")
	void anEmptyPathIsRedirectedToTheRoot() {
		MapAdapter adapter = RoutingFixture.map("/").bind(MapBinding.of("host").withScriptName("/app"));

		assertThat(adapter.match("", "GET")).isEqualTo(new RouteRedirect("http://host/app/"));
	}

	@Test
	@Tag("RT-066")
	@Tag("RT-068")
	void aMissingSlashIsAddedAndTheQueryKept() {
		UrlMap map = RoutingFixture.map("/br/");

		assertThat(ask(map, "GET", "/br", "x=1&y=a%20b")).isEqualTo("http://localhost/br/?x=1&y=a%20b");
		assertThat(ask(map, "HEAD", "/br", "")).isEqualTo("http://localhost/br/");
		assertThat(ask(map, "OPTIONS", "/br", null)).isEqualTo("http://localhost/br/");
	}

	@Test
	@Tag("RT-067")
	void onlyARuleForTheMethodRedirects() {
		UrlMap map = new UrlMap();
		map.add(Rule.of("/br/").endpoint("branch").methods("GET"));
		map.add(Rule.of("/b/").endpoint("post").methods("POST"));

		assertThat(ask(map, "POST", "/br", null)).isEqualTo("404");
		assertThat(ask(map, "GET", "/b", null)).isEqualTo("404");

		map.add(Rule.of("/<k>").endpoint("dynamic").methods("POST"));
		assertThat(ask(map, "POST", "/br", null)).isEqualTo("dynamic");
	}

	@Test
	@Tag("RT-069")
	void aSlashTooManyIsNotFound() {
		assertThat(ask(RoutingFixture.map("/leaf"), "GET", "/leaf/", null)).isEqualTo("404");
	}

	@Test
	@Tag("RT-070")
	void withoutStrictSlashesBothFormsMatch() {
		UrlMap map = new UrlMap();
		map.add(Rule.of("/leaf").endpoint("leaf").strictSlashes(false));
		map.strictSlashes(false);
		map.add(Rule.of("/branch/").endpoint("branch"));
		map.add(Rule.of("/p/<path:p>/").endpoint("path"));

		assertThat(ask(map, "GET", "/leaf/", null)).isEqualTo("leaf");
		assertThat(ask(map, "GET", "/branch", null)).isEqualTo("branch");
		assertThat(RoutingFixture.values(RoutingFixture.get(map, "/p/a/b"))).isEqualTo(Map.of("p", "a/b"));
	}

	@Test
	@Tag("RT-071")
	void theMissingSlashBeatsAVariable() {
		assertThat(ask(RoutingFixture.map("/<k>", "/z/"), "GET", "/z", null)).isEqualTo("http://localhost/z/");
	}

	@Test
	@Tag("RT-072")
	void repeatedSlashesAreMergedIfNothingElseMatches() {
		UrlMap map = new UrlMap();
		map.add(Rule.of("/a/b/c").endpoint("abc").methods("GET"));
		map.add(Rule.of("/a/d/").endpoint("branch"));
		map.add(Rule.of("/p/<path:x>").endpoint("path"));

		assertThat(ask(map, "GET", "/a//b//c", "z=1")).isEqualTo("http://localhost/a/b/c?z=1");
		assertThat(ask(map, "POST", "/a//b//c", null)).isEqualTo("405 [GET, HEAD]");
		assertThat(ask(map, "GET", "/a//d", null)).isEqualTo("http://localhost/a/d/");
		assertThat(ask(map, "GET", "/p/x//y", null)).isEqualTo("path");
	}

	@Test
	@Tag("RT-073")
	void leadingSlashesAreIgnored() {
		assertThat(ask(RoutingFixture.map("/a/b"), "GET", "///a/b", null)).isEqualTo("/a/b");
	}

	@Test
	@Tag("RT-074")
	void mergingCanBeSwitchedOff() {
		UrlMap map = RoutingFixture.map("/a//b");
		map.add(Rule.of("/c/d").endpoint("cd").mergeSlashes(false));
		map.add(Rule.of("/e//f").endpoint("ef").mergeSlashes(false));

		assertThat(ask(map, "GET", "/a/b", null)).isEqualTo("/a//b");
		assertThat(map.bind("h").build("/a//b")).isEqualTo("/a/b");
		assertThat(ask(map, "GET", "/c//d", null)).isEqualTo("404");
		assertThat(ask(map, "GET", "/e//f", null)).isEqualTo("ef");

		map.mergeSlashes(false);
		assertThat(ask(map, "GET", "/a//b", null)).isEqualTo("404");
	}

	@Test
	@Tag("RT-075")
	void targetsAreQuoted() {
		RouteRedirect redirect = (RouteRedirect) RoutingFixture.get(RoutingFixture.map("/trail/ü b/"), "/trail/ü b");

		assertThat(redirect.url()).isEqualTo("http://localhost/trail/%C3%BC%20b/");
	}

	@ParameterizedTest
	@CsvSource({ "GET,/d/1,http://localhost/d/?q=1", "GET,/d/2,d", "POST,/d/1,d", "GET,/d/,d" })
	@Tag("RT-084")
	void spelledOutDefaultsLeadToTheRuleThatHasThem(String method, String path, String told) {
		assertThat(ask(paging(), method, path, "q=1")).isEqualTo(told);
	}

	@Test
	@Tag("RT-085")
	void redirectingToDefaultsCanBeSwitchedOff() {
		assertThat(ask(paging().redirectDefaults(false), "GET", "/d/1", null)).isEqualTo("d");
	}

	@Test
	@Tag("RT-087")
	void anAliasLeadsToTheCanonicalRule() {
		UrlMap map = new UrlMap();
		map.add(Rule.of("/index.html").endpoint("index").alias(true));
		map.add(Rule.of("/index/").endpoint("index"));

		assertThat(ask(map, "GET", "/index.html", "q=1")).isEqualTo("http://localhost/index/?q=1");
		assertThat(map.bind("h").build("index")).isEqualTo("/index/");
	}

	@ParameterizedTest
	@CsvSource({ "new/<x>,http://localhost/app/new/a", "/new/<x>,http://localhost/new/a",
			"../<x>?y=1,http://localhost/a?y=1", "http://other/<x>,http://other/a", "//other/,http://other/",
			"mailto:a@b,mailto:a@b", "'',http://localhost/app/", "?x,http://localhost/app/?x",
			"./b/../c/.,http://localhost/app/c/" })
	@Tag("RT-088")
	void aRuleMayRedirectToATemplate(String template, String target) {
		UrlMap map = new UrlMap();
		map.add(Rule.of("/old/<x>").endpoint("old").redirectTo(template));
		MapAdapter adapter = map.bind(MapBinding.of("localhost").withScriptName("/app").withQueryString("q=1"));

		assertThat(adapter.match("/old/a", "GET")).isEqualTo(new RouteRedirect(target));
	}

	@Test
	@Tag("RT-088")
	void aRuleMayRedirectToWhatAFunctionReturns() {
		UrlMap map = new UrlMap();
		map.add(Rule.of("/new/<int:id>").endpoint("new"));
		map.add(Rule.of("/old/<int:id>")
			.endpoint("old")
			.redirectTo((adapter, values) -> adapter.build("new", Map.of("id", (int) values.get("id") + 1))));

		assertThat(ask(map, "GET", "/old/7", null)).isEqualTo("http://localhost/new/8");
	}

	@Test
	void testSaysWhetherAPathLeadsAnywhere() {
		MapAdapter adapter = RoutingFixture.map("/br/").bind("localhost");

		assertThat(adapter.test("/br", "GET")).isTrue();
		assertThat(adapter.test("/br/", "GET")).isTrue();
		assertThat(adapter.test("/x", "GET")).isFalse();
	}

	private static UrlMap paging() {
		UrlMap map = new UrlMap();
		map.add(Rule.of("/d/").endpoint("d").defaults(Map.of("page", 1)).methods("GET"));
		map.add(Rule.of("/d/<int:page>").endpoint("d"));
		return map;
	}

	private static String ask(UrlMap map, String method, String path, String query) {
		return RoutingFixture.tell(map.bind("localhost").match(path, method, query, false));
	}

}
