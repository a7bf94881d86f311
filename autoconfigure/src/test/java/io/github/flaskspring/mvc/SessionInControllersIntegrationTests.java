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
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

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
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

import io.github.flaskspring.Session;
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
	@Import({ Plain.class, Views.class })
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

	@Controller
	static class Plain {

		private final Session injected;

		Plain(Session injected) {
			this.injected = injected;
		}

		@GetMapping("/body")
		@ResponseBody
		String body() {
			session.put("place", "/body");
			return "saved";
		}

		@GetMapping("/writer")
		void writer(HttpServletResponse response) throws IOException {
			response.getWriter().print("saved");
			session.put("place", "/writer");
		}

		@GetMapping("/flush")
		void flush(HttpServletResponse response) throws IOException {
			session.put("place", "/flush");
			response.getWriter().print("sav");
			response.flushBuffer();
			response.getWriter().print("ed");
			response.getWriter().flush();
		}

		@GetMapping("/stream-flush")
		void streamFlush(HttpServletResponse response) throws IOException {
			session.put("place", "/stream-flush");
			OutputStream out = response.getOutputStream();
			out.write("saved".getBytes(StandardCharsets.UTF_8));
			out.flush();
		}

		@GetMapping("/length")
		void length(HttpServletResponse response) throws IOException {
			session.put("place", "/length");
			response.setContentLength(5);
			response.getOutputStream().write("saved".getBytes(StandardCharsets.UTF_8));
		}

		@GetMapping("/close")
		void close(HttpServletResponse response) throws IOException {
			session.put("place", "/close");
			try (var out = response.getWriter()) {
				out.print("saved");
			}
		}

		@GetMapping("/large")
		void large(HttpServletResponse response) throws IOException {
			session.put("place", "/large");
			for (int i = 0; i < 1000; i++) {
				response.getWriter().print("0123456789".repeat(10));
			}
		}

		@GetMapping("/no-content")
		@ResponseStatus(HttpStatus.NO_CONTENT)
		void noContent() {
			session.put("place", "/no-content");
		}

		@GetMapping("/redirect")
		void redirect(HttpServletResponse response) throws IOException {
			session.put("place", "/redirect");
			response.sendRedirect("/body");
		}

		@GetMapping("/redirect-view")
		String redirectView() {
			session.put("place", "/redirect-view");
			return "redirect:/body";
		}

		@GetMapping("/send-error")
		void error(HttpServletResponse response) throws IOException {
			session.put("place", "/send-error");
			response.sendError(418, "teapot");
		}

		@GetMapping("/throws")
		void fail() {
			session.put("place", "/throws");
			throw new IllegalStateException("on purpose");
		}

		@GetMapping("/status-exception")
		void statusException() {
			session.put("place", "/status-exception");
			throw new org.springframework.web.server.ResponseStatusException(HttpStatus.CONFLICT);
		}

		@GetMapping("/forward")
		String forward() {
			return "forward:/body";
		}

		@GetMapping("/reset")
		void reset(HttpServletResponse response) throws IOException {
			session.put("place", "/reset");
			response.getWriter().print("wrong");
			response.reset();
			response.getWriter().print("saved");
		}

		@GetMapping("/callable")
		@ResponseBody
		Callable<String> callable() {
			session.put("place", "/callable");
			return () -> "saved";
		}

		@GetMapping("/future")
		@ResponseBody
		CompletableFuture<String> future() {
			session.put("place", "/future");
			return CompletableFuture.supplyAsync(() -> "saved");
		}

		@GetMapping("/streaming")
		StreamingResponseBody streaming() {
			session.put("place", "/streaming");
			return (out) -> {
				out.write("sav".getBytes(StandardCharsets.UTF_8));
				out.flush();
				out.write("ed".getBytes(StandardCharsets.UTF_8));
			};
		}

		@GetMapping("/events")
		SseEmitter events() throws IOException {
			session.put("place", "/events");
			SseEmitter emitter = new SseEmitter();
			emitter.send("one");
			emitter.complete();
			return emitter;
		}

		@GetMapping("/raw-async")
		void rawAsync(HttpServletRequest request, HttpServletResponse handled) {
			session.put("place", "/raw-async");
			AsyncContext async = request.startAsync();
			async.start(() -> write(async));
		}

		@GetMapping("/raw-async-silent")
		void rawAsyncSilent(HttpServletRequest request, HttpServletResponse handled) {
			session.put("place", "/raw-async-silent");
			AsyncContext async = request.startAsync();
			async.start(async::complete);
		}

		@GetMapping("/raw-async-stream")
		void rawAsyncStream(HttpServletRequest request, HttpServletResponse response) {
			session.put("place", "/raw-async-stream");
			AsyncContext async = request.startAsync(request, response);
			async.start(() -> write(async));
		}

		private static void write(AsyncContext async) {
			try {
				async.getResponse().getOutputStream().write("saved".getBytes(StandardCharsets.UTF_8));
				async.complete();
			}
			catch (IOException ex) {
				throw new IllegalStateException(ex);
			}
		}

		@GetMapping("/unused")
		@ResponseBody
		String unused() {
			return "unused";
		}

		@GetMapping("/vary")
		ResponseEntity<String> vary() {
			session.put("place", "/vary");
			return ResponseEntity.ok().header("Vary", "Accept-Encoding").body("vary");
		}

		@GetMapping("/flash")
		@ResponseBody
		String flashed() {
			flash("from a controller", "info");
			return "flashed";
		}

		@GetMapping("/controller-messages")
		@ResponseBody
		String controllerMessages() {
			return getFlashedMessages().toString();
		}

		@GetMapping("/g")
		@ResponseBody
		Object origin() {
			return String.valueOf(g.get("origin"));
		}

		@GetMapping("/injected")
		@ResponseBody
		String injected() {
			return this.injected.get("place", "nothing");
		}

	}

}
