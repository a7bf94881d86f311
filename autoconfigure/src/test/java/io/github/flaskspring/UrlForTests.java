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
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.github.flaskspring.mvc.InProcess;
import io.github.flaskspring.routing.BuildException;
import io.github.flaskspring.routing.Rule;

import static io.github.flaskspring.Dispatching.get;
import static io.github.flaskspring.Dispatching.status;
import static io.github.flaskspring.Globals.urlFor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** Links: values, blueprints, methods, schemes and hosts. */
class UrlForTests {

	private final Flask app = new Flask("links").staticFolder(null);

	@BeforeEach
	void addRules() {
		this.app.addUrlRule("/", "index");
		this.app.addUrlRule("/leaf", "leaf");
		this.app.addUrlRule("/s/<x>", "str");
		this.app.addUrlRule("/one", "many");
		this.app.addUrlRule("/two/<x>", "many");
		this.app.addUrlRule("/three/<x>/<y>", "many");
		this.app.addUrlRule("/m/one", "by_method");
		this.app.addUrlRule("/m/two", "by_method").methods("POST");
	}

	@Test
	@Tag("RT-136")
	void anUpgradeToAWebsocketMatchesNoOtherRules() {
		assertThat(upgraded("keep-alive, Upgrade", "WebSocket")).isInstanceOf(BadRequestException.class);
		assertThat(upgraded("keep-alive", "websocket")).isNull();
		assertThat(upgraded("Upgrade", "h2c")).isNull();
	}

	private @Nullable HttpException upgraded(String connection, String upgrade) {
		try (RequestContext context = this.app
			.testRequestContext("/leaf",
					(request) -> request.header("Connection", connection).header("Upgrade", upgrade))
			.push()) {
			return context.request().routingException();
		}
	}

	private String inRequest(String target, String endpoint, Object... values) {
		Map<String, @Nullable Object> all = new LinkedHashMap<>();
		for (int i = 0; i < values.length; i += 2) {
			all.put(values[i].toString(), values[i + 1]);
		}
		try (RequestContext context = this.app.testRequestContext(target).push()) {
			return context.app().urlFor(endpoint, all);
		}
	}

	@Test
	@Tag("RT-114")
	@Tag("RT-115")
	void unusedValuesGoToTheQueryInOrder() {
		assertThat(inRequest("/", "leaf", "b", "x", "z", 1, "a", 2)).isEqualTo("/leaf?b=x&z=1&a=2");
	}

	@Test
	@Tag("RT-116")
	void nullIsNoValue() {
		Map<String, @Nullable Object> values = Collections.singletonMap("x", null);

		try (RequestContext context = this.app.testRequestContext("/").push()) {
			assertThat(context.app().urlFor("leaf", values)).isEqualTo("/leaf");
			assertThatExceptionOfType(BuildException.class).isThrownBy(() -> this.app.urlFor("str", values));
		}
	}

	@Test
	@Tag("RT-117")
	void listsRepeatTheirKey() {
		List<@Nullable Object> list = new ArrayList<>(List.of(1, 2));
		list.add(null);

		assertThat(inRequest("/", "leaf", "q", list)).isEqualTo("/leaf?q=1&q=2");
	}

	@Test
	@Tag("RT-118")
	void dotMeansTheCurrentBlueprint() {
		Blueprint blueprint = new Blueprint("bp").urlPrefix("/bp");
		blueprint.addUrlRule("/here", "here");
		blueprint.addUrlRule("/index", "index");
		this.app.registerBlueprint(blueprint);

		assertThat(inRequest("/bp/here", ".index")).isEqualTo("/bp/index");
		assertThat(inRequest("/leaf", ".index")).isEqualTo("/");
		assertThat(inRequest("/missing", ".index")).isEqualTo("/");
	}

	@Test
	@Tag("RT-119")
	void mostVariablesAreConsumedFirst() {
		assertThat(inRequest("/", "many")).isEqualTo("/one");
		assertThat(inRequest("/", "many", "x", 1)).isEqualTo("/two/1");
		assertThat(inRequest("/", "many", "x", 1, "y", 2)).isEqualTo("/three/1/2");
		assertThat(inRequest("/", "many", "y", 2)).isEqualTo("/one?y=2");
	}

	@Test
	@Tag("RT-120")
	void methodOfTheRequestIsPreferred() {
		assertThat(inRequest("/", "by_method")).isEqualTo("/m/one");
		assertThat(inRequest("/", "by_method", "_method", "POST")).isEqualTo("/m/two");
		try (RequestContext context = this.app.testRequestContext("/", (request) -> request.method("POST")).push()) {
			assertThat(context.app().urlFor("by_method", Map.of())).isEqualTo("/m/two");
		}
	}

	@Test
	@Tag("RT-121")
	void anchorFollowsTheQuery() {
		assertThat(inRequest("/", "leaf", "q", 1, "_anchor", "x y")).isEqualTo("/leaf?q=1#x%20y");
	}

	@Test
	@Tag("RT-122")
	@Tag("RT-124")
	void charactersAreQuotedAsInWerkzeug() {
		assertThat(inRequest("/", "str", "x", "a b/c?d#e")).isEqualTo("/s/a%20b/c%3Fd%23e");
		assertThat(inRequest("/", "str", "x", "\u00fc")).isEqualTo("/s/%C3%BC");
		assertThat(inRequest("/", "leaf", "next", "/a b")).isEqualTo("/leaf?next=/a+b");
		assertThat(inRequest("/", "str", "x", "!$&'()*+,-./:;=@_~")).isEqualTo("/s/!$&'()*+,-./:;=@_~");
	}

