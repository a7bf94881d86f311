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

package io.github.flaskspring.sessions.security;

import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.session.MapSessionRepository;

import io.github.flaskspring.sessions.Browser;

import static org.assertj.core.api.Assertions.assertThat;

/** Spring Security's login while Flask's sessions are on the server. */
class StoredLoginIntegrationTests {

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" type=\"hidden\" value=\"([^\"]+)\"");

	private static String token(Browser browser, String page) {
		Matcher matcher = TOKEN.matcher(browser.get(page).body());
		assertThat(matcher.find()).isTrue();
		return matcher.group(1);
	}

	private static void login(Browser browser, InMemoryUserDetailsManager users) {
		if (!users.userExists("ann")) {
			users.createUser(User.withUsername("ann").password("{noop}secret").roles("USER").build());
		}
		browser.post("/login", "username", "ann", "password", "secret", "_csrf", token(browser, "/login"));
		assertThat(browser.get("/private").body()).isEqualTo("ann [ROLE_USER]");
	}

	@Nested
	@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
			classes = { FormLoginIntegrationTests.Application.class, Store.class },
			properties = { "flask.http-session=flask", "flask.session-store=spring-session" })
	class InTheSessionOfFlask {

		@LocalServerPort
		private int port;

		@Autowired
		private InMemoryUserDetailsManager users;

		@Test
		void theIdChangesWithTheLoginAndEndsWithTheLogout() {
			Browser browser = new Browser(this.port);
			browser.get("/public/visit");
			Browser planted = browser.copy();
			login(browser, this.users);
			Browser stolen = browser.copy();

			assertThat(browser.cookies()).containsOnlyKeys("session");
			assertThat(browser.cookies().get("session")).isNotEqualTo(planted.cookies().get("session")).hasSize(36);
			assertThat(planted.get("/private").statusCode()).isEqualTo(302);

			browser.post("/logout", "_csrf", token(browser, "/logout"));
			assertThat(stolen.get("/private").statusCode()).isEqualTo(302);
		}

	}

	@Nested
	@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
			classes = { FormLoginIntegrationTests.Application.class, Store.class },
			properties = "flask.session-store=spring-session")
	class BesideTheSessionOfFlask {

		@LocalServerPort
		private int port;

		@Autowired
		private InMemoryUserDetailsManager users;

		@Autowired
		private MapSessionRepository repository;

		@Test
		void theIdOfFlasksSessionChangesWithTheLoginToo() {
			Browser browser = new Browser(this.port);
			browser.get("/public/visit");
			String before = browser.cookies().get("session");
			login(browser, this.users);

			assertThat(browser.cookies().get("session")).isNotEqualTo(before);
			assertThat(this.repository.findById(before)).isNull();
			assertThat(this.repository.findById(browser.cookies().get("session")).<String>getAttribute("flask"))
				.isEqualTo("{\"visited\":true}");
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Store {

		@Bean
		MapSessionRepository sessions() {
			return new MapSessionRepository(new ConcurrentHashMap<>());
		}

	}

}
