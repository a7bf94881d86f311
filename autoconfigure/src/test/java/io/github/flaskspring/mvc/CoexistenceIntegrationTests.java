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

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.servlet.Filter;
import jakarta.servlet.ServletException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

import io.github.flaskspring.FlaskCustomizer;
import io.github.flaskspring.G;
import io.github.flaskspring.Globals;
import io.github.flaskspring.Reply;
import io.github.flaskspring.Session;
import io.github.flaskspring.WithoutSecurity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** Flask beside what a Spring application has: controllers, static files, error pages. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { WithoutSecurity.PROPERTY, "flask.secret-key=test" })
class CoexistenceIntegrationTests {

	private final HttpClient client = HttpClient.newHttpClient();

	@LocalServerPort
	private int port;

	@Autowired
	private Teardowns teardowns;

	@BeforeEach
	void reset() {
		this.teardowns.count.set(0);
	}

	private HttpResponse<String> send(String method, String path) throws Exception {
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path))
			.method(method, BodyPublishers.noBody())
			.timeout(Duration.ofSeconds(20))
			.build();
		return this.client.send(request, BodyHandlers.ofString());
	}

	private HttpResponse<String> get(String path) throws Exception {
		return send("GET", path);
	}

	/** The answer may arrive before the thread of the server has finished. */
	private void assertThatOneContextEnded() throws InterruptedException {
		for (int i = 0; i < 200 && this.teardowns.count.get() == 0; i++) {
			Thread.sleep(10);
		}
		assertThat(this.teardowns.count).hasValue(1);
	}

	@Test
	void controllersSeeTheContextAndTheSession() throws Exception {
		HttpResponse<String> answer = get("/controller");

		assertThat(answer.body()).isEqualTo("g: 1, endpoint: null");
		assertThat(answer.headers().firstValue("Set-Cookie"))
			.hasValueSatisfying((cookie) -> assertThat(cookie).startsWith("session="));
		assertThat(answer.headers().firstValue("Vary")).hasValue("Cookie");
		assertThatOneContextEnded();
	}

	@Test
	void asynchronousControllersEndTheirContextOnce() throws Exception {
		assertThat(get("/controller/later").body()).isEqualTo("later");
		assertThatOneContextEnded();
	}

	@Test
	void aFailingControllerKeepsBootsErrorPage() throws Exception {
		HttpResponse<String> answer = get("/controller/fails");

		assertThat(answer.statusCode()).isEqualTo(409);
		assertThat(answer.body()).contains("\"path\":\"/controller/fails\"");
		assertThatOneContextEnded();
	}

	@Test
	void staticFilesOfBootAreServed() throws Exception {
		assertThat(get("/note.txt").body()).isEqualTo("from Boot's static folder\n");
		assertThatOneContextEnded();
	}

	@Test
	@Tag("APP-024")
	void staticFilesOfFlaskAreServedByItsEndpoint() throws Exception {
		assertThat(get("/static/note.txt").body()).isEqualTo("from Boot's static folder\n");
		assertThat(get("/link").body()).isEqualTo("/static/note.txt");
	}

	@Test
	void whatNobodyServesIsTheApplications404() throws Exception {
		HttpResponse<String> answer = get("/nobody");

		assertThat(answer.statusCode()).isEqualTo(404);
		assertThat(answer.body()).isEqualTo("nothing at /nobody");
		assertThatOneContextEnded();
	}

	@Test
	void aControllersMethodWinsOverA405OfFlask() throws Exception {
		assertThat(get("/shared").body()).isEqualTo("controller");
		assertThat(send("POST", "/shared").body()).isEqualTo("flask");
	}

	@Test
	void anUnhandledExceptionIsFlasksPage() throws Exception {
		HttpResponse<String> answer = get("/fails");

		assertThat(answer.statusCode()).isEqualTo(500);
		assertThat(answer.body())
			.startsWith("<!doctype html>\n<html lang=en>\n<title>500 Internal Server Error</title>");
		assertThatOneContextEnded();
	}

	@Test
	void aFilterInsideMayFailWithoutLeavingAContext() throws Exception {
		assertThat(get("/filtered").statusCode()).isEqualTo(500);
		assertThatOneContextEnded();
		assertThat(get("/thread").body()).isEqualTo("clean");
	}

	@Test
	void thereIsNoContextOutsideOfARequest() {
		assertThat(Globals.hasAppContext()).isFalse();
		assertThatIllegalStateException().isThrownBy(() -> Globals.g.get("x"))
			.withMessageStartingWith("Working outside of application context.");
	}

	/** Counts the ends of application contexts. */
	static class Teardowns {

		private final AtomicInteger count = new AtomicInteger();

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import(Plain.class)
	static class Application {

		@Bean
		Teardowns teardowns() {
			return new Teardowns();
		}

		@Bean
		FlaskCustomizer flaskSide(Teardowns teardowns) {
			return (app) -> {
				app.teardownAppContext((error) -> teardowns.count.incrementAndGet());
				app.errorHandler(404, (error) -> Reply.of("nothing at " + Globals.request.path(), 404));
				app.get("/link", () -> Globals.urlFor("static", "filename", "note.txt"));
				app.post("/shared", () -> "flask");
				app.get("/fails", () -> {
					throw new IllegalArgumentException("on purpose");
				});
				app.get("/filtered", () -> "never");
			};
		}

		/** Reports what is left on the thread, before any context of its own request. */
		@Bean
		FilterRegistrationBean<Filter> outside() {
			FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>((request, response,
					chain) -> response.getWriter().write(Globals.hasAppContext() ? "dirty" : "clean"));
			registration.addUrlPatterns("/thread");
			registration.setOrder(Integer.MIN_VALUE);
			return registration;
		}

		@Bean
		FilterRegistrationBean<Filter> failing() {
			FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>((request, response, chain) -> {
				throw new ServletException("filter on purpose");
			});
			registration.addUrlPatterns("/filtered");
			return registration;
		}

	}

	@RestController
	static class Plain {

		private final G g;

		private final Session session;

		Plain(G g, Session session) {
			this.g = g;
			this.session = session;
		}

		@GetMapping("/controller")
		String controller() {
			this.g.put("n", 1);
			this.session.put("seen", true);
			return "g: " + this.g.get("n") + ", endpoint: " + Globals.request.endpoint();
		}

		@GetMapping("/controller/later")
		Callable<String> later() {
			return () -> "later";
		}

		@GetMapping("/controller/fails")
		String fails() {
			throw new ResponseStatusException(HttpStatus.CONFLICT);
		}

		@GetMapping("/shared")
		String shared() {
			return "controller";
		}

	}

}
