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

package io.github.flaskspring.docs;

import java.net.http.HttpResponse;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import io.github.flaskspring.WithoutSecurity;
import io.github.flaskspring.mvc.Calls;

import static org.assertj.core.api.Assertions.assertThat;

/** The API as it was designed, by example. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = { WithoutSecurity.PROPERTY,
		"flask.secret-key=design", "spring.thymeleaf.prefix=classpath:/design/" })
class DesignExamplesTests {

	@LocalServerPort
	private int port;

	@Autowired
	private DesignExamples.Auth auth;

	private Calls calls;

	@BeforeEach
	void setUp() {
		this.calls = new Calls(this.port);
	}

	@ParameterizedTest
	@CsvSource({ "/, 200, 'Hello, World!'", "/hello/ann, 200, '<p>Hello, ann!</p>'", "/post/5, 200, '{\"id\":5}'",
			"/post/five, 404,", "/pages/, 200, <p>the pages</p>", "/pages/about, 200, <p>about su</p>",
			"/pages/missing, 404, no such page", "/admin/, 200, admin", "/users/7, 200, '{\"user\":7}'",
			"/auth/form/1, 404, <p>no such form</p>" })
	void pathsAreAnswered(String path, int status, String body) throws Exception {
		HttpResponse<String> answer = this.calls.get(path);

		assertThat(answer.statusCode()).isEqualTo(status);
		if (body != null) {
			assertThat(answer.body().strip()).isEqualTo(body);
		}
	}

	@Test
	void theTutorialsLoginWorks() throws Exception {
		HttpResponse<String> refused = this.calls.send("POST", "/auth/login", "name=bob", "Content-Type",
				"application/x-www-form-urlencoded");
		HttpResponse<String> accepted = this.calls.send("POST", "/auth/login", "name=ann", "Content-Type",
				"application/x-www-form-urlencoded");
		String cookie = accepted.headers().firstValue("Set-Cookie").orElseThrow();

		assertThat(refused.body().strip()).isEqualTo("<p>error: Incorrect password.</p>");
		assertThat(accepted.headers().firstValue("Location")).hasValue("/");
		assertThat(this.calls.get("/me", "Cookie", cookie).body()).isEqualTo("User[id=1, name=ann]");
		assertThat(this.auth.closed).isNotEmpty().containsOnlyNulls();
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import({ DesignExamples.Hello.class, DesignExamples.Users.class, DesignExamples.Auth.class,
			DesignExamples.Wiring.class })
	static class Application {

	}

}
