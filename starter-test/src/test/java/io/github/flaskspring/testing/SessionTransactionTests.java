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

import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.github.flaskspring.Flask;
import io.github.flaskspring.Globals;
import io.github.flaskspring.testing.ClientOptions.Wire;

import static io.github.flaskspring.Globals.request;
import static io.github.flaskspring.Globals.session;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class SessionTransactionTests {

	private static WebApp web;

	@BeforeAll
	static void start() {
		web = WebApp.start(SessionTransactionTests::setUp);
	}

	@AfterAll
	static void stop() {
		web.close();
	}

	private static void setUp(Flask app) {
		app.route("/", () -> String.valueOf(session.get("user", "nobody")));
		app.route("/login", () -> String.valueOf(session.put("user", "bob")));
	}

	@ParameterizedTest
	@EnumSource(names = { "IN_PROCESS", "PORT" })
	@Tag("TST-029")
	void theNextRequestHasTheChangedSession(Wire wire) {
		FlaskClient client = web.client(wire);
		client.sessionTransaction((session) -> session.put("user", "ada"));
		assertThat(client.get("/")).hasText("ada");

		client.get("/login");

		client.sessionTransaction((session) -> assertThat(session).containsEntry("user", "bob"));
		assertThat(client.getCookie("session")).isPresent();
	}

	@Test
	@Tag("TST-030")
	void nothingIsSavedIfTheWorkFails() {
		FlaskClient client = web.client();

		assertThatIllegalArgumentException().isThrownBy(() -> client.sessionTransaction((session) -> {
			session.put("user", "ada");
			throw new IllegalArgumentException();
		}));
		assertThat(client.get("/")).hasText("nobody");
	}

	@Test
	@Tag("TST-031")
	void theWorkRunsOutsideOfTheRequestItIsFor() throws Exception {
		FlaskClient client = web.client();
		AtomicReference<String> path = new AtomicReference<>();

		client.sessionTransaction((session) -> assertThat(Globals.hasRequestContext()).isFalse());
		web.app()
			.testRequestContext("/outer")
			.run(() -> client.sessionTransaction((session) -> path.set(request.path())));

		assertThat(path).hasValue("/outer");
	}

	@Test
	@Tag("TST-032")
	void theRequestMayBeDescribed() {
		FlaskClient client = web.client();
		client.sessionTransaction("/", (request) -> request.baseUrl("http://other.com/"),
				(session) -> session.put("user", "far"));

		assertThat(client.get("/")).hasText("nobody");
		assertThat(client.get("http://other.com/")).hasText("far");
	}

	@Test
	@Tag("SES-062")
	@Tag("TST-034")
	@Tag("TST-035")
	void thereIsNoTransactionWithoutASecretKey() {
		try (WebApp keyless = WebApp.start(SessionTransactionTests::setUp, "flask.secret-key=")) {
			assertThatIllegalStateException()
				.isThrownBy(() -> keyless.client().sessionTransaction((session) -> session.put("user", "ada")))
				.withMessageStartingWith("Session backend did not open a session.");
		}
	}

}
