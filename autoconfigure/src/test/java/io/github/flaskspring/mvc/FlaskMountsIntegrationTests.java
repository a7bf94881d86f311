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
import java.net.HttpURLConnection;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServlet;
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
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import io.github.flaskspring.Flask;
import io.github.flaskspring.WithoutSecurity;
import io.github.flaskspring.annotation.FlaskController;
import io.github.flaskspring.annotation.Route;

import static io.github.flaskspring.Globals.currentApp;
import static io.github.flaskspring.Globals.request;
import static io.github.flaskspring.Globals.urlFor;
import static org.assertj.core.api.Assertions.assertThat;

/** Several applications in one server, below a context path and a servlet path. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { WithoutSecurity.PROPERTY, "server.servlet.context-path=/ctx", "spring.mvc.servlet.path=/mvc" })
class FlaskMountsIntegrationTests {

	@LocalServerPort
	private int port;

	private String send(String method, String host, String target) throws IOException {
		try (Socket socket = new Socket("127.0.0.1", this.port)) {
			String text = method + " " + target + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
			socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	private String get(String host, String target) throws IOException {
		String response = send("GET", host, target);
		return response.substring(response.indexOf("\r\n\r\n") + 4);
	}

	@ParameterizedTest
	@CsvSource({ "localhost,/ctx/mvc/where,root '/ctx/mvc' /where",
			"localhost,/ctx/mvc/api/where,api '/ctx/mvc/api' /where",
			"localhost,/ctx/mvc/api/v2/where,v2 '/ctx/mvc/api/v2' /where",
			"localhost,/ctx/mvc/apix/where,root '/ctx/mvc' /apix/where",
			"admin.test,/ctx/mvc/where,admin '/ctx/mvc' /where", "ADMIN.test:81,/ctx/mvc/where,admin '/ctx/mvc' /where",
			"localhost,/ctx/mvc/%61pi/where,api '/ctx/mvc/api' /where",
			"localhost,/ctx/mvc/api%2Fwhere,api '/ctx/mvc/api' /where" })
	@Tag("REQ-002")
	void hostThenLongestPrefixDecides(String host, String target, String expected) throws IOException {
		assertThat(get(host, target)).isEqualTo(expected);
	}

	@Test
	void linksStartAtTheMount() throws IOException {
		assertThat(get("h.com", "/ctx/mvc/api/link")).isEqualTo("/ctx/mvc/api/link http://h.com/ctx/mvc/api/link");
	}

	@Test
	@Tag("RT-065")
	void mountWithoutSlashIsRedirected() throws IOException {
		assertThat(send("GET", "h.com", "/ctx/mvc/api?q=1")).startsWith("HTTP/1.1 308")
			.contains("Location: http://h.com/ctx/mvc/api/?q=1");
	}

	@Test
	void errorsAreTheMountedApplications() throws IOException {
		assertThat(send("GET", "h.com", "/ctx/mvc/api/none")).startsWith("HTTP/1.1 404").contains("X-App: api");
		assertThat(send("GET", "h.com", "/ctx/mvc/none")).startsWith("HTTP/1.1 404").contains("X-App: root");
		assertThat(send("POST", "h.com", "/ctx/mvc/api/where")).startsWith("HTTP/1.1 405").contains("X-App: api");
	}

	@Test
	void controllersBelowAMountSeeItsApplication() throws IOException {
		assertThat(get("h.com", "/ctx/mvc/api/spring")).isEqualTo("api");
		assertThat(get("h.com", "/ctx/mvc/spring")).isEqualTo("root");
	}

	@Test
	void traceForAnotherServletIsRefused() throws IOException {
		assertThat(send("TRACE", "h.com", "/ctx/other/x")).startsWith("HTTP/1.1 " + HttpURLConnection.HTTP_BAD_METHOD)
			.doesNotContain("Host: h.com");
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import({ SpringController.class, ApiController.class })
	static class Application {

		@Bean
		Flask root() {
			return create("root");
		}

		@Bean
		Flask api() {
			return create("api").mount("/api");
		}

		@Bean
		Flask v2() {
			return create("v2").mount("/api/v2");
		}

		@Bean
		Flask admin() {
			return create("admin").mountHost("admin.test");
		}

		@Bean
		ServletRegistrationBean<HttpServlet> other() {
			return new ServletRegistrationBean<>(new OtherServlet(), "/other/*");
		}

		private static Flask create(String name) {
			Flask app = new Flask(name);
			app.addUrlRule("/", "index", (args) -> "index");
			app.addUrlRule("/<path:rest>/where", "deep", (args) -> where());
			app.addUrlRule("/where", "where", (args) -> where());
			return app.afterRequest((response) -> response.header("X-App", currentApp.name()));
		}

		private static String where() {
			return currentApp.name() + " '" + request.scriptRoot() + "' " + request.path();
		}

	}

	@SuppressWarnings("serial")
	private static final class OtherServlet extends HttpServlet {

		@Override
		protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
			response.getWriter().print("other");
		}

	}

	@FlaskController(app = "api")
	static class ApiController {

		@Route("/link")
		String link() {
			return urlFor("link") + " " + urlFor("link", "_external", true);
		}

	}

	@RestController
	static class SpringController {

		@GetMapping({ "/spring", "/api/spring" })
		String spring() {
			return currentApp.name();
		}

	}

}
