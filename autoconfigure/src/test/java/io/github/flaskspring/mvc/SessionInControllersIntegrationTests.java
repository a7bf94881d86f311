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
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import io.github.flaskspring.WithoutSecurity;
import io.github.flaskspring.annotation.FlaskController;
import io.github.flaskspring.annotation.Route;

import static io.github.flaskspring.Globals.flash;
import static io.github.flaskspring.Globals.g;
import static io.github.flaskspring.Globals.getFlashedMessages;
import static io.github.flaskspring.Globals.session;
import static org.assertj.core.api.Assertions.assertThat;

/** Whatever way a controller or filter answers, the session goes with the answer. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { WithoutSecurity.PROPERTY, "flask.secret-key=test" })
class SessionInControllersIntegrationTests {

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@Tag("SES-042")
	@Tag("SES-046")
	@CsvSource({ "/body, 200, saved", "/writer, 200, saved", "/flush, 200, saved", "/stream-flush, 200, saved",
			"/length, 200, saved", "/close, 200, saved", "/no-content, 204, ''", "/redirect, 302, ''",
			"/redirect-view, 302, ''", "/send-error, 418, ''", "/throws, 500, ''", "/status-exception, 409, ''",
			"/forward, 200, saved", "/reset, 200, saved", "/callable, 200, saved", "/future, 200, saved",
			"/streaming, 200, saved", "/events, 200, ''", "/raw-async, 200, saved", "/raw-async-silent, 200, ''",
			"/raw-async-stream, 200, saved", "/filtered, 200, saved" })
	void theSessionIsSavedExactlyOnce(String path, int status, String body) {
		HttpResponse<String> answer = get(path, "");

		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(answer.headers().allValues("Set-Cookie")).singleElement()
			.asString()
			.startsWith("session=ey")
			.endsWith("; HttpOnly; Path=/");
		assertThat(answer.headers().allValues("Vary")).contains("Cookie").doesNotHaveDuplicates();
		if (!body.isEmpty()) {
			assertThat(answer.body()).isEqualTo(body);
		}
	}

	@Test
	void aLargeBodyIsCommittedWithTheSession() {
		HttpResponse<String> answer = get("/large", "");

		assertThat(answer.body()).hasSize(100_000);
		assertThat(answer.headers().allValues("Set-Cookie")).hasSize(1);
	}

	@Test
	@Tag("SES-050")
	void anUnusedSessionLeavesNoTrace() {
		HttpResponse<String> answer = get("/unused", "");

		assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
		assertThat(answer.headers().allValues("Vary")).doesNotContain("Cookie");
	}

	@Test
	@Tag("SES-050")
	void varyIsMerged() {
		HttpResponse<String> answer = get("/vary", "");

		assertThat(answer.headers().allValues("Vary")).containsExactly("Accept-Encoding, Cookie");
	}

	@Test
	@Tag("FL-003")
	void whatAControllerFlashesAFlaskViewShows() {
		String cookie = cookie(get("/flash", ""));

		HttpResponse<String> answer = get("/messages", cookie);

		assertThat(answer.body()).isEqualTo("[[\"info\",\"from a controller\"]]\n");
		assertThat(answer.headers().allValues("Set-Cookie")).singleElement()
			.asString()
			.startsWith("session=; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Max-Age=0");
	}

	@Test
	@Tag("FL-013")
	void whatAFlaskViewFlashesAControllerShows() {
		String cookie = cookie(get("/flask-flash", ""));

		HttpResponse<String> answer = get("/controller-messages", cookie);

		assertThat(answer.body()).isEqualTo("[from a view]");
		assertThat(answer.headers().allValues("Set-Cookie")).singleElement().asString().contains("Max-Age=0");
	}

	@Test
	void gCarriesValuesFromAFilterToAController() {
		assertThat(get("/g", "").body()).isEqualTo("from the filter");
	}

	@Test
	void theInjectedSessionIsTheOneOfTheRequest() {
		String cookie = cookie(get("/body", ""));

		assertThat(get("/injected", cookie).body()).isEqualTo("/body");
		assertThat(get("/injected", "").body()).isEqualTo("nothing");
	}

	private HttpResponse<String> get(String path, String cookie) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path));
		if (!cookie.isEmpty()) {
			request.header("Cookie", cookie);
		}
		try {
			return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
		}
		catch (IOException | InterruptedException ex) {
			throw new AssertionError(ex);
		}
	}

	private static String cookie(HttpResponse<String> answer) {
		return answer.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import({ SessionControllers.class, Views.class })
	static class Application {

		@Bean
		FilterRegistrationBean<Filter> marker() {
			FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>((request, response, chain) -> {
				g.put("origin", "from the filter");
				if (((HttpServletRequest) request).getRequestURI().equals("/filtered")) {
					session.put("place", "/filtered");
					response.getWriter().print("saved");
					return;
				}
				chain.doFilter(request, response);
			});
			registration.setAsyncSupported(true);
			return registration;
		}

	}

	@FlaskController
	static class Views {

		@Route("/messages")
		List<?> messages() {
			return getFlashedMessages(true);
		}

		@Route("/flask-flash")
		String flaskFlash() {
			flash("from a view");
			return "flashed";
		}

	}

}
