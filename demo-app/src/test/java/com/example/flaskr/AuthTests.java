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

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** The tutorial's {@code test_auth.py}. */
@FlaskrTest
class AuthTests {

	@LocalServerPort
	private int port;

	@Autowired
	private Users users;

	private Visitor visitor;

	@BeforeEach
	void enter() {
		this.visitor = new Visitor(this.port);
	}

	@Test
	void register() {
		assertThat(this.visitor.get("/auth/register").status()).isEqualTo(200);

		Page answer = this.visitor.post("/auth/register", "username", "a", "password", "a");

		assertThat(answer).matches((page) -> page.isRedirectTo("/auth/login"));
		assertThat(this.users.findByName("a")).isPresent();
	}

	@ParameterizedTest
	@CsvSource({ "'', '', Username is required.", "a, '', Password is required.",
			"test, test, User test is already registered." })
	void registerValidateInput(String username, String password, String message) {
		Page page = this.visitor.post("/auth/register", "username", username, "password", password);

		assertThat(page.status()).isEqualTo(200);
		assertThat(page.html()).contains(message);
	}

	@Test
	void registerKeepsTheNameThatWasTyped() {
		Page page = this.visitor.post("/auth/register", "username", "<ada>", "password", "");

		assertThat(page.html()).contains("value=\"&lt;ada&gt;\"").doesNotContain("<ada>");
	}

	@Test
	void registerRefusesNamesThatDoNotFit() {
		Page page = this.visitor.post("/auth/register", "username", "x".repeat(81), "password", "a");

		assertThat(page.html()).contains("Username is too long: at most 80 characters.");
	}

	@Test
	void passwordsAreKeptAsHashes() {
		this.visitor.post("/auth/register", "username", "ada", "password", "lovelace");

		assertThat(this.users.findByName("ada").orElseThrow().password()).hasSize(96).doesNotContain("lovelace");
	}

	@Test
	void login() {
		assertThat(this.visitor.get("/auth/login").status()).isEqualTo(200);

		Page answer = this.visitor.login();

		assertThat(answer).matches((page) -> page.isRedirectTo("/"));
		assertThat(FlaskCookie.payload(this.visitor.cookie().orElseThrow())).isEqualTo("{\"user_id\":1}");
		assertThat(this.visitor.get("/").html()).contains("<strong>test</strong>", "Log Out");
	}

	@ParameterizedTest
	@CsvSource({ "a, test, Incorrect username.", "test, a, Incorrect password." })
	void loginValidateInput(String username, String password, String message) {
		Page page = this.visitor.login(username, password);

		assertThat(page.status()).isEqualTo(200);
		assertThat(page.html()).contains(message);
	}

	@Test
	void aMessageIsShownOnce() {
		this.visitor.login("test", "wrong");

		assertThat(this.visitor.get("/auth/login").html()).doesNotContain("Incorrect password.");
	}

	@Test
	void logout() {
		this.visitor.login();

		assertThat(this.visitor.logout()).matches((page) -> page.isRedirectTo("/"));
		assertThat(this.visitor.cookie()).isEmpty();
		assertThat(this.visitor.get("/").html()).contains("Log In", "Register");
	}

}
