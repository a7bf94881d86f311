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
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Configuration;

import io.github.flaskspring.WithoutSecurity;

import static org.assertj.core.api.Assertions.assertThat;

/** Static files as a client sees them. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = { WithoutSecurity.PROPERTY,
		"flask.static-folder=classpath:/traversal/a/b/st", "flask.static-url-path=/files" })
class StaticServingIntegrationTests {

	@LocalServerPort
	private int port;

	private String send(String method, String path, String... headers) throws IOException {
		try (Socket socket = new Socket("127.0.0.1", this.port)) {
			String more = (headers.length > 0) ? String.join("\r\n", headers) + "\r\n" : "";
			String text = method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + more + "\r\n";
			socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
		}
	}

	private static String header(String answer, String name) {
		Matcher line = Pattern.compile("(?m)^" + name + ": (.*?)\r?$").matcher(answer);
		return line.find() ? line.group(1) : "none";
	}

	@Test
	@Tag("RSP-104")
	void anAbsolutePathIsRedirectedToOneInTheFolder() throws IOException {
		String answer = send("GET", "/files//etc/passwd");

		assertThat(answer).startsWith("HTTP/1.1 308");
		assertThat(header(answer, "Location")).isEqualTo("http://localhost/files/etc/passwd");
	}

	@Test
	@Tag("RSP-106")
	void filesAreReadOnly() throws IOException {
		assertThat(send("POST", "/files/a.css")).startsWith("HTTP/1.1 405");
		assertThat(header(send("OPTIONS", "/files/a.css"), "Allow").split(", ")).containsExactlyInAnyOrder("GET",
				"HEAD", "OPTIONS");
	}

	@Test
	@Tag("RSP-107")
	void headHasTheHeadersOfGet() throws IOException {
		String got = send("GET", "/files/a.css");
		String head = send("HEAD", "/files/a.css");

		assertThat(got).endsWith("\r\n\r\ncss");
		assertThat(head).endsWith("\r\n\r\n").contains("Content-Length: 3");
		assertThat(head.lines().filter((line) -> !line.startsWith("Date"))).containsExactlyElementsOf(
				got.lines().filter((line) -> !line.startsWith("Date") && !line.equals("css")).toList());
	}

	@Test
	@Tag("RSP-092")
	@Tag("RSP-105")
	void whatTheClientHasIsNotDescribedAgain() throws IOException {
		String tag = header(send("GET", "/files/a.css"), "ETag");
		String answer = send("GET", "/files/a.css", "If-None-Match: " + tag);

		assertThat(answer).startsWith("HTTP/1.1 304").endsWith("\r\n\r\n");
		assertThat(header(answer, "ETag")).isEqualTo(tag);
		assertThat(header(answer, "Content-Disposition")).isEqualTo("inline; filename=a.css");
		assertThat(header(answer, "Cache-Control")).isEqualTo("no-cache");
		assertThat(header(answer, "Accept-Ranges")).isEqualTo("bytes");
		assertThat(answer).doesNotContain("Content-Type", "Content-Length", "Last-Modified");
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

	}

}
