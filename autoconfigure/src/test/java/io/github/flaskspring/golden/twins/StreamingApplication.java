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

package io.github.flaskspring.golden.twins;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

import io.github.flaskspring.Reply;
import io.github.flaskspring.Response;
import io.github.flaskspring.annotation.FlaskController;
import io.github.flaskspring.annotation.Route;

import static io.github.flaskspring.Globals.g;
import static io.github.flaskspring.Globals.request;
import static io.github.flaskspring.Globals.session;
import static io.github.flaskspring.Globals.streamTemplateString;
import static io.github.flaskspring.Globals.streamWithContext;

/** Streams as responses, with and without request context. */
@EnableAutoConfiguration
@FlaskController
class StreamingApplication {

	@Route("/count/<int:n>")
	Stream<String> count(int n) {
		return IntStream.range(0, n).mapToObj((i) -> i + "\n");
	}

	@Route("/csv")
	Object csv() {
		return Reply.of(Stream.of("a,b\n", "1,2\n"), Map.of("Content-Type", "text/csv"));
	}

	@Route("/bytes")
	Response raw() {
		return new Response(List.of(new byte[] { 0, 1 }, new byte[0], new byte[] { -1 }).iterator())
			.mimetype("application/octet-stream");
	}

	@Route("/events")
	Response events() {
		return new Response(IntStream.range(0, 2).mapToObj((i) -> "data: " + i + "\n\n").iterator())
			.mimetype("text/event-stream")
			.header("Cache-Control", "no-cache");
	}

	@Route("/context")
	Object context() {
		return streamWithContext(lazily(() -> "name=", () -> request.args().get("name", "?")));
	}

	@Route("/context-call")
	Object contextCall() {
		g.put("value", 5);
		return Reply.of(streamWithContext(lazily(request::path, () -> " g=" + g.get("value"))), 202);
	}

	@Route("/session")
	Response withSession() {
		session.put("used", (Integer) session.getOrDefault("used", 0) + 1);
		return new Response(streamWithContext(lazily(() -> "used ", () -> session.get("used").toString())));
	}

	@Route("/template")
	Object template() {
		return streamTemplateString(
				"<th:block th:each=\"i : ${items}\">[<th:block th:text=\"${i}\"></th:block>]</th:block>"
						+ " [[${request.path}]]",
				Map.of("items", List.of(0, 1, 2)));
	}

	@Route("/length")
	Response length() {
		return new Response(List.of("four", "five!").iterator()).header("Content-Length", "9");
	}

	@Route("/empty")
	Stream<String> empty() {
		return Stream.empty();
	}

	@Route("/unicode")
	Stream<String> unicode() {
		return Stream.of("caf\u00e9 ", "\u4e2d\u6587 ", "\ud83d\ude00");
	}

	@Route(value = "/echo", methods = "POST")
	Response echo() {
		return new Response(streamWithContext(Stream.generate(StreamingApplication::chunk).takeWhile(Objects::nonNull)))
			.mimetype("application/octet-stream");
	}

	private static byte @Nullable [] chunk() {
		try {
			byte[] chunk = request.stream().readNBytes(4);
			return (chunk.length > 0) ? reversed(chunk) : null;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static byte[] reversed(byte[] chunk) {
		byte[] reversed = new byte[chunk.length];
		for (int i = 0; i < chunk.length; i++) {
			reversed[i] = chunk[chunk.length - 1 - i];
		}
		return reversed;
	}

	private static Stream<String> lazily(Supplier<String> first, Supplier<String> second) {
		return Stream.of(first, second).map(Supplier::get);
	}

}
