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
package io.github.flaskspring.testing.docs;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import io.github.flaskspring.Flask;
import io.github.flaskspring.FlaskSignals;
import io.github.flaskspring.testing.FlaskClient;
import io.github.flaskspring.testing.SignalRecorder;
import io.github.flaskspring.testing.TestResponse;

import static io.github.flaskspring.Globals.request;
import static io.github.flaskspring.Globals.session;
import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(properties = { "flask.testing=true", "flask.secret-key=testing" })
class TestingPageTests {

	@Autowired
	private Flask app;

	@Autowired
	private FlaskClient client;

	@Test
	void formWithFile() {
		byte[] picture = "png".getBytes(StandardCharsets.US_ASCII);
		// tag::form[]
		TestResponse response = this.client.post("/user/2/edit",
				(request) -> request.form(Map.of("name", "Flask", "theme", "dark"))
					.file("picture", "picture.png", picture));

		assertThat(response).isOk().hasJson(Map.of("name", "Flask", "picture", "picture.png"));
		// end::form[]
	}

	@Test
	void json() {
		// tag::json[]
		TestResponse response = this.client.post("/graphql",
				(request) -> request.json(Map.of("query", "query User($id: String!)", "variables", Map.of("id", 2))));

		assertThat(response)
			.hasJson(Map.of("data", Map.of("query", "query User($id: String!)", "variables", Map.of("id", 2))));
		// end::json[]
	}

	@Test
	void redirects() {
		// tag::redirects[]
		TestResponse response = this.client.get("/logout").followRedirects();

		assertThat(response.history()).hasSize(1);
		assertThat(response.request().path()).isEqualTo("/index");
		// end::redirects[]
	}

	@Test
	void keptContext() {
		// tag::session[]
		try (FlaskClient kept = this.client.keepContext()) {
			kept.post("/auth/login", (request) -> request.form(Map.of("username", "flask")));
			// session is still accessible
			assertThat(session.get("user_id")).isEqualTo(1);
		}
		// session is no longer accessible
		// end::session[]
	}

	@Test
	void sessionTransaction() {
		// tag::transaction[]
		// set a user id without going through the login
		this.client.sessionTransaction((session) -> session.put("user_id", 1));

		// the session is saved now
		assertThat(this.client.get("/users/me")).hasText("user 1");
		// end::transaction[]
	}

	@Test
	void validation() throws Exception {
		// tag::context[]
		this.app.testRequestContext("/user/update", (request) -> request.method("POST").form(Map.of("theme", "dark")))
			.run(() -> {
				assertThat(request.form().get("theme")).isEqualTo("dark");
				assertThat(this.app.dispatchRequest()).isEqualTo("Name cannot be empty.");
			});
		// end::context[]
	}

	@Test
	void flashesAndTemplates() {
		// tag::flashes[]
		TestResponse response = this.client.get("/logout");

		assertThat(response).redirectsTo("/index").flashed("You are logged out.");
		assertThat(response.followRedirects()).rendered("shop");
		// end::flashes[]
	}

	@Test
	void signals() {
		// tag::signals[]
		try (SignalRecorder signals = SignalRecorder.of(this.app, FlaskSignals.TEMPLATE_RENDERED)) {
			this.client.get("/index");

			assertThat(signals.templates()).singleElement()
				.satisfies((template) -> assertThat(template.get("price")).isEqualTo(1));
		}
		// end::signals[]
	}

}
