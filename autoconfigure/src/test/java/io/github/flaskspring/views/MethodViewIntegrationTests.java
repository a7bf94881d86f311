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

package io.github.flaskspring.views;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;

import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.RequestParam;

import io.github.flaskspring.Flask;
import io.github.flaskspring.FlaskCustomizer;
import io.github.flaskspring.G;
import io.github.flaskspring.Request;
import io.github.flaskspring.Session;
import io.github.flaskspring.WithoutSecurity;

import static org.assertj.core.api.Assertions.assertThat;

/** Class-based views that are beans, with arguments from everywhere. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { WithoutSecurity.PROPERTY, "flask.secret-key=test" })
class MethodViewIntegrationTests {

	@LocalServerPort
	private int port;

	private String text(String path) throws Exception {
		URI uri = URI.create("http://localhost:" + this.port + path);
		HttpRequest request = HttpRequest.newBuilder(uri).header("Accept-Language", "de").build();
		HttpResponse<String> response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
		return response.statusCode() + " " + response.body();
	}

	@Test
	void springFillsWhatTheUrlDoesNot() throws Exception {
		assertThat(text("/users/5?page=2")).isEqualTo("200 5 2 de /users/5");
		assertThat(text("/users/5?page=x")).startsWith("400 ");
	}

	@Test
	void contextIsFilledByType() throws Exception {
		assertThat(text("/users/")).isEqualTo("200 test 0 /users/ GET");
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

		@Bean
		UserApi userApi() {
			return new UserApi("test");
		}

		@Bean
		FlaskCustomizer routes(UserApi api) {
			ClassView users = api.asView("users");
			return (app) -> {
				app.addUrlRule("/users/", users);
				app.addUrlRule("/users/<int:id>", users);
			};
		}

	}

	static class UserApi extends MethodView {

		private final String name;

		UserApi(String name) {
			this.name = name;
		}

		String get(Request request, Session session, G g, Flask app, HttpServletRequest servletRequest) {
			g.put("sessions", session.size());
			return this.name + " " + g.get("sessions") + " " + request.path() + " " + servletRequest.getMethod();
		}

		String get(long id, @RequestParam int page, Locale locale, Request request) {
			return id + " " + page + " " + locale + " " + request.path();
		}

	}

}
