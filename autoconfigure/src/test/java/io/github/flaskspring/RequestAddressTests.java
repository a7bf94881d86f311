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

package io.github.flaskspring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The address of a request, its route and its peer. */
class RequestAddressTests {

	private final Flask app = new Flask("address").staticFolder(null);

	private static final String REFERENCE = "/v/5?a=1&a=2&b=&c=%C3%BC+x&d";

	@BeforeEach
	void addRules() {
		Blueprint blueprint = new Blueprint("bp");
		blueprint.addUrlRule("/v/<int:i>", "v", (args) -> "").methods("POST");
		this.app.registerBlueprint(blueprint);
	}

	private <T> T reference(Function<Request, T> question) {
		try (RequestContext context = this.app
			.testRequestContext(REFERENCE,
					(request) -> request.baseUrl("https://h.com:8443/root")
						.method("post")
						.remoteAddr("9.9.9.9")
						.header("X-Forwarded-For", "1.1.1.1, 2.2.2.2")
						.header("Origin", "https://o.com")
						.form(Map.of("x", List.of(1, 2))))
			.push()) {
			return question.apply(context.request());
		}
	}

	private <T> T at(String host, Function<Request, T> question) {
		try (RequestContext context = this.app.testRequestContext("/x", (request) -> request.header("Host", host))
			.push()) {
			return question.apply(context.request());
		}
	}

	@Test
	void aPercentSignThatEscapesNothingStandsForItself() {
		try (RequestContext context = this.app.testRequestContext("/50%/a%zz%41?q=1%").push()) {
			assertThat(context.request().path()).isEqualTo("/50%/a%zzA");
			assertThat(context.request().args().get("q")).isEqualTo("1%");
		}
	}

	@Test
	@Tag("REQ-001")
	@Tag("REQ-002")
	@Tag("REQ-003")
	void methodAndPaths() {
		assertThat(reference(Request::method)).isEqualTo("POST");
		assertThat(reference(Request::path)).isEqualTo("/v/5");
		assertThat(reference(Request::scriptRoot)).isEqualTo("/root");
		assertThat(reference(Request::fullPath)).isEqualTo("/v/5?a=1&a=2&b=&c=%C3%BC+x&d");
		assertThat(at("h.com", Request::fullPath)).isEqualTo("/x?");
	}

	@Test
	@Tag("REQ-004")
	void urls() {
		assertThat(reference(Request::url)).isEqualTo("https://h.com:8443/root/v/5?a=1&a=2&b=&c=\u00fc+x&d");
		assertThat(reference(Request::baseUrl)).isEqualTo("https://h.com:8443/root/v/5");
		assertThat(reference(Request::urlRoot)).isEqualTo("https://h.com:8443/root/");
		assertThat(reference(Request::hostUrl)).isEqualTo("https://h.com:8443/");
		assertThat(reference(Request::host)).isEqualTo("h.com:8443");
	}

	@Test
	@Tag("REQ-005")
	void invalidTextStaysEscapedInTheUrl() {
		try (RequestContext context = this.app.testRequestContext("/x?a=%FF&b=%C3%BC").push()) {
			assertThat(context.request().url()).isEqualTo("http://localhost/x?a=%FF&b=\u00fc");
		}
	}

	@ParameterizedTest
	@CsvSource({ "http,h.com:80,h.com", "https,h.com:443,h.com", "http,h.com:443,h.com:443",
			"https,h.com:80,h.com:80" })
	@Tag("REQ-006")
	void usualPortsAreDropped(String scheme, String header, String host) {
		try (RequestContext context = this.app
			.testRequestContext("/", (request) -> request.urlScheme(scheme).header("Host", header))
			.push()) {
			assertThat(context.request().host()).isEqualTo(host);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "a b", "a_b", "a@b", "\u00fc" })
	@Tag("REQ-007")
	void illegalHostIsNoHost(String header) {
		assertThat(at(header, Request::host)).isEmpty();
		assertThat(at(header, Request::url)).isEqualTo("http:///x");
	}

	@Test
	@Tag("REQ-007")
	void hostMayBeAnIpv6Address() {
		assertThat(at("[::1]:5000", Request::host)).isEqualTo("[::1]:5000");
	}

	@ParameterizedTest
	@ValueSource(strings = { "example.com", "example.com:8080", "foo.org", "a.foo.org", "localhost" })
	@Tag("REQ-009")
	void trustedHostsAreAccepted(String host) {
		this.app.config().put("TRUSTED_HOSTS", List.of("example.com", ".foo.org", "localhost:5000"));

		assertThat(at(host, Request::host)).isEqualTo(host);
	}

