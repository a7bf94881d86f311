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

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** What a login survives: a restart, and a second instance beside the first. */
class RestartTests {

	@TempDir
	private Path instance;

	@Test
	void aRestartKeepsLoginsAndPosts() {
		String cookie;
		try (ServletWebServerApplicationContext flaskr = start()) {
			Visitor ada = register(flaskr);
			ada.post("/create", "title", "Before the restart", "body", "");
			cookie = ada.cookie().orElseThrow();
		}

		try (ServletWebServerApplicationContext flaskr = start()) {
			String html = visitor(flaskr).withCookie(cookie).get("/").html();
			assertThat(html).contains("<strong>ada</strong>", "Before the restart", "Log Out");
		}
	}

	@Test
	void aRestartWithAnotherSecretLogsEverybodyOut() {
		String cookie;
		try (ServletWebServerApplicationContext flaskr = start()) {
			cookie = register(flaskr).cookie().orElseThrow();
		}

		try (ServletWebServerApplicationContext flaskr = start("--flask.secret-key=another")) {
			assertThat(visitor(flaskr).withCookie(cookie).get("/").html()).contains("Log In");
		}
	}

	@Test
	void aRotatedSecretKeepsLogins() {
		String cookie;
		try (ServletWebServerApplicationContext flaskr = start()) {
			cookie = register(flaskr).cookie().orElseThrow();
		}

		try (ServletWebServerApplicationContext flaskr = start("--flask.secret-key=another",
				"--flask.secret-key-fallbacks[0]=dev")) {
			assertThat(visitor(flaskr).withCookie(cookie).get("/").html()).contains("<strong>ada</strong>");
		}
	}

	@Test
	void twoInstancesShareLogins() {
		try (ServletWebServerApplicationContext first = start(); ServletWebServerApplicationContext second = start()) {
			Visitor ada = register(first);
			Visitor elsewhere = visitor(second).withCookie(ada.cookie().orElseThrow());

			elsewhere.post("/create", "title", "Written on the second", "body", "");

			assertThat(ada.get("/").html()).contains("Written on the second", "<strong>ada</strong>");
		}
	}

	private static Visitor register(ServletWebServerApplicationContext flaskr) {
		Visitor ada = visitor(flaskr);
		ada.post("/auth/register", "username", "ada", "password", "lovelace");
		ada.login("ada", "lovelace");
		return ada;
	}

	private static Visitor visitor(ServletWebServerApplicationContext flaskr) {
		return new Visitor(flaskr.getWebServer().getPort());
	}

	private ServletWebServerApplicationContext start(String... more) {
		String[] arguments = new String[more.length + 2];
		arguments[0] = "--server.port=0";
		arguments[1] = "--flaskr.instance=" + this.instance.toAbsolutePath();
		System.arraycopy(more, 0, arguments, 2, more.length);
		return (ServletWebServerApplicationContext) new SpringApplicationBuilder(FlaskrApplication.class)
			.main(FlaskrApplication.class)
			.run(arguments);
	}

}
