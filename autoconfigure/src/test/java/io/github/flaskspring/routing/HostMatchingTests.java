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
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests for subdomains and hosts.
 */
class HostMatchingTests {

	@ParameterizedTest
	@CsvSource({ "example.com,root", "static.example.com,static", "bob.example.com,user", "a.b.example.com,user",
			"STATIC.example.com,static" })
	@Tag("RT-106")
	@Tag("RT-107")
	void subdomainsSelectRules(String host, String endpoint) {
		assertThat(RoutingFixture.tell(bind(subdomains(), host, "example.com").match())).isEqualTo(endpoint);
	}

	@Test
	@Tag("RT-107")
	void aVariableTakesAllLabels() {
		RoutingResult result = bind(subdomains(), "a.b.example.com", "example.com").match();

		assertThat(RoutingFixture.values(result)).isEqualTo(Map.of("user", "a.b"));
	}

	@Test
	@Tag("RT-108")
	void thePortBelongsToTheServerName() {
		UrlMap map = RoutingFixture.map("/");

		assertThat(bind(map, "example.com:5000", "example.com:5000").match()).isInstanceOf(RouteMatch.class);
		assertThat(bind(map, "example.com", "example.com:5000").match()).isEqualTo(new RouteNotFound());
		assertThat(bind(map, "example.com", "example.com:80").match()).isInstanceOf(RouteMatch.class);
	}

	@Test
	@Tag("RT-109")
	void aForeignHostHasAnInvalidSubdomain() {
		MapAdapter adapter = bind(subdomains(), "other.com", "example.com:5000");

		assertThat(adapter.hostWarning())
			.isEqualTo("Current server name 'other.com' doesn't match configured server name 'example.com:5000'");
		assertThat(RoutingFixture.values(adapter.match())).isEqualTo(Map.of("user", "<invalid>"));
		assertThat(bind(subdomains(), "x.example.com", "example.com").hostWarning()).isNull();
	}

	@Test
	@Tag("RT-105")
	void aGivenSubdomainIsNotWorkedOut() {
		UrlMap map = subdomains();
		MapBinding request = MapBinding.of("anything.test").withSubdomain("");

		assertThat(RoutingFixture.tell(map.bindToRequest(request, "example.com").match())).isEqualTo("root");
	}

	@Test
	@Tag("RT-110")
	void rulesWithoutSubdomainUseTheDefault() {
		UrlMap map = new UrlMap().defaultSubdomain("www");
		map.add(Rule.of("/").endpoint("www"));

		assertThat(RoutingFixture.tell(bind(map, "www.example.com", "example.com").match())).isEqualTo("www");
		assertThat(RoutingFixture.tell(bind(map, "example.com", "example.com").match())).isEqualTo("404");
		assertThat(map.bind("example.com").build("www")).isEqualTo("/");
	}

	@Test
	@Tag("RT-111")
	void urlsInOtherSubdomainsAreAbsolute() {
		MapAdapter adapter = bind(subdomains(), "example.com:5000", "example.com:5000");

		assertThat(adapter.build("user", Map.of("user", "bob"))).isEqualTo("http://bob.example.com:5000/");
		assertThat(adapter.build("root")).isEqualTo("/");
	}

	@ParameterizedTest
	@CsvSource({ "a.com,a", "A.COM,a", "x.c.com,c", "x.y.c.com,c", "b.com:8080,b", "b.com,404", "d.com,404" })
	@Tag("RT-112")
	void hostsSelectRules(String host, String told) {
		assertThat(RoutingFixture.tell(bind(hosts(), host, null).match())).isEqualTo(told);
	}

	@Test
	@Tag("RT-112")
	void urlsOnOtherHostsAreAbsolute() {
		MapAdapter adapter = bind(hosts(), "a.com", null);

		assertThat(adapter.build("b")).isEqualTo("http://b.com:8080/");
		assertThat(adapter.build("a")).isEqualTo("/");
		assertThat(adapter.host(null)).isEqualTo("a.com");
	}

	@Test
	@Tag("RT-113")
	void hostAndSubdomainOfARuleCountOnlyWhereTheyApply() {
		assertThat(names(new UrlMap().hostMatching(true), false)).isEqualTo("default abc default");
		assertThat(names(new UrlMap(), true)).isEqualTo("default abc <invalid>");
		assertThat(names(new UrlMap(), false)).isEqualTo("default default default");
	}

	@Test
	void aSubdomainMakesNoSenseWithHostMatching() {
		assertThatIllegalStateException().isThrownBy(() -> hosts().bind(MapBinding.of("a.com").withSubdomain("x")))
			.withMessage("host matching enabled and a subdomain was provided");
	}

	@Test
	void serverNamesAreLowerCaseAscii() {
		assertThat(RoutingFixture.map("/").bind("MÜLLER.de:80").serverName()).isEqualTo("xn--mller-kva.de:80");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { ".example.com", "a..b", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" })
	void impossibleHostsAreRefused(String host) {
		assertThatExceptionOfType(InvalidHostException.class).isThrownBy(() -> RoutingFixture.map("/").bind(host))
			.withMessageStartingWith("The host name '" + host + "' is not valid.")
			.satisfies((ex) -> assertThat(ex.host()).isEqualTo(host));
	}

	private static String names(UrlMap map, boolean subdomains) {
		map.add(Rule.of("/").endpoint("a").defaults(Map.of("name", "default")).host("<name>"));
		map.add(Rule.of("/").endpoint("b").subdomain("<name>").host("<name>.example.test"));
		StringBuilder names = new StringBuilder();
		for (String host : new String[] { "example.test", "abc.example.test", "xyz.other.test" }) {
			MapBinding request = MapBinding.of(host);
			MapAdapter adapter = map.hostMatching() ? map.bindToRequest(request, null)
					: map.bindToRequest(subdomains ? request : request.withSubdomain(""), "example.test");
			names.append(names.isEmpty() ? "" : " ").append(RoutingFixture.values(adapter.match()).get("name"));
		}
		return names.toString();
	}

	private static UrlMap subdomains() {
		UrlMap map = new UrlMap();
		map.add(Rule.of("/").endpoint("root"));
		map.add(Rule.of("/").endpoint("static").subdomain("static"));
		map.add(Rule.of("/").endpoint("user").subdomain("<user>"));
		return map;
	}

	private static UrlMap hosts() {
		UrlMap map = new UrlMap().hostMatching(true);
		map.add(Rule.of("/").endpoint("a").host("a.com"));
		map.add(Rule.of("/").endpoint("b").host("b.com:8080"));
		map.add(Rule.of("/").endpoint("c").host("<h>.c.com"));
		map.add(Rule.of("/").endpoint("none"));
		return map;
	}

	private static MapAdapter bind(UrlMap map, String host, String serverName) {
		return map.bindToRequest(MapBinding.of(host), serverName);
	}

}
