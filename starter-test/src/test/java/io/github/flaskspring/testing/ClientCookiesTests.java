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
package io.github.flaskspring.testing;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.github.flaskspring.Flask;
import io.github.flaskspring.Response;
import io.github.flaskspring.testing.ClientOptions.Wire;

import static io.github.flaskspring.Globals.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class ClientCookiesTests {

	private static WebApp web;

	@BeforeAll
	static void start() {
		web = WebApp.start(ClientCookiesTests::setUp);
	}

	@AfterAll
	static void stop() {
		web.close();
	}

	private static void setUp(Flask app) {
		app.route("/set",
				() -> new Response("set").setCookie("a", "ä \"1\"")
					.setCookie("p", "2", (cookie) -> cookie.path("/p"))
					.setCookie("s", "3", (cookie) -> cookie.secure(true)));
		app.route("/wide", () -> new Response("set").setCookie("w", "1", (cookie) -> cookie.domain("example.com")));
		app.route("/unset", () -> new Response("unset").deleteCookie("a"));
		app.route("/<path:any>", (args) -> String.join(",", request.cookies().keySet()));
		app.route("/value", () -> request.cookies().get("a", "-"));
		app.route("/raw", () -> request.headers().get("Cookie", "-"));
	}

	@ParameterizedTest
	@EnumSource(names = { "IN_PROCESS", "PORT" })
	@Tag("TST-025")
	void cookiesGoWhereTheyBelong(Wire wire) {
		FlaskClient client = web.client(wire);
		client.get("/set");

		assertThat(client.get("/value")).hasText("ä \"1\"");
		assertThat(client.get("/x")).hasText("a,s");
		assertThat(client.get("/p/x")).hasText("a,p,s");
		assertThat(client.get("/p")).hasText("a,p,s");
		assertThat(client.get("/pp")).hasText("a,s");
		assertThat(client.get("http://other.com/x")).hasText("");
		client.get("/unset");
		assertThat(client.get("/x")).hasText("s");
	}

	@Test
	@Tag("TST-025")
	void aDomainIncludesItsSubdomains() {
		FlaskClient client = web.client();
		client.get("http://www.example.com/wide");

		assertThat(client.get("http://a.example.com/x")).hasText("w");
		assertThat(client.get("http://example.com/x")).hasText("w");
		assertThat(client.get("http://notexample.com/x")).hasText("");
		assertThat(client.getCookie("w", "example.com", "/")).isPresent();
	}

	@Test
	@Tag("TST-025")
	@Tag("TST-027")
	void withoutCookiesAHeaderIsSentAsItIs() {
		FlaskClient bare = web.client().fresh((options) -> options.useCookies(false));
		bare.get("/set");

		assertThat(bare.get("/raw")).hasText("-");
		assertThat(bare.get("/raw", (request) -> request.header("Cookie", "by=hand"))).hasText("by=hand");
		assertThat(web.client().get("/raw", (request) -> request.header("Cookie", "by=hand"))).hasText("-");
	}

	@Test
	@Tag("TST-026")
	void cookiesCanBeLookedAtSetAndDeleted() {
		FlaskClient client = web.client();
		client.setCookie("a", "ü");
		client.setCookie("far", "1", "other.com", (cookie) -> cookie.path("/p").httpOnly(true).maxAge(60));

		assertThat(client.get("/value")).hasText("ü");
		assertThat(client.getCookie("a")).hasValueSatisfying((cookie) -> assertThat(cookie.value()).isEqualTo("ü"));
		assertThat(client.getCookie("far")).isEmpty();
		assertThat(client.getCookie("far", "other.com", "/p")).hasValueSatisfying((cookie) -> {
			assertThat(cookie.maxAge()).isEqualTo(60);
			assertThat(cookie.httpOnly()).isTrue();
			assertThat(cookie.secure()).isFalse();
		});
		assertThat(client.get("http://other.com/p/x")).hasText("far");

		client.deleteCookie("a");
		client.deleteCookie("far", "other.com", "/p");

		assertThat(client.getCookie("a")).isEmpty();
		assertThat(client.get("http://other.com/p/x")).hasText("");
	}

	@Test
	@Tag("TST-028")
	@Tag("TST-033")
	void cookieFunctionsNeedCookies() {
		FlaskClient bare = web.client().fresh((options) -> options.useCookies(false));
		String message = "Cookies are disabled. Create a client with 'useCookies(true)'.";

		assertThatIllegalStateException().isThrownBy(() -> bare.getCookie("a")).withMessage(message);
		assertThatIllegalStateException().isThrownBy(() -> bare.setCookie("a", "b")).withMessage(message);
		assertThatIllegalStateException().isThrownBy(() -> bare.deleteCookie("a")).withMessage(message);
		assertThatIllegalStateException().isThrownBy(() -> bare.sessionTransaction((session) -> session.clear()))
			.withMessage(message);
	}

}
