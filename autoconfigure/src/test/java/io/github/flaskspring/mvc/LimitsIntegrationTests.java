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

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import io.github.flaskspring.WithoutSecurity;
import io.github.flaskspring.annotation.FlaskController;
import io.github.flaskspring.annotation.Route;

import static io.github.flaskspring.Globals.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

/**
 * Flask's limits hold on Tomcat, whose own do not interfere. The build runs them on Jetty
 * as well.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { WithoutSecurity.PROPERTY, "flask.max-content-length=4MB" })
class LimitsIntegrationTests {

	@LocalServerPort
	private int port;

	/** Sends a head and whatever body, and reads the status line. */
	private String statusLine(String path, String headers, byte[] body) throws IOException {
		try (Socket socket = new Socket("localhost", this.port)) {
			socket.setSoTimeout(20_000);
			OutputStream out = socket.getOutputStream();
			out.write(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n\r\n")
				.getBytes(StandardCharsets.US_ASCII));
			out.write(body);
			out.flush();
			return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
				.readLine();
		}
	}

	private String multipart(int parts, int size) throws IOException {
		String part = "--x\r\nContent-Disposition: form-data; name=f\r\n\r\n" + "v".repeat(size) + "\r\n";
		byte[] body = (part.repeat(parts) + "--x--\r\n").getBytes(StandardCharsets.US_ASCII);
		return statusLine("/form", "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: " + body.length,
				body);
	}

	@Test
	@Tag("REQ-065")
	void aBodyThatIsTooLargeIsRefusedBeforeItIsSent() throws IOException {
		assertThat(statusLine("/data", "Content-Length: 900000000", "first bytes".getBytes(StandardCharsets.US_ASCII)))
			.startsWith("HTTP/1.1 413");
	}

	@Test
	@Tag("REQ-065")
	void aViewThatDoesNotReadIsNotAffected() throws IOException {
		assertThat(statusLine("/unread", "Content-Length: 900000000", new byte[0])).startsWith("HTTP/1.1 200");
	}

	@Test
	void aClientThatIsStillSendingGetsToTheAnswer() throws IOException {
		byte[] piece = new byte[100_000];
		try (Socket socket = new Socket("localhost", this.port)) {
			socket.setSoTimeout(20_000);
			OutputStream out = socket.getOutputStream();
			out.write("POST /data?limit=10 HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000\r\n\r\n"
				.getBytes(StandardCharsets.US_ASCII));
			out.write(piece);
			BufferedReader answer = new BufferedReader(
					new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
			assertThat(answer.readLine()).startsWith("HTTP/1.1 413");
			assertThatCode(() -> {
				for (int sent = 1; sent < 10; sent++) {
					out.write(piece);
				}
			}).doesNotThrowAnyException();
		}
	}

	@Test
	@Tag("REQ-065")
	void aChunkedBodyIsRefusedWhenItExceedsTheLimit() throws IOException {
		StringBuilder body = new StringBuilder();
		for (int i = 0; i < 5; i++) {
			body.append("100000\r\n").append("x".repeat(0x100000)).append("\r\n");
		}

		assertThat(statusLine("/data", "Transfer-Encoding: chunked",
				body.append("0\r\n\r\n").toString().getBytes(StandardCharsets.US_ASCII)))
			.startsWith("HTTP/1.1 413");
	}

	@Test
	@Tag("REQ-067")
	void aRequestMayHaveALimitOfItsOwn() throws IOException {
		byte[] body = new byte[5_000_000];

		assertThat(statusLine("/data?limit=6000000", "Content-Length: " + body.length, body))
			.startsWith("HTTP/1.1 200");
		assertThat(statusLine("/data?limit=10", "Content-Length: 11", new byte[11])).startsWith("HTTP/1.1 413");
	}

	@Test
	@Tag("REQ-068")
	void tomcatsLimitOfPostedFormsDoesNotCount() throws IOException {
		byte[] body = ("a=" + "x".repeat(3_000_000)).getBytes(StandardCharsets.US_ASCII);
		String head = "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length;

		assertThat(statusLine("/form?memory=9000000", head, body)).startsWith("HTTP/1.1 200");
		assertThat(statusLine("/form", head, body)).startsWith("HTTP/1.1 413");
	}

	@Test
	@Tag("REQ-069")
	void aThousandPartsAreFine() throws IOException {
		assertThat(multipart(1000, 1)).startsWith("HTTP/1.1 200");
		assertThat(multipart(1001, 1)).startsWith("HTTP/1.1 413");
	}

	@Test
	@Tag("REQ-068")
	void aLongFieldIsRefused() throws IOException {
		assertThat(multipart(1, 500_000)).startsWith("HTTP/1.1 200");
		assertThat(multipart(1, 500_001)).startsWith("HTTP/1.1 413");
	}

	@Test
	@Tag("REQ-070")
	void rawBodiesHaveOnlyTheOneLimit() throws IOException {
		assertThat(statusLine("/data", "Content-Length: 900000", new byte[900_000])).startsWith("HTTP/1.1 200");
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import(Views.class)
	static class Application {

	}

	@FlaskController
	static class Views {

		@Route(value = "/data", methods = "POST")
		String data() {
			if (request.args().containsKey("limit")) {
				request.setMaxContentLength(Long.valueOf(request.args().getOrThrow("limit")));
			}
			return Integer.toString(request.getData().length);
		}

		@Route(value = "/form", methods = "POST")
		String form() {
			if (request.args().containsKey("memory")) {
				request.setMaxFormMemorySize(Long.valueOf(request.args().getOrThrow("memory")));
			}
			return Integer.toString(request.form().size());
		}

		@Route(value = "/unread", methods = "POST")
		String unread() {
			return "not read";
		}

	}

}
