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
package io.github.flaskspring.mvc;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

import jakarta.servlet.http.HttpServletRequest;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfToken;

import io.github.flaskspring.annotation.FlaskController;
import io.github.flaskspring.annotation.Route;

import static io.github.flaskspring.Globals.request;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Spring Security looks for its token in the form; the view sees the form all the same.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class CsrfIntegrationTests {

	private static final String FORM = "application/x-www-form-urlencoded";

	@LocalServerPort
	private int port;

	private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

	private HttpResponse<String> send(String method, String path, String type, BodyPublisher body) {
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path))
			.header("Content-Type", type)
			.method(method, body)
			.build();
		try {
			return this.client.send(request, BodyHandlers.ofString());
		}
		catch (IOException | InterruptedException ex) {
			throw new AssertionError(ex);
		}
	}

	private String token() {
		return send("GET", "/token", FORM, BodyPublishers.noBody()).body();
	}

	@ParameterizedTest
	@ValueSource(strings = { "POST", "PUT", "DELETE" })
	void theTokenOfAFormIsFoundAndTheFormIsStillThere(String method) {
		String form = "a=1&_csrf=" + token();

		assertThat(send(method, "/form", FORM, BodyPublishers.ofString(form)).body()).isEqualTo("1");
		assertThat(send(method, "/form", FORM, BodyPublishers.ofString("a=1")).statusCode()).isEqualTo(403);
	}

	@ParameterizedTest
	@ValueSource(strings = { "POST", "PUT" })
	void theTokenOfAnUploadIsFoundToo(String method) {
		String upload = "--x\r\nContent-Disposition: form-data; name=_csrf\r\n\r\n" + token()
				+ "\r\n--x\r\nContent-Disposition: form-data; name=a\r\n\r\n2\r\n--x--\r\n";

		assertThat(send(method, "/form", "multipart/form-data; boundary=x", BodyPublishers.ofString(upload)).body())
			.isEqualTo("2");
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import(Views.class)
	static class Application {

		@Bean
		SecurityFilterChain security(HttpSecurity http) {
			return http.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
				.csrf(Customizer.withDefaults())
				.build();
		}

	}

	@FlaskController
	static class Views {

		@Route("/token")
		String token(HttpServletRequest servletRequest) {
			return ((CsrfToken) servletRequest.getAttribute(CsrfToken.class.getName())).getToken();
		}

		@Route(value = "/form", methods = { "POST", "PUT", "DELETE" })
		String form() {
			return request.form().getOrThrow("a");
		}

	}

}
