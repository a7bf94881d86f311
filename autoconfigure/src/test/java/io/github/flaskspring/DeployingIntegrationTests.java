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

package io.github.flaskspring;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

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
import org.springframework.core.Ordered;

import static org.assertj.core.api.Assertions.assertThat;

/** Behind a proxy, below middleware, and several applications in one process. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { WithoutSecurity.PROPERTY, "server.forward-headers-strategy=framework" })
class DeployingIntegrationTests {

	@LocalServerPort
	private int port;

	private String send(String method, String path, String headers) throws IOException {
		try (Socket socket = new Socket("127.0.0.1", this.port)) {
			String text = method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers
					+ "\r\n";
			socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	private static String body(String response) {
		return response.substring(response.indexOf("\r\n\r\n") + 4);
	}

	@Test
	@Tag("DEP-002")
	void aProxyTellsAddressSchemeHostPortAndPrefix() throws IOException {
		String answer = send("GET", "/where", "X-Forwarded-For: 1.1.1.1\r\nX-Forwarded-Proto: https\r\n"
				+ "X-Forwarded-Host: ex.com\r\nX-Forwarded-Port: 8443\r\nX-Forwarded-Prefix: /pre\r\n");

		assertThat(body(answer)).isEqualTo("1.1.1.1 https://ex.com:8443/pre/where /pre/where");
	}

	@Test
	@Tag("DEP-001")
	void middlewareSeesARequestBeforeThereAreContexts() throws IOException {
		assertThat(body(send("GET", "/noted", ""))).isEqualTo("false");
	}

	@ParameterizedTest
	@Tag("DEP-011")
	@Tag("DEP-036")
	@CsvSource({ "put,PUT", "DELETE,DELETE", "BREW,POST" })
	void aHeaderReplacesTheMethodBeforeRouting(String header, String method) throws IOException {
		assertThat(body(send("POST", "/method", "X-HTTP-Method-Override: " + header + "\r\nContent-Length: 0\r\n")))
			.isEqualTo(method);
	}

	@Test
	@Tag("DEP-005")
	@Tag("DEP-017")
	void aPrefixLeadsToAnotherApplication() throws IOException {
		assertThat(body(send("GET", "/backend/x", ""))).isEqualTo("backend /x /backend/x");
		assertThat(send("GET", "/backend", "")).startsWith("HTTP/1.1 308")
			.contains("Location: http://localhost/backend/");
		assertThat(send("GET", "/backend/nope", "")).contains("backend has no /nope");
		assertThat(send("GET", "/backendx", "")).startsWith("HTTP/1.1 404").doesNotContain("backend has");
	}

	@Test
	@Tag("DEP-007")
	void applicationsOfOneProcessAreApart() throws IOException {
		assertThat(body(send("GET", "/setting", ""))).isEqualTo("main null");
		assertThat(body(send("GET", "/backend/setting", ""))).isEqualTo("backend 1");
	}

	private static Object noted() {
		HttpServletRequest request = Objects.requireNonNull(Globals.request.environ().unwrap(HttpServletRequest.class));
		return request.getAttribute("noted");
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

		private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "DELETE", "PUT", "PATCH", "OPTIONS");

		@Bean
		Flask main() {
			Flask app = new Flask("main");
			app.get("/where",
					() -> Globals.request.remoteAddr() + " " + Globals.request.url() + " " + Globals.urlFor("where"))
				.endpoint("where");
			app.get("/noted", DeployingIntegrationTests::noted).endpoint("noted");
			app.route("/method", () -> Globals.request.method()).methods("POST", "PUT", "DELETE").endpoint("method");
			app.get("/setting", () -> app.name() + " " + app.config().get("ONLY_HERE")).endpoint("setting");
			return app;
		}

		@Bean
		Flask backend() {
			Flask app = new Flask("backend").mount("/backend");
			app.config().put("ONLY_HERE", 1);
			app.get("/", () -> "index").endpoint("index");
			app.get("/x", () -> "backend " + Globals.request.path() + " " + Globals.urlFor("x")).endpoint("x");
			app.get("/setting", () -> app.name() + " " + app.config().get("ONLY_HERE")).endpoint("setting");
			app.errorHandler(404, (error) -> Reply.of("backend has no " + Globals.request.path(), 404));
			return app;
		}

		@Bean
		FilterRegistrationBean<Filter> middleware() {
			// tag::middleware[]
			FilterRegistrationBean<Filter> middleware = new FilterRegistrationBean<>((request, response, chain) -> {
				request.setAttribute("noted", String.valueOf(Globals.hasRequestContext()));
				chain.doFilter(new MethodOverride((HttpServletRequest) request), response);
			});
			middleware.setOrder(Ordered.HIGHEST_PRECEDENCE + 40);
			// end::middleware[]
			return middleware;
		}

		// tag::override[]
		static final class MethodOverride extends HttpServletRequestWrapper {

			MethodOverride(HttpServletRequest request) {
				super(request);
			}

			@Override
			public String getMethod() {
				String header = getHeader("X-HTTP-Method-Override");
				String method = (header != null) ? header.toUpperCase(Locale.ROOT) : "";
				return METHODS.contains(method) ? method : super.getMethod();
			}

		}
		// end::override[]

	}

}
