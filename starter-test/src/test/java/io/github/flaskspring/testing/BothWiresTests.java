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
package io.github.flaskspring.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

import io.github.flaskspring.FlaskCustomizer;
import io.github.flaskspring.testing.ClientOptions.Wire;

import static io.github.flaskspring.Globals.g;
import static io.github.flaskspring.Globals.request;
import static org.assertj.core.api.Assertions.assertThat;

/** What a client gets is the same in the process and over a port. */
class BothWiresTests {

	private static ConfigurableApplicationContext context;

	@BeforeAll
	static void start() {
		context = new SpringApplicationBuilder(Application.class).properties("server.port=0").run();
	}

	@AfterAll
	static void stop() {
		context.close();
	}

	private static FlaskClient client(Wire wire) {
		return new FlaskClient(context, ClientOptions.defaults().wire(wire));
	}

	@ParameterizedTest
	@EnumSource
	void filtersAreThere(Wire wire) {
		assertThat(client(wire).get("/flask")).isOk().hasHeader("X-Filter", "yes");
	}

	@ParameterizedTest
	@EnumSource
	void resultsThatComeLaterAreWaitedFor(Wire wire) {
		assertThat(client(wire).get("/later")).isOk().hasText("later /later");
		assertThat(client(wire).get("/spring/later")).isOk().hasText("later");
		assertThat(client(wire).get("/spring/stream")).isOk().hasText("abc");
	}

	@ParameterizedTest
	@EnumSource
	void filesReachControllers(Wire wire) {
		TestResponse response = client(wire).post("/spring/upload", (request) -> request.form(Map.of("title", "T"))
			.file("file", "a.txt", "abc".getBytes(StandardCharsets.US_ASCII)));

		assertThat(response).isOk().hasText("T:a.txt:abc");
	}

	@ParameterizedTest
	@EnumSource
	void formsAndQueriesReachControllers(Wire wire) {
		assertThat(client(wire).post("/spring/form?a=1", (request) -> request.form(Map.of("b", "ü")))).hasText("1ü");
	}

	@ParameterizedTest
	@EnumSource
	void errorsOfControllersAreErrorPages(Wire wire) {
		TestResponse sent = client(wire).get("/spring/refused",
				(request) -> request.header("Accept", "application/json"));
		TestResponse thrown = client(wire).get("/spring/broken",
				(request) -> request.header("Accept", "application/json"));

		assertThat(sent).hasStatus(409).hasMimetype("application/json").hasHeader("X-Filter", "yes");
		assertThat(((Map<?, ?>) sent.json()).get("path")).isEqualTo("/spring/refused");
		assertThat(thrown).hasStatus(500).contains("Internal Server Error");
	}

	@ParameterizedTest
	@EnumSource
	void servletSessionsLast(Wire wire) {
		FlaskClient client = client(wire);
		client.get("/spring/count");

		assertThat(client.get("/spring/count")).hasText("2");
		assertThat(client(wire).get("/spring/count")).hasText("1");
		assertThat(client.getCookie("JSESSIONID")).isPresent();
	}

	/** Routes and controllers. */
	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import(Controllers.class)
	static class Application {

		@Bean
		FlaskCustomizer routes() {
			return (app) -> {
				app.route("/flask", () -> "flask");
				app.route("/later", () -> {
					g.put("path", request.path());
					return (Callable<String>) () -> "later " + g.get("path");
				});
			};
		}

		@Bean
		Filter naming() {
			return (request, response, chain) -> {
				((HttpServletResponse) response).setHeader("X-Filter", "yes");
				chain.doFilter(request, response);
			};
		}

	}

	/** Spring's own kind of views. */
	@RestController
	static class Controllers {

		@GetMapping("/spring/later")
		Callable<String> later() {
			return () -> "later";
		}

		@GetMapping("/spring/stream")
		StreamingResponseBody stream() {
			return (out) -> out.write("abc".getBytes(StandardCharsets.US_ASCII));
		}

		@PostMapping("/spring/upload")
		String upload(@RequestParam String title, @RequestParam MultipartFile file) throws IOException {
			return title + ":" + file.getOriginalFilename() + ":"
					+ new String(file.getBytes(), StandardCharsets.US_ASCII);
		}

		@PostMapping("/spring/form")
		String form(@RequestParam String a, @RequestParam String b) {
			return a + b;
		}

		@GetMapping("/spring/refused")
		void refused(HttpServletResponse response) throws IOException {
			response.sendError(409, "not now");
		}

		@GetMapping("/spring/broken")
		String broken() {
			throw new IllegalStateException("broken");
		}

		@GetMapping("/spring/count")
		String count(HttpSession session) {
			AtomicInteger counter = (AtomicInteger) session.getAttribute("counter");
			counter = (counter != null) ? counter : new AtomicInteger();
			session.setAttribute("counter", counter);
			return String.valueOf(counter.incrementAndGet());
		}

	}

}
