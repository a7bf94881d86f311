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

import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.flaskspring.Flask;
import io.github.flaskspring.testing.ClientOptions.Wire;

import static io.github.flaskspring.Globals.redirect;
import static io.github.flaskspring.Globals.request;
import static io.github.flaskspring.Globals.session;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class ClientRedirectsTests {

	private static WebApp web;

	@BeforeAll
	static void start() {
		web = WebApp.start(ClientRedirectsTests::setUp);
	}

	@AfterAll
	static void stop() {
		web.close();
	}

	private static void setUp(Flask app) {
		app.route("/by/<int:code>", (args) -> redirect("/end", (Integer) args.get("code")))
			.methods("GET", "POST", "HEAD");
		app.route("/end", () -> request.method() + ":" + request.form().get("a", "-")).methods("GET", "POST");
		app.route("/chain", () -> redirect("/by/303"));
		app.route("/loop", () -> redirect("/loop"));
		app.route("/away", () -> redirect("http://other.com/"));
		app.route("/sub", () -> redirect("http://sub.localhost/end"));
		app.route("/relative", () -> redirect("end?a=1"));
		app.route("/login", () -> {
			session.put("user", "ada");
			return redirect("/who");
		}).methods("POST");
		app.route("/who", () -> String.valueOf(session.get("user")));
	}

	@ParameterizedTest
	@ValueSource(ints = { 301, 302, 303, 305, 307, 308 })
	@Tag("TST-019")
	void redirectsAreFollowedToTheEnd(int code) {
		TestResponse response = web.client().get("/by/" + code).followRedirects();

		assertThat(response).isOk().hasText("GET:-");
		assertThat(response.request().path()).isEqualTo("/end");
	}

	@ParameterizedTest
	@EnumSource(names = { "IN_PROCESS", "PORT" })
	@Tag("TST-019")
	void theHistoryHasTheResponsesOnTheWay(Wire wire) {
		TestResponse response = web.client(wire).get("/chain").followRedirects();

		assertThat(response).hasText("GET:-");
		assertThat(response.history()).extracting(TestResponse::statusCode).containsExactly(302, 303);
		assertThat(response.history().get(1).request().path()).isEqualTo("/by/303");
		assertThat(response.history().get(1).history()).hasSize(1);
	}

	@ParameterizedTest
	@CsvSource({ "301, GET:-", "302, GET:-", "303, GET:-", "307, POST:1", "308, POST:1" })
	@Tag("TST-020")
	void methodAndBodyAreRepeatedWhereTheCodeAsksForIt(int code, String end) {
		FlaskClient client = web.client();

		assertThat(client.post("/by/" + code, (request) -> request.form(Map.of("a", "1"))).followRedirects())
			.hasText(end);
		assertThat(client.head("/by/" + code).followRedirects().request().method()).isEqualTo("HEAD");
	}

	@Test
	@Tag("TST-021")
	void otherHostsAreNotFollowed() {
		FlaskClient client = web.client();

		assertThatIllegalStateException().isThrownBy(() -> client.get("/away").followRedirects())
			.withMessageContaining("Following external redirects is not supported.")
			.withMessageContaining("'http://other.com/'");
		assertThatIllegalStateException().isThrownBy(() -> client.get("/sub").followRedirects())
			.withMessageContaining("Following subdomain redirects is not enabled.");
		FlaskClient brave = client.fresh((options) -> options.allowSubdomainRedirects(true));
		assertThat(brave.get("/sub").followRedirects()).isOk();
		assertThat(brave.get("/sub").followRedirects().request().host()).isEqualTo("sub.localhost");
	}

	@Test
	@Tag("TST-022")
	void aCircleIsAnError() {
		assertThatExceptionOfType(ClientRedirectException.class)
			.isThrownBy(() -> web.client().get("/loop").followRedirects())
			.withMessage("Loop detected: A 302 redirect to /loop was already made.");
	}

	@Test
	@Tag("TST-023")
	void nothingIsFollowedByItself() {
		assertThat(web.client().get("/by/302")).hasStatus(302).redirectsTo("/end");
		assertThat(web.client().get("/end").followRedirects()).hasText("GET:-");
		assertThat(web.client().get("/relative").followRedirects().request().args().get("a")).isEqualTo("1");
	}

	@ParameterizedTest
	@EnumSource(names = { "IN_PROCESS", "PORT" })
	@Tag("TST-024")
	void cookiesOfARedirectAreSentOnTheNextHop(Wire wire) {
		assertThat(web.client(wire).post("/login").followRedirects()).hasText("ada");
	}

}
