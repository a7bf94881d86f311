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
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import io.github.flaskspring.Response;
import io.github.flaskspring.WithoutSecurity;
import io.github.flaskspring.annotation.FlaskController;
import io.github.flaskspring.annotation.Route;

import static io.github.flaskspring.Globals.request;
import static io.github.flaskspring.Globals.session;
import static org.assertj.core.api.Assertions.assertThat;

/** What protects users by itself, and what an application has to see to. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { WithoutSecurity.PROPERTY, "flask.secret-key=secret" })
class WebSecurityIntegrationTests {

	@LocalServerPort
	private int port;

	private HttpResponse<String> send(String method, String path, String... headers) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path))
			.method(method, BodyPublishers.ofString("a=1"))
			.header("Content-Type", "application/x-www-form-urlencoded");
		try {
			return HttpClient.newHttpClient()
				.send(((headers.length > 0) ? request.headers(headers) : request).build(), BodyHandlers.ofString());
		}
		catch (IOException | InterruptedException ex) {
			throw new AssertionError(ex);
		}
	}

	@Test
	@Tag("SEC-004")
	void aFormNeedsNoTokenUnlessSomethingElseAsksForOne() {
		assertThat(send("POST", "/form", "Origin", "https://evil.example").body()).isEqualTo("1");
	}

	@ParameterizedTest
	@Tag("SEC-015")
	@ValueSource(strings = { "/list", "/fail", "/missing", "/form" })
	void noHeaderIsAddedForSecurity(String path) {
		assertThat(send("GET", path).headers().map().keySet()).isSubsetOf("content-length", "content-type", "date",
				"allow", "connection");
	}

	@Test
	@Tag("SEC-005")
	void anArrayMayBeTheWholeAnswer() {
		assertThat(send("GET", "/list").body()).isEqualTo("[1,2]\n");
	}

	@Test
	@Tag("SEC-006")
	void aSessionIsSignedAndCanBeRead() {
		String cookie = send("GET", "/session").headers().firstValue("Set-Cookie").orElseThrow();
		String payload = cookie.substring("session=".length(), cookie.indexOf('.'));

		assertThat(new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8))
			.isEqualTo("{\"note\":\"not a secret\"}");
	}

	@ParameterizedTest
	@Tag("SEC-021")
	@ValueSource(strings = { "/fail", "/key" })
	void errorsTellNothingOfTheApplication(String path) {
		assertThat(send("GET", path).body()).startsWith("<!doctype html>")
			.doesNotContain("secret detail", "missing_key", "Exception", "flaskspring");
	}

	@Test
	@Tag("REQ-008")
	@Tag("SEC-014")
	void headersOfProxiesAreNotTrusted() {
		assertThat(send("GET", "/proxied", "X-Forwarded-Host", "evil.example", "X-Forwarded-Proto", "https",
				"X-Forwarded-Prefix", "/evil", "X-Forwarded-For", "1.1.1.1", "Forwarded", "host=evil.example")
			.body()).isEqualTo("http://localhost:" + this.port + "/proxied 127.0.0.1 [1.1.1.1]");
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import(Views.class)
	static class Application {

	}

	@FlaskController
	static class Views {

		@Route(value = "/form", methods = "POST")
		String form() {
			return request.form("a");
		}

		@Route("/list")
		List<Integer> list() {
			return List.of(1, 2);
		}

		@Route("/session")
		String session() {
			session.put("note", "not a secret");
			return "saved";
		}

		@Route("/fail")
		Response fail() {
			throw new IllegalStateException("secret detail");
		}

		@Route("/key")
		String key() {
			return request.args("missing_key");
		}

		@Route("/proxied")
		String proxied() {
			return request.url() + " " + request.remoteAddr() + " " + request.accessRoute();
		}

	}

}