	@Test
	@Tag("RT-125")
	void limitsAreNotCheckedButNumbersAre() {
		this.app.addUrlRule("/im/<int(max=10):x>", "limited");

		assertThat(inRequest("/", "limited", "x", "99")).isEqualTo("/im/99");
		assertThatIllegalArgumentException().isThrownBy(() -> inRequest("/", "limited", "x", "abc"));
	}

	@Test
	@Tag("RT-126")
	@Tag("RT-134")
	void externalUrlsHaveSchemeHostAndRootOfTheRequest() {
		this.app.config().put("APPLICATION_ROOT", "/configured");
		this.app.config().put("PREFERRED_URL_SCHEME", "https");

		try (RequestContext context = this.app
			.testRequestContext("/", (request) -> request.baseUrl("http://h.com:8080/root/"))
			.push()) {
			assertThat(context.app().urlFor("leaf", Map.of("_external", true)))
				.isEqualTo("http://h.com:8080/root/leaf");
			assertThat(urlFor("leaf")).isEqualTo("/root/leaf");
		}
	}

	@Test
	@Tag("RT-127")
	void serverNameIsTheHostOfExternalUrls() {
		this.app.config().put("SERVER_NAME", "example.com");

		assertThat(inRequest("http://other.com/", "leaf", "_external", true)).isEqualTo("http://example.com/leaf");
	}

	@Test
	@Tag("RT-128")
	void schemeMakesUrlsExternal() {
		assertThat(inRequest("/", "leaf", "_scheme", "https")).isEqualTo("https://localhost/leaf");
		assertThat(inRequest("/", "leaf", "_scheme", "")).isEqualTo("//localhost/leaf");
		assertThat(inRequest("/", "leaf", "_scheme", "ftp")).isEqualTo("http://localhost/leaf");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> inRequest("/", "leaf", "_scheme", "https", "_external", false))
			.withMessage("When specifying '_scheme', '_external' must be True.");
	}

	@Test
	@Tag("RT-130")
	void schemeOfOneCallDoesNotInfluenceTheNext() {
		try (RequestContext context = this.app.testRequestContext("/").push()) {
			assertThatExceptionOfType(BuildException.class)
				.isThrownBy(() -> context.app().urlFor("none", Map.of("_scheme", "https")));
			assertThat(urlFor("leaf", "_scheme", "https")).startsWith("https:");
			assertThat(urlFor("leaf", "_external", true)).isEqualTo("http://localhost/leaf");
		}
	}

	@Test
	@Tag("RT-131")
	void outsideOfARequestUrlsAreExternal() {
		this.app.config()
			.putAll(Map.of("SERVER_NAME", "example.com", "APPLICATION_ROOT", "/app", "PREFERRED_URL_SCHEME", "https"));

		try (AppContext context = this.app.appContext().push()) {
			assertThat(context.app().urlFor("leaf", Map.of())).isEqualTo("https://example.com/app/leaf");
			assertThat(urlFor("leaf", "_external", false)).isEqualTo("/app/leaf");
		}
	}

	@Test
	@Tag("RT-132")
	void serverNameIsNeededOutsideOfARequest() {
		try (AppContext context = this.app.appContext().push()) {
			assertThatIllegalStateException().isThrownBy(() -> context.app().urlFor("leaf", Map.of()))
				.withMessage("Unable to build URLs outside an active request without 'SERVER_NAME' configured."
						+ " Also configure 'APPLICATION_ROOT' and 'PREFERRED_URL_SCHEME' as needed.");
		}
	}

	@Test
	@Tag("RT-133")
	void contextIsNeeded() {
		assertThatIllegalStateException().isThrownBy(() -> urlFor("leaf"))
			.withMessageContaining("Working outside of application context");
	}

	@Test
	@Tag("RT-135")
	void applicationRootMatchesNothing() throws Exception {
		this.app.config().put("APPLICATION_ROOT", "/app");
		this.app.endpoint("leaf", (args) -> Globals.request.scriptRoot() + " " + Globals.request.path());

		assertThat(get(this.app, "/leaf")).isEqualTo("/app /leaf");
		assertThat(status(this.app, "GET", "/app/leaf")).isEqualTo(404);
	}

	@Test
	@Tag("RT-136")
	void websocketRulesBuildTheirScheme() throws Exception {
		this.app.urlMap().add(Rule.of("/ws").endpoint("ws").websocket(true).build());

		assertThat(inRequest("/", "ws")).isEqualTo("ws://localhost/ws");
		assertThat(inRequest("https://localhost/", "ws")).isEqualTo("wss://localhost/ws");
		assertThat(status(this.app, "GET", "/ws")).isEqualTo(400);
	}

	@Test
	@Tag("CFG-025")
	void settingsAreReadWhenTheyAreUsed() throws Exception {
		Flask shop = new Flask("shop");
		shop.route("/", () -> "").endpoint("index");
		shop.config().put("SERVER_NAME", "one.example");
		assertThat(shop.appContext().call(() -> Globals.urlFor("index"))).isEqualTo("http://one.example/");

		shop.config().put("SERVER_NAME", "two.example");

		assertThat(shop.appContext().call(() -> Globals.urlFor("index"))).isEqualTo("http://two.example/");
	}

	@Test
	@Tag("DEP-010")
	void anApplicationRootMountsNothing() throws Exception {
		Flask shop = new Flask("shop");
		shop.route("/", () -> Globals.request.scriptRoot() + "|" + Globals.urlFor("index")).endpoint("index");
		shop.config().put("APPLICATION_ROOT", "/shop");

		InProcess server = new InProcess(shop);

		assertThat(server.text("/")).isEqualTo("|/");
		assertThat(server.get("/shop/").getStatus()).isEqualTo(404);
	}

}
