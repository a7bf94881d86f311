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

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** One login for Flask and for Flaskr: both read and write the same cookie. */
@FlaskrTest
class CookieExchangeTests {

	@LocalServerPort
	private int port;

	@Test
	void aCookieSignedElsewhereLogsIn() {
		Visitor visitor = new Visitor(this.port).withCookie(FlaskCookie.sign("{\"user_id\":1}", "dev"));

		assertThat(visitor.get("/").html()).contains("<strong>test</strong>");
		assertThat(visitor.get("/create").status()).isEqualTo(200);
	}

	@Test
	void aCookieOfRealFlaskLogsIn() throws Exception {
		PythonFlask.assume();
		String cookie = PythonFlask.sign("dev", "{'user_id': 1}");

		assertThat(new Visitor(this.port).withCookie(cookie).get("/").html()).contains("<strong>test</strong>");
	}

	@Test
	void realFlaskReadsOurCookie() throws Exception {
		PythonFlask.assume();
		Visitor visitor = new Visitor(this.port);
		visitor.login();

		assertThat(PythonFlask.read("dev", visitor.cookie().orElseThrow())).isEqualTo("{'user_id': 1}");
	}

	@Test
	void aMessageFlashedInRealFlaskIsShown() throws Exception {
		PythonFlask.assume();
		String flashed = PythonFlask.sign("dev", "{'_flashes': [('message', 'Said by Python.')]}");

		assertThat(new Visitor(this.port).withCookie(flashed).get("/").html()).contains("Said by Python.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "nonsense", ".", "a.b.c", "eyJ1c2VyX2lkIjoxfQ.aR0000.AAAAAAAAAAAAAAAAAAAAAAAAAAA" })
	void aCookieThatNobodySignedIsNoLoginAndNoError(String cookie) {
		Page page = new Visitor(this.port).withCookie(cookie).get("/");

		assertThat(page.status()).isEqualTo(200);
		assertThat(page.html()).contains("Log In");
	}

	@Test
	void aCookieOfAnotherSecretIsNoLogin() {
		Visitor visitor = new Visitor(this.port).withCookie(FlaskCookie.sign("{\"user_id\":1}", "other"));

		assertThat(visitor.get("/").html()).contains("Log In");
	}

	@Test
	void aChangedCookieIsNoLogin() {
		Visitor visitor = new Visitor(this.port);
		visitor.login();
		String cookie = visitor.cookie().orElseThrow();

		visitor.withCookie(
				FlaskCookie.sign("{\"user_id\":2}", "x").split("\\.")[0] + cookie.substring(cookie.indexOf('.')));

		assertThat(visitor.get("/").html()).contains("Log In");
	}

	@Test
	void theCookieOfADeletedUserIsNoLogin() {
		Visitor visitor = new Visitor(this.port).withCookie(FlaskCookie.sign("{\"user_id\":99}", "dev"));

		assertThat(visitor.get("/").html()).contains("Log In");
		assertThat(visitor.get("/create")).matches((page) -> page.isRedirectTo("/auth/login"));
	}

}