	@ParameterizedTest
	@ValueSource(strings = { "sub.example.com", "xfoo.org", "evil.com", "", "a b" })
	@Tag("REQ-009")
	@Tag("REQ-010")
	void otherHostsAreRefused(String host) throws Exception {
		List<String> calls = new ArrayList<>();
		this.app.config().put("TRUSTED_HOSTS", List.of("example.com", ".foo.org", "localhost:5000"));
		this.app.urlValuePreprocessor((endpoint, values) -> calls.add(endpoint + " " + values));
		Action hook = () -> calls.add("before");
		this.app.beforeRequest(hook);
		this.app.errorHandler(400, (error) -> Reply.of(error.description(), 400));
		this.app.afterRequest((response) -> response.header("X-After", "1"));

		try (RequestContext context = this.app.testRequestContext("/x", (request) -> request.header("Host", host))
			.push()) {
			Response response = context.app().fullDispatchRequest();

			assertThat(response.statusCode()).isEqualTo(400);
			assertThat(response.getText()).isEqualTo("Host '" + host + "' is not trusted.");
			assertThat(response.headers().get("X-After")).isEqualTo("1");
			assertThat(calls).containsExactly("null null", "before");
			assertThatExceptionOfType(BadRequestException.class).isThrownBy(() -> context.request().host());
		}
	}

	@Test
	@Tag("REQ-011")
	void schemeAndSecurity() {
		assertThat(reference(Request::scheme)).isEqualTo("https");
		assertThat(reference(Request::isSecure)).isTrue();
		assertThat(at("h.com", Request::isSecure)).isFalse();
	}

	@Test
	@Tag("REQ-012")
	@Tag("REQ-013")
	void peer() {
		assertThat(reference(Request::remoteAddr)).isEqualTo("9.9.9.9");
		assertThat(reference(Request::accessRoute)).containsExactly("1.1.1.1", "2.2.2.2");
		assertThat(at("h.com", Request::accessRoute)).isEmpty();
	}

	@Test
	@Tag("REQ-014")
	@Tag("REQ-015")
	void originAndQuery() {
		assertThat(reference(Request::origin)).isEqualTo("https://o.com");
		assertThat(this.<Object>at("h.com", Request::referrer)).isNull();
		assertThat(reference(Request::queryString)).isEqualTo("a=1&a=2&b=&c=%C3%BC+x&d");
	}

	@Test
	@Tag("REQ-016")
	@Tag("REQ-017")
	void route() {
		assertThat(reference(Request::endpoint)).isEqualTo("bp.v");
		assertThat(this.<Object>reference((request) -> request.urlRule().rule())).isEqualTo("/v/<int:i>");
		assertThat(this.<Object>reference((request) -> request.viewArgs().get("i"))).isEqualTo(5);
		assertThat(reference(Request::blueprint)).isEqualTo("bp");
	}

	@Test
	@Tag("REQ-016")
	@Tag("REQ-017")
	@Tag("REQ-018")
	@Tag("REQ-019")
	void withoutMatchThereIsNoRoute() {
		try (RequestContext context = this.app.testRequestContext("/none").push()) {
			Request request = context.request();

			assertThat(request.endpoint()).isNull();
			assertThat(request.urlRule()).isNull();
			assertThat(request.viewArgs()).isNull();
			assertThat(request.blueprint()).isNull();
			assertThat(request.blueprints()).isEmpty();
			assertThat(request.routingException()).isInstanceOf(NotFoundException.class);
		}
	}

	@Test
	@Tag("REQ-018")
	void blueprintsAreListedInnermostFirst() {
		this.app.addUrlRule("/deep", "p.c.g.x", (args) -> "");

		try (RequestContext context = this.app.testRequestContext("/deep").push()) {
			assertThat(context.request().blueprints()).containsExactly("p.c.g", "p.c", "p");
		}
	}

	@Test
	@Tag("REQ-019")
	void routingFailuresAreKept() {
		this.app.addUrlRule("/branch/", "branch", (args) -> "");

		for (Map.Entry<String, Class<?>> expected : Map
			.<String, Class<?>>of("/v/5", MethodNotAllowedException.class, "/branch", RequestRedirectException.class)
			.entrySet()) {
			try (RequestContext context = this.app.testRequestContext(expected.getKey()).push()) {
				assertThat(context.request().routingException()).isInstanceOf(expected.getValue());
			}
		}
	}

	@Test
	@Tag("REQ-064")
	void textNamesUrlAndMethod() {
		assertThat(reference(Request::toString))
			.isEqualTo("<Request 'https://h.com:8443/root/v/5?a=1&a=2&b=&c=\u00fc+x&d' [POST]>");
	}

	@Test
	@Tag("REQ-013")
	void theRouteIsAListOfHeaderValues() {
		assertThat(routeOf("a,, b ,\"q, r\"")).containsExactly("a", "b", "q, r");
		assertThat(routeOf("")).isEmpty();
	}

	private List<String> routeOf(String forwarded) {
		try (RequestContext context = this.app
			.testRequestContext("/", (request) -> request.header("X-Forwarded-For", forwarded))
			.push()) {
			return context.request().accessRoute();
		}
	}

	@Test
	@Tag("REQ-064")
	void theTextOfARequestShowsItsUrlAsPythonDoes() {
		try (RequestContext context = this.app.testRequestContext("/x?a='&b=\\&c=%E2%80%A8&d=%F0%9F%98%80").push()) {
			assertThat(context.request())
				.hasToString("<Request \"http://localhost/x?a='&b=\\\\&c=\\u2028&d=\ud83d\ude00\" [GET]>");
		}
	}

}
