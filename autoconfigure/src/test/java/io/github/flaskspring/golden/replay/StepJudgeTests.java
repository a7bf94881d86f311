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

package io.github.flaskspring.golden.replay;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StepJudgeTests {

	private static final Secret SECRET = new Secret("str", "key");

	private static final SessionCodec CODEC = new HmacSessionCodec(SECRET, HmacSessionCodec.SALT);

	private static final String TRANSCRIPT = """
			{"frozen_time": 0, "steps": [{
			"name": "all at once",
			"request": {"method": "GET", "path": "/", "headers": [], "cookies_carried": true},
			"response": {"status": 200, "body": {"text": "body"}, "headers": {
				"Content-Type": "text/html; charset=utf-8", "Content-Length": "4", "Allow": "GET, HEAD",
				"Location": "/a", "ETag": {"opaque": true, "weak": true}, "Last-Modified": {"opaque": true},
				"X-Multi": ["1", "2"], "Set-Cookie": [
					{"name": "b", "value": "1",
						"attributes": {"Path": "/", "HttpOnly": true, "Expires": {"opaque": true}}},
					{"name": "session", "value": "%s", "attributes": {"Path": "/"},
						"session": {"payload": "{\\"a\\":1,\\"b\\":2}", "timestamp": 5}}]}}}]}
			""";

	private final ExpectedResponse want = Transcript.parse(TRANSCRIPT.formatted(CODEC.sign("{\"a\":1,\"b\":2}", 5)))
		.step(1)
		.response();

	private final RawResponse right = RecordedAnswer.of(this.want);

	private ReplayOptions options = ReplayOptions.exact();

	@Test
	void rightAnswerHasNoProblems() {
		assertThat(problems(this.right)).isEmpty();
	}

	@Test
	void statusAndBodyCount() {
		assertThat(problems(RecordedAnswer.withStatus(this.right, 201)))
			.containsExactly("status: expected 200, got 201");
		assertThat(problems(RecordedAnswer.withBody(this.right, "bod\n")))
			.containsExactly("body: expected 4 bytes \"body\", got 4 bytes \"bod\\n\", first difference at byte 3");
	}

	@Test
	void listedHeadersMustBeSentAsRecorded() {
		assertThat(problems(RecordedAnswer.without(this.right, "x-multi")))
			.containsExactly("X-Multi: missing, expected [\"1\", \"2\"]");
		assertThat(problems(RecordedAnswer.with(this.right, "X-Multi", "3"))).hasSize(1);
		assertThat(problems(RecordedAnswer.change(this.right, "location", (value) -> "/b")))
			.containsExactly("Location: expected \"/a\", got \"/b\"");
		assertThat(problems(RecordedAnswer.with(this.right, "Location", "/a")))
			.containsExactly("Location: expected \"/a\", got [\"/a\", \"/a\"]");
		assertThat(problems(RecordedAnswer.change(this.right, "content-length", (value) -> "5"))).hasSize(1);
	}

	@Test
	void significantHeadersMustNotAppearOthersMay() {
		assertThat(problems(RecordedAnswer.with(this.right, "vary", "Cookie")))
			.containsExactly("Vary: unexpected, got \"Cookie\"");
		assertThat(problems(RecordedAnswer.with(this.right, "X-New", "1"))).isEmpty();
		assertThat(problems(RecordedAnswer.with(this.right, "Date", "today"))).isEmpty();
	}

	@Test
	void contentLengthMayBeAddedButNotLeftOut() {
		ExpectedResponse streamed = new ExpectedResponse(200, Map.of(), null);
		RawResponse measured = new RawResponse(200, List.of(new HeaderField("Content-Length", "0")), new byte[0]);

		assertThat(judge().problems(streamed, measured)).isEmpty();
		assertThat(problems(RecordedAnswer.without(this.right, "Content-Length"))).hasSize(1);
	}

	@Test
	void listsOfTokensHaveNoOrder() {
		RawResponse shuffled = RecordedAnswer.change(this.right, "Allow", (value) -> "head ,GET");

		assertThat(problems(shuffled)).isEmpty();
		assertThat(problems(RecordedAnswer.change(this.right, "Allow", (value) -> "GET"))).hasSize(1);
	}

	@Test
	void opaqueHeadersMustBeThereWithTheRightStrength() {
		assertThat(problems(RecordedAnswer.change(this.right, "ETag", (value) -> "\"x\"")))
			.containsExactly("ETag: expected a weak tag, got \"\"x\"\"");
		assertThat(problems(RecordedAnswer.change(this.right, "ETag", (value) -> "W/\"other\""))).isEmpty();
		assertThat(problems(RecordedAnswer.without(this.right, "Last-Modified")))
			.containsExactly("Last-Modified: missing, any value will do");
	}

	@Test
	void contentTypeIsForgivenOnlyWhenLoose() {
		RawResponse tight = RecordedAnswer.change(this.right, "Content-Type", (value) -> "text/html;charset=UTF-8");
		RawResponse other = RecordedAnswer.change(this.right, "Content-Type", (value) -> "text/html");

		assertThat(problems(tight)).hasSize(1);
		this.options = ReplayOptions.exact().loose();
		assertThat(problems(tight)).isEmpty();
		assertThat(problems(other)).hasSize(1);
	}

	@Test
	void ignoredHeadersNeverCount() {
		this.options = ReplayOptions.exact().ignore("LOCATION").ignore("Vary").ignore("Set-Cookie");
		RawResponse spoiled = RecordedAnswer.with(RecordedAnswer.without(this.right, "Set-Cookie"), "Vary", "*");

		assertThat(problems(RecordedAnswer.without(spoiled, "Location"))).isEmpty();
	}

	@Test
	void cookiesAreComparedByNameWithTheirAttributes() {
		RawResponse spoiled = RecordedAnswer.change(this.right, "Set-Cookie",
				(value) -> value.startsWith("b") ? "b=2; path=/x; HttpOnly=yes; Secure" : value);

		assertThat(problems(spoiled)).containsExactly("Set-Cookie b: value expected \"1\", got \"2\"",
				"Set-Cookie b: attribute expires missing", "Set-Cookie b: httponly expected no value, got \"yes\"",
				"Set-Cookie b: path expected \"/\", got \"/x\"", "Set-Cookie b: attribute secure unexpected");
	}

	@Test
	void everyExpectedCookieMustBeSetAndNoOther() {
		assertThat(problems(RecordedAnswer.with(this.right, "Set-Cookie", "c=1")))
			.containsExactly("Set-Cookie: expected [\"b\", \"session\"], got [\"b\", \"c\", \"session\"]");
		assertThat(problems(RecordedAnswer.without(this.right, "Set-Cookie")))
			.containsExactly("Set-Cookie: expected [\"b\", \"session\"], got []");
		assertThat(problems(RecordedAnswer.change(this.right, "Set-Cookie", (value) -> value.replace("b=", "a="))))
			.containsExactly("Set-Cookie: expected cookie \"b\", got \"a\"");
	}

	@Test
	void sessionsAreComparedByContent() {
		assertThat(problems(withSession(CODEC.sign("{\"b\": 2, \"a\": 1}", 99)))).isEmpty();
		assertThat(problems(withSession(CODEC.sign("{\"a\":2}", 5))))
			.containsExactly("Set-Cookie session: session expected {\"a\":1,\"b\":2}, got {\"a\":2}");
		this.options = ReplayOptions.exact().strictSession();
		assertThat(problems(withSession(CODEC.sign("{\"b\":2,\"a\":1}", 5)))).hasSize(1);
	}

	@Test
	void sessionsMustBeSignedAndJson() {
		SessionCodec other = new HmacSessionCodec(SECRET, "other");

		assertThat(problems(withSession(other.sign("{\"a\":1,\"b\":2}", 5)))).singleElement()
			.asString()
			.startsWith("Set-Cookie session: not readable as a Flask session: the signature is wrong");
		assertThat(problems(withSession(CODEC.sign("{", 5)))).singleElement().asString().contains("no JSON");
		assertThat(new StepJudge(this.options, null).problems(this.want, this.right)).singleElement()
			.asString()
			.contains("names no secret key");
	}

	@Test
	void bodiesInEveryNotationAreCompared() {
		assertThat(new Body.Repeated("<", "ab", 2, ">").accepts("<abab>".getBytes(StandardCharsets.UTF_8))).isTrue();
		assertThat(new Body.Binary("AP8=").accepts(new byte[] { 0, -1 })).isTrue();
		assertThat(new Body.Binary("AP8=").accepts(new byte[] { 0 })).isFalse();
		assertThat(new Body.Opaque(true).accepts(new byte[] { 7 })).isTrue();
	}

	@Test
	void longBodiesAreQuotedWhereTheyDiffer() {
		String text = "a".repeat(1000) + "b" + "c".repeat(1000);

		String difference = Excerpt.difference(text.getBytes(StandardCharsets.UTF_8),
				text.replace('b', 'x').getBytes(StandardCharsets.UTF_8));

		assertThat(difference).contains("...\"" + "a".repeat(60) + "b", "...\"" + "a".repeat(60) + "x", "at byte 1000");
		assertThat(difference.length()).isLessThan(900);
	}

	private RawResponse withSession(String cookie) {
		return RecordedAnswer.change(this.right, "Set-Cookie",
				(value) -> value.startsWith("session=") ? "session=" + cookie + "; Path=/" : value);
	}

	private StepJudge judge() {
		return new StepJudge(this.options, CODEC);
	}

	private List<String> problems(RawResponse answer) {
		return judge().problems(this.want, answer);
	}

}
