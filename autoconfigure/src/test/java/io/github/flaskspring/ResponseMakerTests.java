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

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpStatus;

import io.github.flaskspring.http.Headers;
import io.github.flaskspring.json.DefaultJsonProvider;
import io.github.flaskspring.json.Tuple;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** What a view may return and what becomes of it. */
class ResponseMakerTests {

	private final Flask app = new Flask("test");

	private Response make(@Nullable Object value) {
		try {
			return this.app.testRequestContext("/").call(() -> this.app.makeResponse(value));
		}
		catch (RuntimeException ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw new AssertionError(ex);
		}
	}

	/** Text for everything that is not text unless it says so. */
	static class Plain extends Response {

		Plain(ResponseBody body) {
			super(body);
		}

		@Override
		protected String defaultMimetype() {
			return "text/plain";
		}

	}

	@Test
	void resultOfALambdaThatWasNotMeantToAnswerIsExplained() {
		assertThatIllegalArgumentException().isThrownBy(() -> make(new java.util.ArrayList<>().add("x")))
			.withMessageContaining("it was a Boolean. If it is the result of a lambda that was not meant to answer")
			.withMessageEndingWith("write a block: () -> { list.add(x); }");
	}

	@Test
	@Tag("RSP-001")
	@Tag("RSP-002")
	void textAndBytesAreHtml() {
		assertThat(make("h\u00e4").body().length()).isEqualTo(3);
		assertThat(make(new byte[] { 1 }).contentType()).isEqualTo("text/html; charset=utf-8");
		assertThat(make("").statusCode()).isEqualTo(200);
	}

	@Test
	@Tag("RSP-003")
	@Tag("RSP-004")
	@Tag("RSP-022")
	void mapsListsAndRecordsAreJson() {
		assertThat(make(Map.of("b", 1, "a", 2)).getText()).isEqualTo("{\"a\":2,\"b\":1}\n");
		assertThat(make(List.of(1, 2)).contentType()).isEqualTo("application/json");
		assertThat(make(Map.of()).getText()).isEqualTo("{}\n");
		assertThat(make(Reply.of(Map.of("a", 1), 201)).contentType()).isEqualTo("application/json");
	}

	@Test
	@Tag("RSP-005")
	void iteratorsAndStreamsAreStreamed() {
		assertThat(make(List.of("a", "b").iterator()).isStreamed()).isTrue();
		assertThat(make(Stream.of("a", new byte[] { 'b' })).getText()).isEqualTo("ab");
		assertThat(make(new ByteArrayInputStream("in".getBytes(StandardCharsets.US_ASCII))).getText()).isEqualTo("in");
	}

	@Test
	@Tag("RSP-006")
	@Tag("RSP-008")
	void responsesAndReturnedErrorsAreUsed() {
		Response response = new Response("r");

		assertThat(make(response)).isSameAs(response);
		assertThat(make(new NotFoundException()).statusCode()).isEqualTo(404);
		assertThat(make(Reply.of(new NotFoundException(), 201)).statusCode()).isEqualTo(201);
	}

	@Test
	@Tag("RSP-009")
	void nothingIsAMistake() {
		assertThatIllegalArgumentException().isThrownBy(() -> make(null))
			.withMessageStartingWith("The view function for null did not return a valid response.");
		assertThatIllegalArgumentException().isThrownBy(() -> make(Reply.of(null, 200)));
	}

	@Test
	@Tag("RSP-010")
	void otherValuesAreMistakes() {
		for (Object value : Arrays.asList(5, true, 1.5, Set.of(1), new Object())) {
			assertThatIllegalArgumentException().isThrownBy(() -> make(value))
				.withMessageStartingWith("The view function did not return a valid response.")
				.withMessageContaining("it was a " + value.getClass().getSimpleName() + ".");
		}
	}

	@Test
	@Tag("RSP-011")
	@Tag("RSP-012")
	@Tag("RSP-014")
	void tuplesAreReplies() {
		assertThat(make(Tuple.of("a", 201)).statusCode()).isEqualTo(201);
		assertThat(make(Tuple.of("a", Map.of("X-A", "1"))).headers().get("X-A")).isEqualTo("1");
		assertThat(make(Tuple.of("a", List.of(Map.entry("X-A", "1")))).headers().get("X-A")).isEqualTo("1");
		assertThat(make(Tuple.of("a", null, Map.of("X-A", "1"))).statusCode()).isEqualTo(200);
	}

	@Test
	@Tag("RSP-013")
	void tuplesOfAnotherLengthAreMistakes() {
		for (Tuple tuple : List.of(Tuple.of(), Tuple.of("a"), Tuple.of("a", 200, Map.of(), "b"))) {
			assertThatIllegalArgumentException().isThrownBy(() -> make(tuple))
				.withMessage("The view function did not return a valid response tuple. The tuple must have the form"
						+ " (body, status, headers), (body, status), or (body, headers).");
		}
	}

