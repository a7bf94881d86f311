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
package com.example.flaskr;

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import io.github.flaskspring.testing.FlaskClient;
import io.github.flaskspring.testing.TestResponse;

import static io.github.flaskspring.Globals.g;
import static io.github.flaskspring.Globals.session;
import static org.assertj.core.api.Assertions.assertThat;

/** The tutorial's {@code test_auth.py}. */
@FlaskrWithoutServer
class AuthTests {

	@Autowired
	private FlaskClient client;

	@Autowired
	private Users users;

	private AuthActions auth;

	@BeforeEach
	void enter() {
		this.auth = new AuthActions(this.client);
	}

	private TestResponse register(String username, String password) {
		return this.client.post("/auth/register",
				(request) -> request.form(Map.of("username", username, "password", password)));
	}

	@Test
	@Tag("TST-051")
	void register() {
		assertThat(this.client.get("/auth/register")).isOk();

		assertThat(register("a", "a")).redirectsTo("/auth/login");
		assertThat(this.users.findByName("a")).isPresent();
	}

	@ParameterizedTest
	@CsvSource({ "'', '', Username is required.", "a, '', Password is required.",
			"test, test, User test is already registered." })
	void registerValidateInput(String username, String password, String message) {
		assertThat(register(username, password)).isOk().contains(message);
	}

	@Test
	void registerKeepsTheNameThatWasTyped() {
		assertThat(register("<ada>", "")).contains("value=\"&lt;ada&gt;\"").doesNotContain("<ada>");
	}

	@Test
	void registerRefusesNamesThatDoNotFit() {
		assertThat(register("x".repeat(81), "a")).contains("Username is too long: at most 80 characters.");
	}

	@Test
	void passwordsAreKeptAsHashes() {
		register("ada", "lovelace");

		assertThat(this.users.findByName("ada").orElseThrow().password()).hasSize(96).doesNotContain("lovelace");
	}

	@Test
	@Tag("DEP-042")
	@Tag("TST-051")
	void login() {
		assertThat(this.client.get("/auth/login")).isOk();

		assertThat(this.auth.login()).redirectsTo("/");

		try (FlaskClient kept = this.client.keepContext()) {
			assertThat(kept.get("/")).contains("<strong>test</strong>", "Log Out");
			assertThat(session.get("user_id")).isEqualTo(1);
			assertThat(g.get("user", User.class).username()).isEqualTo("test");
		}
	}

	@ParameterizedTest
	@CsvSource({ "a, test, Incorrect username.", "test, a, Incorrect password." })
	void loginValidateInput(String username, String password, String message) {
		assertThat(this.auth.login(username, password)).isOk().contains(message).flashed(message);
	}

	@Test
	void aMessageIsShownOnce() {
		this.auth.login("test", "wrong");

		assertThat(this.client.get("/auth/login")).doesNotContain("Incorrect password.");
	}

	@Test
	@Tag("DEP-042")
	@Tag("TST-051")
	void logout() {
		this.auth.login();

		try (FlaskClient kept = this.client.keepContext()) {
			assertThat(this.auth.logout()).redirectsTo("/");
			assertThat(session).doesNotContainKey("user_id");
			assertThat(kept.getCookie("session")).isEmpty();
		}
		assertThat(this.client.get("/")).contains("Log In", "Register");
	}

}
