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
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import io.github.flaskspring.Reply;
import io.github.flaskspring.Response;
import io.github.flaskspring.WithoutSecurity;
import io.github.flaskspring.annotation.FlaskController;
import io.github.flaskspring.annotation.Route;

import static io.github.flaskspring.Globals.sendFile;
import static org.assertj.core.api.Assertions.assertThat;

/** How responses travel over a real server, and that nothing stays open. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = WithoutSecurity.PROPERTY)
class SendingIntegrationTests {

	@LocalServerPort
	private int port;

	@Autowired
	private Views views;

	@BeforeEach
	void reset() {
		this.views.closed = new CountDownLatch(1);
		this.views.go = new CountDownLatch(1);
	}

	private <T> HttpResponse<T> send(String method, String path, HttpResponse.BodyHandler<T> body, String... headers) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path))
			.method(method, BodyPublishers.noBody());
		if (headers.length > 0) {
			request.headers(headers);
		}
		try {
			return HttpClient.newHttpClient().send(request.build(), body);
		}
		catch (IOException | InterruptedException ex) {
			throw new AssertionError(ex);
		}
	}

	private boolean isClosed() throws InterruptedException {
		return this.views.closed.await(10, TimeUnit.SECONDS);
	}

	@ParameterizedTest
	@Tag("RSP-005")
	@Tag("RSP-068")
	@ValueSource(strings = { "/pieces", "/waiting-stream" })
	void theClientSeesEachPieceBeforeTheNextIsMade(String path) throws IOException {
		try (InputStream body = send("GET", path, BodyHandlers.ofInputStream()).body()) {
			String first = new String(body.readNBytes(5), StandardCharsets.US_ASCII);
			this.views.go.countDown();

			assertThat(first).isEqualTo("first");
			assertThat(new String(body.readAllBytes(), StandardCharsets.US_ASCII)).isEqualTo("second");
		}
	}

	@ParameterizedTest
	@Tag("RSP-028")
	@Tag("RSP-088")
	@CsvSource({ "GET, 200", "HEAD, 200" })
	void aStreamIsClosedWhenItIsSentOrNot(String method, int status) throws InterruptedException {
		assertThat(send(method, "/stream", BodyHandlers.discarding()).statusCode()).isEqualTo(status);
		assertThat(isClosed()).isTrue();
	}

	@Test
	@Tag("RSP-088")
	void aStreamIsClosedWhenTheClientHasIt() throws InterruptedException {
		assertThat(send("GET", "/stream", BodyHandlers.discarding(), "If-None-Match", "\"v1\"").statusCode())
			.isEqualTo(304);
		assertThat(isClosed()).isTrue();
	}

	@Test
	@Tag("RSP-088")
	void aStreamIsClosedWhenItCannotBeSent() throws InterruptedException {
		assertThat(send("GET", "/unnamed", BodyHandlers.discarding()).statusCode()).isEqualTo(500);
		assertThat(isClosed()).isTrue();
	}

	@ParameterizedTest
	@Tag("RSP-028")
	@ValueSource(strings = { "/endless", "/endless-pieces" })
	void whatIsStreamedIsClosedWhenTheClientGoesAway(String path) throws IOException, InterruptedException {
		try (Socket socket = new Socket("localhost", this.port)) {
			OutputStream out = socket.getOutputStream();
			out.write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
			assertThat(socket.getInputStream().readNBytes(100_000)).hasSize(100_000);
		}

		assertThat(isClosed()).isTrue();
	}

	@Test
	@Tag("RSP-023")
	void headHasTheHeadersAndNoBody() {
		HttpResponse<String> head = send("HEAD", "/text", BodyHandlers.ofString());

		assertThat(head.headers().firstValue("Content-Length")).hasValue("4");
		assertThat(head.body()).isEmpty();
	}

	@ParameterizedTest
	@Tag("RSP-024")
	@Tag("RSP-025")
	@ValueSource(ints = { 204, 304 })
	void someStatusesHaveNoBody(int status) {
		HttpResponse<String> answer = send("GET", "/bodiless/" + status, BodyHandlers.ofString());

		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(answer.body()).isEmpty();
		assertThat(answer.headers().firstValue("Content-Length")).isEmpty();
		assertThat(answer.headers().firstValue("Content-Type").isPresent()).isEqualTo(status == 204);
		assertThat(answer.headers().firstValue("Last-Modified").isPresent()).isEqualTo(status == 204);
		assertThat(answer.headers().firstValue("Content-Location")).hasValue("/%C3%BC");
		assertThat(answer.headers().firstValue("Expires")).isPresent();
	}

	@Test
	@Tag("RSP-026")
	void theLengthIsToldWhereItIsKnown() {
		assertThat(send("GET", "/text", BodyHandlers.ofString()).headers().firstValue("Content-Length")).hasValue("4");
		this.views.go.countDown();
		HttpResponse<String> streamed = send("GET", "/pieces", BodyHandlers.ofString());
		assertThat(streamed.body()).isEqualTo("firstsecond");
		assertThat(streamed.headers().firstValue("Content-Length")).isEmpty();
		assertThat(streamed.headers().firstValue("Transfer-Encoding")).hasValue("chunked");
	}

	@Test
	@Tag("RSP-071")
	void headersCannotChangeWhileTheBodyIsSent() {
		HttpResponse<String> streamed = send("GET", "/late", BodyHandlers.ofString());

		assertThat(streamed.body()).isEqualTo("late");
		assertThat(streamed.headers().firstValue("X-Early")).hasValue("yes");
		assertThat(streamed.headers().firstValue("X-Late")).isEmpty();
		assertThat(streamed.headers().firstValue("Set-Cookie")).isEmpty();
	}

	@Test
	@Tag("RSP-053")
	void locationsAreEncodedWhenTheyAreSent() {
		HttpResponse<Void> answer = send("GET", "/location", BodyHandlers.discarding());

		assertThat(answer.headers().firstValue("Location")).hasValue("/foo%20%C3%BC?x=%3Ca%3E&b");
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import(Views.class)
	static class Application {

	}

	@FlaskController
	static class Views {

		private volatile CountDownLatch closed = new CountDownLatch(1);

		private volatile CountDownLatch go = new CountDownLatch(1);

		private void await() {
			try {
				assertThat(this.go.await(10, TimeUnit.SECONDS)).isTrue();
			}
			catch (InterruptedException ex) {
				throw new AssertionError(ex);
			}
		}

		@Route("/pieces")
		Iterator<String> pieces() {
			return List.of("first", "second").stream().peek((piece) -> {
				if (piece.equals("second")) {
					await();
				}
			}).iterator();
		}

		@Route("/waiting-stream")
		InputStream waitingStream() {
			return new Tracked(11) {
				@Override
				public int read(byte[] buffer, int offset, int length) {
					if (this.position == 5) {
						Views.this.await();
					}
					byte[] piece = (this.position == 0) ? "first".getBytes(StandardCharsets.US_ASCII)
							: "second".getBytes(StandardCharsets.US_ASCII);
					if (this.position == this.length) {
						return -1;
					}
					System.arraycopy(piece, 0, buffer, offset, piece.length);
					this.position += piece.length;
					return piece.length;
				}
			};
		}

		@Route("/stream")
		Response stream() {
			return sendFile(new Tracked(100), (options) -> options.mimetype("text/plain").etag("v1"));
		}

		@Route("/unnamed")
		Response unnamed() {
			return sendFile(new Tracked(100), (options) -> {
			});
		}

		@Route("/endless")
		InputStream endless() {
			return new Tracked(Long.MAX_VALUE);
		}

		@Route("/endless-pieces")
		Response endlessPieces() {
			return new Response(new EndlessPieces());
		}

		@Route("/text")
		String text() {
			return "text";
		}

		@Route("/bodiless/<int:status>")
		Reply bodiless(int status) {
			return Reply.of(new Response("ignored").lastModified(Instant.EPOCH)
				.expires(Instant.EPOCH)
				.contentLocation("/\u00fc"), status);
		}

		@Route("/late")
		Response late() {
			Response[] response = new Response[1];
			response[0] = new Response(Stream.of("late")
				.peek((piece) -> response[0].header("X-Late", "yes").setCookie("late", "yes"))
				.iterator());
			return response[0].header("X-Early", "yes");
		}

		@Route("/location")
		Response location() {
			return new Response().setStatusCode(302).location("/foo \u00fc?x=<a>&b");
		}

		/** Zeros, until they are closed. */
		private class Tracked extends InputStream {

			final long length;

			long position;

			Tracked(long length) {
				this.length = length;
			}

			@Override
			public int read() {
				return (this.position++ < this.length) ? 0 : -1;
			}

			@Override
			public void close() {
				Views.this.closed.countDown();
			}

		}

		/** Pieces that never end. */
		private final class EndlessPieces implements Iterator<byte[]>, AutoCloseable {

			@Override
			public boolean hasNext() {
				return true;
			}

			@Override
			public byte[] next() {
				return new byte[1000];
			}

			@Override
			public void close() {
				Views.this.closed.countDown();
			}

		}

	}

}