	@Test
	@Tag("RSP-015")
	@Tag("RSP-016")
	@Tag("RSP-017")
	void theStatusOfAReplyCounts() {
		assertThat(make(Reply.of(new Response("r").setStatusCode(203), 404)).status()).isEqualTo("404 NOT FOUND");
		assertThat(make(Reply.of("r", "201 Yay")).status()).isEqualTo("201 Yay");
		assertThat(make(Reply.of("r", 999)).status()).isEqualTo("999 UNKNOWN");
		assertThat(make(new Reply("r", HttpStatus.CREATED, null)).status()).isEqualTo("201 CREATED");
	}

	@Test
	@Tag("RSP-018")
	void theHeadersOfAReplyReplaceThoseOfItsBody() {
		List<Map.Entry<String, String>> twice = List.of(Map.entry("X-A", "1"), Map.entry("x-a", "2"));
		Headers both = Headers.of(twice);

		assertThat(make(Reply.of(new Response("r").header("X-A", "0"), Map.of("X-A", "1"))).headers().getList("X-A"))
			.containsExactly("1");
		assertThat(make(Reply.of(new Response("r"), twice)).headers().getList("X-A")).containsExactly("2");
		assertThat(make(Reply.of("r", twice)).headers().getList("X-A")).containsExactly("1", "2");
		assertThat(make(new Reply(new Response("r"), null, both)).headers().getList("X-A")).containsExactly("1", "2");
		assertThat(make(Reply.of("r", Map.of("X-A", List.of("1", "2")))).headers().getList("X-A")).containsExactly("1",
				"2");
		assertThat(make(Reply.of("r", Map.of("content-type", "text/csv"))).headers().getList("Content-Type"))
			.containsExactly("text/csv");
	}

	@Test
	@Tag("JSON-003")
	void theMimetypeOfJsonIsTheProviders() {
		this.app.json(new DefaultJsonProvider().mimetype("text/json"));

		assertThat(make(List.of(1)).contentType()).isEqualTo("text/json; charset=utf-8");
	}

	@Test
	@Tag("RSP-055")
	void anOwnResponseClassIsUsed() {
		this.app.responseClass(Plain::new);

		assertThat(make("x")).isInstanceOf(Plain.class);
		assertThat(make("x").mimetype()).isEqualTo("text/plain");
		assertThat(make(List.of(1))).isInstanceOf(Plain.class);
		assertThat(make(List.of(1)).mimetype()).isEqualTo("application/json");
		assertThat(this.app.redirect("/", 302).mimetype()).isEqualTo("text/html");
		assertThat(make(new NotFoundException()).mimetype()).isEqualTo("text/html");
	}

	@Test
	@Tag("RSP-007")
	void responsesOfAnotherClassBecomeOnesOfTheOwn() throws Exception {
		this.app.responseClass(Plain::new);
		List<String> closed = new ArrayList<>();
		Response other = new Response("r").setStatus("299 Fine")
			.setCookie("a", "1")
			.setCookie("b", "2")
			.callOnClose(() -> closed.add("closed"));
		Plain own = new Plain(other.body());

		Response made = make(other);
		made.close();

		assertThat(made).isInstanceOf(Plain.class);
		assertThat(made.status()).isEqualTo("299 Fine");
		assertThat(made.headers()).isEqualTo(other.headers());
		assertThat(made.getText()).isEqualTo("r");
		assertThat(closed).containsExactly("closed");
		assertThat(make(own)).isSameAs(own);
		assertThat(make(new NotFoundException())).isInstanceOf(Plain.class);
		assertThat(make(Globals.redirect("/"))).isInstanceOf(Plain.class);
	}

	@Test
	@Tag("RSP-020")
	@Tag("RSP-021")
	void aResponseIsMadeByHandAndChanged() throws Exception {
		this.app.testRequestContext("/").run(() -> {
			Response empty = Globals.makeResponse();
			Response changed = Globals.makeResponse(Reply.of("text", 201, Map.of("X-A", "1")));
			changed.setStatusCode(202).setCookie("k", "v").header("X-B", "2");

			assertThat(empty.status()).isEqualTo("200 OK");
			assertThat(empty.contentType()).isEqualTo("text/html; charset=utf-8");
			assertThat(empty.getData()).isEmpty();
			assertThat(Globals.makeResponse("text").getText()).isEqualTo("text");
			assertThat(changed.status()).isEqualTo("202 ACCEPTED");
			assertThat(changed.headers().toString()).isEqualTo("Content-Type: text/html; charset=utf-8\r\n"
					+ "Content-Length: 4\r\nX-A: 1\r\nSet-Cookie: k=v; Path=/\r\nX-B: 2\r\n\r\n");
		});
	}

	@Test
	@Tag("RSP-027")
	void nobodyDatesAResponse() {
		assertThat(make("text").headers().contains("Date")).isFalse();
		assertThat(make(Map.of()).headers().contains("Date")).isFalse();
	}

	@Test
	@Tag("RSP-029")
	void aClassHasAStatusAndATypeOfItsOwn() {
		Response response = new Response("x") {

			@Override
			protected int defaultStatus() {
				return 201;
			}

			@Override
			protected String defaultMimetype() {
				return "text/plain";
			}

		};

		assertThat(response.status()).isEqualTo("201 CREATED");
		assertThat(response.contentType()).isEqualTo("text/plain; charset=utf-8");
	}

}
