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
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import io.github.flaskspring.WithoutSecurity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Values that come later or piece by piece: the hooks run once, the session is saved
 * before the first byte, the contexts end once, after the last.
 */
@SpringBootTest(classes = AsyncApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { WithoutSecurity.PROPERTY, "flask.secret-key=test" })
class AsyncValuesIntegrationTests {

	private final HttpClient client = HttpClient.newHttpClient();

	@LocalServerPort
	private int port;

	@Autowired
	private AsyncApplication.Log log;

	@BeforeEach
	void reset() {
		this.log.lines.clear();
	}

	private HttpResponse<String> get(String path, String... headers) throws Exception {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path))
			.timeout(Duration.ofSeconds(20));
		if (headers.length > 0) {
			request.headers(headers);
		}
		return this.client.send(request.build(), BodyHandlers.ofString());
	}

	static void await(BooleanSupplier condition) throws InterruptedException {
		long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
		while (!condition.getAsBoolean() && System.nanoTime() < end) {
			Thread.sleep(2);
		}
	}

	private void assertThatTheRequestRan(String... lines) throws InterruptedException {
		await(() -> this.log.count("end of ann") > 0);
		assertThat(this.log.lines).containsExactly(lines);
	}

	@ParameterizedTest
	@CsvSource({ "/callable, ann at /callable", "/task, ann at /task", "/future, no context",
			"/future/json, '{\"seen\":\"no context\"}\n'", "/future/future, ann at /future/future",
			"/mono, ann at /mono" })
	@Tag("APP-068")
	void promisesAreKept(String path, String body) throws Exception {
		HttpResponse<String> answer = get(path);

		assertThat(answer.body()).isEqualTo(body);
		assertThat(answer.headers().allValues("X-After")).containsExactly("status 200");
		assertThat(answer.headers().allValues("Set-Cookie")).hasSize(1);
		assertThatTheRequestRan("before", "body", "after", "teardown null", "end of ann");
	}

	@ParameterizedTest
	@CsvSource({ "/entity/callable, ann at /entity/callable", "/reply/callable, ann at /reply/callable",
			"/entity/future, no context", "/future/entity, no context", "/entity/mono, ann at /entity/mono" })
	void promisesMayHaveAStatusAndHeaders(String path, String body) throws Exception {
		HttpResponse<String> answer = get(path);

		assertThat(answer.body()).isEqualTo(body);
		assertThat(answer.statusCode()).isEqualTo(201);
		assertThat(answer.headers().allValues("X-View")).containsExactly("yes");
		assertThat(answer.headers().allValues("X-After")).containsExactly("status 201");
		assertThatTheRequestRan("before", "body", "after", "teardown null", "end of ann");
	}

	@Test
	void workOfAnotherThreadHasAContextOfItsOwn() throws Exception {
		assertThat(get("/deferred").body()).isEqualTo("/deferred null at /deferred");
		await(() -> this.log.count("end of") == 2);
		assertThat(this.log.lines).contains("end of ann", "end of null").hasSize(7);
	}

	@ParameterizedTest
	@CsvSource({ "/body, ann at /body, text/html; charset=utf-8", "/emitter, no context, text/html; charset=utf-8",
			"/sse, 'data:no context\n\n', text/event-stream",
			"/future/body, ann at /future/body, text/html; charset=utf-8", "/flux/text, ab, text/plain" })
	void streamsEndTheirContextAfterTheLastByte(String path, String body, String type) throws Exception {
		HttpResponse<String> answer = get(path);

		assertThat(answer.body()).isEqualTo(body);
		assertThat(answer.headers().firstValue("Content-Type").map((value) -> value.replace(";charset", "; charset")))
			.isEqualTo(Optional.ofNullable(type));
		assertThat(answer.headers().allValues("X-After")).containsExactly("status 200");
		assertThat(answer.headers().allValues("Set-Cookie")).hasSize(1);
		await(() -> this.log.count("end of ann") > 0);
		assertThat(this.log.lines).containsExactlyInAnyOrder("before", "body", "after", "teardown null", "end of ann")
			.endsWith("teardown null", "end of ann");
	}

	@ParameterizedTest
	@CsvSource({ "/entity/body, ann at /entity/body, text/plain", "/entity/emitter, no context,",
			"/entity/sse, 'data:no context\n\n', text/event-stream",
			"/entity/flux, 'data:1\n\ndata:2\n\n', text/event-stream" })
	void streamsMayHaveAStatusAndHeaders(String path, String body, String type) throws Exception {
		HttpResponse<String> answer = get(path);

		assertThat(answer.body()).isEqualTo(body);
		assertThat(answer.statusCode()).isEqualTo(201);
		assertThat(answer.headers().firstValue("Content-Type")).isEqualTo(Optional.ofNullable(type));
		assertThat(answer.headers().allValues("X-View")).containsExactly("yes");
		assertThat(answer.headers().allValues("X-After")).containsExactly("status 201");
		await(() -> this.log.count("end of ann") > 0);
		assertThat(this.log.lines).hasSize(5).endsWith("teardown null", "end of ann");
	}

	@ParameterizedTest
	@CsvSource({ "*/*, application/json, '[1,2,3]\n'",
			"text/event-stream, text/event-stream, 'data:1\n\ndata:2\n\ndata:3\n\n'",
			"application/x-ndjson, application/x-ndjson, '1\n2\n3\n'" })
	void manyValuesAreStreamedToWhoeverAsksForAStream(String accept, String type, String body) throws Exception {
		HttpResponse<String> answer = get("/flux", "Accept", accept);

		assertThat(answer.body()).isEqualTo(body);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue(type);
		assertThat(answer.headers().allValues("X-After")).hasSize(1);
		await(() -> this.log.count("end of ann") > 0);
		assertThat(this.log.lines).hasSize(5).endsWith("teardown null", "end of ann");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/body", "/sse", "/flux/text" })
	void headHasNoBody(String path) throws Exception {
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path))
			.method("HEAD", HttpRequest.BodyPublishers.noBody())
			.build();

		HttpResponse<String> answer = this.client.send(request, BodyHandlers.ofString());

		assertThat(answer.headers().allValues("X-After")).hasSize(1);
		await(() -> this.log.count("end of ann") > 0);
		assertThat(this.log.count("teardown null")).isEqualTo(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/fails/callable", "/fails/future", "/fails/mono" })
	void aBrokenPromiseReachesTheErrorHandlers(String path) throws Exception {
		HttpResponse<String> answer = get(path);

		assertThat(answer.statusCode()).isEqualTo(409);
		assertThat(answer.body()).isEqualTo("handled");
		assertThatTheRequestRan("before", "after", "teardown null", "end of ann");
	}

	@Test
	void aBrokenPromiseWithoutAHandlerIsToldToTheTeardown() throws Exception {
		assertThat(get("/fails/unhandled").statusCode()).isEqualTo(500);
		assertThatTheRequestRan("before", "after", "teardown IllegalArgumentException", "end of ann");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/fails/body", "/fails/sse", "/fails/flux" })
	void aFailingStreamIsToldToTheTeardown(String path) throws Exception {
		assertThatThrownBy(() -> get(path)).isInstanceOf(IOException.class);
		assertThatTheRequestRan("before", "after", "teardown OnPurposeException", "end of ann");
	}

	@Test
	void aPromiseThatIsNotKeptInTimeIsA503() throws Exception {
		assertThat(get("/timeout/deferred").statusCode()).isEqualTo(503);
		assertThatTheRequestRan("before", "after", "teardown null", "end of ann");
	}

	@Test
	void aStreamThatLastsTooLongIsToldToTheTeardown() throws Exception {
		get("/timeout/sse");
		assertThatTheRequestRan("before", "after", "teardown AsyncRequestTimeoutException", "end of ann");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/endless/body", "/endless/sse", "/endless/flux" })
	void aProducerStopsWhenTheClientLeaves(String path) throws Exception {
		try (Socket socket = new Socket("localhost", this.port)) {
			socket.getOutputStream()
				.write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
			assertThat(socket.getInputStream().readNBytes(20_000)).hasSize(20_000);
			socket.setSoLinger(true, 0);
		}

		await(() -> this.log.count("end of ann") > 0 && this.log.count("stopped") > 0);
		assertThat(this.log.lines).containsOnlyOnce("stopped", "end of ann");
		assertThat(this.log.count("teardown")).isEqualTo(1);
	}

}
