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
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.error.DefaultErrorAttributes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.ModelAndView;

import io.github.flaskspring.Flask;
import io.github.flaskspring.WithoutSecurity;

import static io.github.flaskspring.Globals.currentApp;
import static io.github.flaskspring.Globals.g;
import static io.github.flaskspring.Globals.request;
import static io.github.flaskspring.Globals.session;
import static org.assertj.core.api.Assertions.assertThat;

/** Forwards and includes, from and to Flask views and controllers. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { WithoutSecurity.PROPERTY, "flask.secret-key=test" })
class ForwardsIntegrationTests {

	private final HttpClient client = HttpClient.newHttpClient();

	@LocalServerPort
	private int port;

	@Autowired
	private Ends ends;

	/** The ends of contexts, in order. */
	static final class Ends {

		final List<String> lines = new CopyOnWriteArrayList<>();

	}

	@BeforeEach
	void reset() {
		this.ends.lines.clear();
	}

	private HttpResponse<String> get(String path) throws Exception {
		return this.client.send(HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path)).build(),
				BodyHandlers.ofString());
	}

	private void assertThatContextsEnd(String... lines) throws InterruptedException {
		AsyncValuesIntegrationTests.await(() -> this.ends.lines.size() >= lines.length);
		assertThat(this.ends.lines).containsExactly(lines);
	}

	@Test
	void aControllerMayForwardToAView() throws Exception {
		HttpResponse<String> answer = get("/controller/forward");

		assertThat(answer.body()).isEqualTo("main: /view?n=1, g: controller, session: controller");
		assertThat(answer.headers().firstValue("X-After")).hasValue("main");
		assertThat(answer.headers().allValues("Set-Cookie")).hasSize(1);
		assertThatContextsEnd("main /view", "main /controller/forward");
	}

	@Test
	void aForwardMayLeadToAnotherApplication() throws Exception {
		assertThat(get("/controller/forward-to-other").body()).isEqualTo("other: /view?, g: null, session: null");
		assertThatContextsEnd("other /view", "main /controller/forward-to-other");
	}

	@Test
	void aControllerMayIncludeAView() throws Exception {
		HttpResponse<String> answer = get("/controller/include");

		assertThat(answer.body()).isEqualTo("[main: /view?n=2, g: controller, session: controller] main: controller");
		assertThat(answer.headers().firstValue("X-After")).isEmpty();
		assertThat(answer.headers().allValues("Set-Cookie")).hasSize(1);
		assertThatContextsEnd("main /view", "main /controller/include");
	}

	@Test
	void aViewMayForwardToAController() throws Exception {
		HttpResponse<String> answer = get("/forward-to-controller");

		assertThat(answer.body()).isEqualTo("target: given, g: view");
		assertThat(answer.headers().firstValue("X-After")).hasValue("main");
		assertThat(answer.headers().allValues("Set-Cookie")).hasSize(1);
		assertThatContextsEnd("main /forward-to-controller");
	}

	@Test
	void aViewMayForwardToAnotherView() throws Exception {
		HttpResponse<String> answer = get("/forward-to-view");

		assertThat(answer.body()).isEqualTo("main: /view?, g: null, session: null");
		assertThatContextsEnd("main /view", "main /forward-to-view");
	}

	@Test
	void aForwardMayBeAnsweredLater() throws Exception {
		assertThat(get("/controller/forward-to-later").body()).isEqualTo("later: /later");
		assertThatContextsEnd("main /later", "main /controller/forward-to-later");
		assertThat(get("/thread").body()).isEqualTo("/thread");
	}

	@Test
	void aFailingTargetEndsBothContexts() throws Exception {
		assertThat(get("/controller/forward-to-failing").statusCode()).isEqualTo(500);
		assertThatContextsEnd("main /failing", "main /controller/forward-to-failing");
	}

	@Test
	void aForwardToNobodyIsTheApplications404() throws Exception {
		assertThat(get("/controller/forward-to-nobody").statusCode()).isEqualTo(404);
		assertThatContextsEnd("main /controller/forward-to-nobody");
	}

	@Test
	void anErrorPageHasAContextOfItsOwnIfItAsks() throws Exception {
		assertThat(get("/controller/error").statusCode()).isEqualTo(409);
		assertThatContextsEnd("main /controller/error", "main /error");
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import({ Plain.class, Attributes.class })
	static class Application {

		@Bean
		Ends ends() {
			return new Ends();
		}

		@Bean
		Flask main(Ends ends) {
			Flask app = new Flask("main");
			views(app, ends);
			app.get("/later", () -> (Callable<String>) () -> "later: " + request.path());
			app.get("/thread", () -> request.path());
			app.get("/failing", () -> {
				throw new IllegalArgumentException("on purpose");
			});
			app.get("/forward-to-view", () -> new ModelAndView("forward:/view"));
			app.get("/forward-to-controller", () -> {
				g.put("from", "view");
				session.put("from", "view");
				return new ModelAndView("forward:/controller/target", Map.of("value", "given"));
			});
			return app;
		}

		@Bean
		Flask other(Ends ends) {
			Flask app = new Flask("other").mount("/other");
			views(app, ends);
			return app;
		}

		private static void views(Flask app, Ends ends) {
			app.config().put("SECRET_KEY", "k");
			app.get("/view", () -> currentApp.name() + ": " + request.fullPath() + ", g: " + g.get("from")
					+ ", session: " + session.get("from"));
			app.afterRequest((response) -> response.header("X-After", app.name()));
			app.teardownRequest((error) -> ends.lines.add(currentApp.name() + " " + request.path()));
		}

	}

	@Controller
	static class Plain {

		private static void remember() {
			g.put("from", "controller");
			session.put("from", "controller");
		}

		@GetMapping("/controller/forward")
		String forward() {
			remember();
			return "forward:/view?n=1";
		}

		@GetMapping("/controller/forward-to-other")
		String forwardToOther() {
			remember();
			return "forward:/other/view";
		}

		@GetMapping("/controller/forward-to-later")
		String forwardToLater() {
			return "forward:/later";
		}

		@GetMapping("/controller/forward-to-failing")
		String forwardToFailing() {
			return "forward:/failing";
		}

		@GetMapping("/controller/forward-to-nobody")
		String forwardToNobody() {
			return "forward:/nobody";
		}

		@GetMapping("/controller/include")
		void include(HttpServletRequest servletRequest, HttpServletResponse response)
				throws ServletException, IOException {
			remember();
			response.getWriter().write("[");
			servletRequest.getRequestDispatcher("/view?n=2").include(servletRequest, response);
			response.getWriter().write("] " + currentApp.name() + ": " + g.get("from"));
		}

		@GetMapping("/controller/target")
		@ResponseBody
		String target(@RequestAttribute String value) {
			return "target: " + value + ", g: " + g.get("from");
		}

		@GetMapping("/controller/error")
		void error(HttpServletResponse response) throws IOException {
			response.sendError(409);
		}

	}

	/** An error page that looks at the context. */
	@Configuration(proxyBeanMethods = false)
	static class Attributes {

		@Bean
		DefaultErrorAttributes errorAttributes() {
			return new DefaultErrorAttributes() {
				@Override
				public Map<String, Object> getErrorAttributes(WebRequest web, ErrorAttributeOptions options) {
					Map<String, Object> attributes = super.getErrorAttributes(web, options);
					attributes.put("seen", request.path());
					return attributes;
				}
			};
		}

	}

}
