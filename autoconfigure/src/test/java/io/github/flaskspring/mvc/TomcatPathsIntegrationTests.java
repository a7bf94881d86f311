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
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.github.flaskspring.FlaskCustomizer;
import io.github.flaskspring.WithoutSecurity;

import static io.github.flaskspring.Globals.request;
import static org.assertj.core.api.Assertions.assertThat;

/** What Tomcat hands on, byte for byte on a socket: odd paths and unusual methods. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = WithoutSecurity.PROPERTY)
class TomcatPathsIntegrationTests {

	@LocalServerPort
	private int port;

	private String send(String requestLine, String... headers) throws IOException {
		try (Socket socket = new Socket("127.0.0.1", this.port)) {
			String more = (headers.length > 0) ? String.join("\r\n", headers) + "\r\n" : "";
			String text = requestLine + " HTTP/1.1\r\nHost: h.com\r\nConnection: close\r\n" + more + "\r\n";
			socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
			InputStream in = socket.getInputStream();
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	private static String body(String response) {
		return response.substring(response.indexOf("\r\n\r\n") + 4);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ' ',
			value = { "/p/%FF /p/\uFFFD", "/p/%C3%28 /p/\uFFFD(", "/p/%ED%A0%80 /p/\uFFFD\uFFFD\uFFFD",
					"/p/%zz%2 /p/%zz%2", "/p/100% /p/100%", "/p/a%2Fb /p/a/b", "/p/a%5Cb /p/a\\b", "/p/a\\b /p/a\\b",
					"/p/a[0]|{x}^`<> /p/a[0]|{x}^`<>", "/p/a;b=1/c /p/a;b=1/c", "/p/a/../b /p/a/../b", "/p/./a /p/./a",
					"/p/a//b /p/a//b", "//p/a /p/a", "/p/a+b%2B /p/a+b+", "/p/%25FF /p/%FF", "/p/%e4%b8%ad /p/\u4e2d" })
	@Tag("RT-061")
	@Tag("RT-062")
	@Tag("RT-073")
	void pathsArriveAsFlaskSeesThem(String target, String path) throws IOException {
		assertThat(body(send("GET " + target))).isEqualTo("GET " + path);
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET", "PROPFIND", "FOO", "TRACE", "get", "QUERY" })
	@Tag("RT-028")
	@Tag("RT-029")
	void methodsArrive(String method) throws IOException {
		assertThat(body(send(method + " /any", "X-Secret: s"))).isEqualTo(method.toUpperCase(Locale.ROOT) + " /any");
	}

	@ParameterizedTest
	@ValueSource(strings = { "PROPFIND", "FOO", "TRACE", "POST" })
	@Tag("RT-035")
	void otherMethodsAreRefusedByFlask(String method) throws IOException {
		String response = send(method + " /p/x", "X-Secret: s");

		assertThat(response).startsWith("HTTP/1.1 405")
			.contains("Allow: ", "<title>405 Method Not Allowed</title>")
			.doesNotContain("X-Secret");
	}

	@Test
	@Tag("RT-033")
	@Tag("RT-034")
	void optionsOfTheServerIsAPathThatNobodyServes() throws IOException {
		assertThat(send("OPTIONS *")).startsWith("HTTP/1.1 404");
		assertThat(send("OPTIONS /missing")).startsWith("HTTP/1.1 404").doesNotContain("Allow:");
	}

	@Test
	@Tag("RT-022")
	void preflightIsAnOptionsLikeAnyOther() throws IOException {
		String response = send("OPTIONS /p/x", "Origin: http://o.com", "Access-Control-Request-Method: PUT");

		assertThat(response).startsWith("HTTP/1.1 200").contains("Content-Type: text/html;");
		assertThat(response.lines().filter((line) -> line.startsWith("Allow:")).findFirst().orElseThrow())
			.contains("GET", "HEAD", "OPTIONS")
			.doesNotContain("PUT");
	}

	@Test
	@Tag("RT-136")
	void handshakeIsForWebsocketRulesOnly() throws IOException {
		assertThat(send("GET /p/x", "Connection: keep-alive, Upgrade", "Upgrade: WebSocket"))
			.startsWith("HTTP/1.1 400");
		assertThat(send("GET /p/x", "Upgrade: websocket")).startsWith("HTTP/1.1 200");
		assertThat(send("GET /missing", "Connection: upgrade", "Upgrade: websocket")).startsWith("HTTP/1.1 404");
	}

	@ParameterizedTest
	@CsvSource({ "/any,405", "/missing,404" })
	@Tag("RT-035")
	void brokenUploadThatNobodyReadsIsNoError(String path, int status) throws IOException {
		assertThat(send("POST " + path, "Content-Type: multipart/form-data", "Content-Length: 0"))
			.startsWith("HTTP/1.1 " + status);
	}

	@Test
	@Tag("RT-027")
	void headHasTheLengthOfTheBody() throws IOException {
		String response = send("HEAD /p/x");

		assertThat(response).startsWith("HTTP/1.1 200").contains("Content-Length: 9");
		assertThat(body(response)).isEmpty();
	}

	@Test
	void headersOfOneNameBecomeOne() throws IOException {
		String response = send("GET /headers", "X-A: 1", "X-A: 2", "Cookie: a=1", "Cookie: b=2");

		assertThat(body(response)).isEqualTo("1,2 {a=1, b=2}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/p/%00", "/../p/x" })
	void whatNoServerShouldPassOnIsRefused(String target) throws IOException {
		assertThat(send("GET " + target)).startsWith("HTTP/1.1 400");
	}

	@Test
	void queryMayHaveOddCharacters() throws IOException {
		assertThat(body(send("GET /query?a[0]=1|{x}&b=%FF"))).isEqualTo("{a[0]=1|{x}, b=%FF}");
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

		@Bean
		FlaskCustomizer routes() {
			return (app) -> {
				app.route("/p/<path:rest>", (args) -> request.method() + " " + request.path());
				app.route("/any", (args) -> request.method() + " " + request.path())
					.methods("GET", "PROPFIND", "FOO", "TRACE", "QUERY");
				app.route("/query", () -> request.args().toMap().toString());
				app.route("/headers", () -> request.headers().get("X-A") + " " + request.cookies().toMap());
			};
		}

	}

}
