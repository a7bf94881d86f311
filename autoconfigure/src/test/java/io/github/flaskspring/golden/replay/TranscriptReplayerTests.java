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

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class TranscriptReplayerTests {

	private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n";

	private ReplayOptions options = ReplayOptions.exact();

	@Test
	void runsEveryStepInOrderEvenAfterAFailedOne() {
		Transcript transcript = transcript(step("/1", ""), step("/2", ""), step("/3", ""));

		try (CannedServer server = CannedServer.answering(OK + "\r\n", "nonsense\r\n\r\n", "HTTP/1.1 500 NO\r\n\r\n")) {
			List<Mismatch> mismatches = replayer().replay(transcript, server.uri());

			assertThat(server.requests()).extracting((request) -> request.lines().findFirst().orElseThrow())
				.containsExactly("GET /1 HTTP/1.1", "GET /2 HTTP/1.1", "GET /3 HTTP/1.1");
			assertThat(mismatches).extracting(Mismatch::number).containsExactly(2, 3);
			assertThat(mismatches.get(0)).hasToString(
					"  2 a step [GET /2]\n       no response: ProtocolException: Not a status line: \"nonsense\"");
			assertThat(mismatches.get(1).problems()).containsExactly("status: expected 200, got 500");
		}
	}

	@Test
	void reportsOneStepOnlyButRunsAll() {
		this.options = this.options.only(2);

		try (CannedServer server = CannedServer.answering("x", "x", "x")) {
			List<Mismatch> mismatches = replayer().replay(transcript(step("/1", ""), step("/2", ""), step("/3", "")),
					server.uri());

			assertThat(mismatches).extracting(Mismatch::number).containsExactly(2);
			assertThat(server.requests()).hasSize(3);
		}
	}

	@Test
	void serverThatIsNotThereFailsEveryStep() {
		CannedServer gone = new CannedServer(List.of());
		URI base = gone.uri();
		gone.close();

		assertThat(replayer().replay(transcript(step("/", ""), step("/", "")), base)).hasSize(2)
			.allSatisfy((mismatch) -> assertThat(mismatch.problems()).singleElement()
				.asString()
				.startsWith("no response: ConnectException"));
	}

	@Test
	void capturedHeadersFillLaterRequests() {
		Transcript transcript = transcript(step("/1", "\"capture\": {\"tag\": \"etag\", \"none\": \"X-None\"},"), """
				{"name": "a step", "request": {"method": "GET", "path": "/{{tag}}", "cookies_carried": true,
				"headers": [["If-None-Match", "{{tag}}, {{none}}, {{unknown}}"]]},
				"response": {"status": 200, "headers": {}}}""");

		assertThat(requests(transcript, OK + "ETag: $1\\\r\n\r\n", OK + "\r\n").get(1)).startsWith("GET /{{tag}} ")
			.contains("\r\nIf-None-Match: $1\\, , \r\n");
	}

	@Test
	void jarsAreKeptApartAndOnlyUsedWhenCarried() {
		Transcript transcript = transcript(step("/1", ""), step("/2", "\"jar\": \"other\","), step("/3", ""),
				step("/4", "").replace("\"cookies_carried\": true", "\"cookies_carried\": false"));

		List<String> requests = requests(transcript, OK + "Set-Cookie: a=1\r\nSet-Cookie: b=2\r\n\r\n", OK + "\r\n",
				OK + "\r\n", OK + "\r\n");

		assertThat(requests.get(2)).contains("\r\nCookie: a=1; b=2\r\n");
		assertThat(List.of(requests.get(0), requests.get(1), requests.get(3)))
			.noneMatch((request) -> request.contains("Cookie"));
	}

	@Test
	void namedCookiesReplaceThoseOfTheJar() {
		String cookies = """
				"cookies": [{"name": "a", "value": "9"}, {"name": "b", "tamper": "payload"},
				{"name": "c", "mint": {"payload": "{}", "age": 10}}],""";

		List<String> requests = requests(transcript(step("/1", ""), step("/2", cookies)),
				OK + "Set-Cookie: a=1\r\nSet-Cookie: b=xyz\r\nSet-Cookie: d=4\r\n\r\n", OK + "\r\n");

		String minted = new HmacSessionCodec(new Secret("str", "key"), HmacSessionCodec.SALT).sign("{}", 90);
		assertThat(requests.get(1)).contains("\r\nCookie: d=4; a=9; b=xyA; c=" + minted + "\r\n");
	}

	@Test
	void tamperingChangesOneCharacterOfTheNamedPart() {
		String signed = "AAAAAA.BBBBBB.CCCCCC";

		assertThat(spoil(ExplicitCookie.Part.PAYLOAD, signed)).isEqualTo("AABAAA.BBBBBB.CCCCCC");
		assertThat(spoil(ExplicitCookie.Part.TIMESTAMP, signed)).isEqualTo("AAAAAA.BBBBAB.CCCCCC");
		assertThat(spoil(ExplicitCookie.Part.SIGNATURE, signed)).isEqualTo("AAAAAA.BBBBBB.CACCCC");
		assertThat(spoil(ExplicitCookie.Part.SIGNATURE, "")).isEqualTo("A");
	}

	@Test
	void mintingWithoutAnyKeyIsAnErrorOfTheTranscript() {
		String json = step("/", "\"cookies\": [{\"name\": \"c\", \"mint\": {\"payload\": \"{}\", \"age\": 0}}],");

		assertThatIllegalArgumentException()
			.isThrownBy(() -> replayer().replay(Transcript.parse("{\"frozen_time\": 0, \"steps\": [" + json + "]}"),
					URI.create("http://x")))
			.withMessage("Cannot mint \"{}\": neither the transcript nor the cookie names a secret key");
	}

	@Test
	void bodiesAreMeasuredUnlessTheStepDoesIt() {
		Transcript transcript = transcript(step("/", "\"body\": {\"text\": \"\u00e9\"},"),
				step("/", "\"body\": {\"text\": \"\"},"), step("/", "\"body\": null,"),
				step("/", "\"body\": {\"text\": \"ab\"},").replace("[]", "[[\"content-LENGTH\", \"1\"]]"));

		List<String> requests = requests(transcript, OK + "\r\n", OK + "\r\n", OK + "\r\n", OK + "\r\n");

		assertThat(requests.get(0)).endsWith("Content-Length: 2\r\n\r\n\u00c3\u00a9");
		assertThat(requests.get(1)).endsWith("Content-Length: 0\r\n\r\n");
		assertThat(requests.get(2)).doesNotContain("Content-Length");
		assertThat(requests.get(3)).doesNotContain("Content-Length").endsWith("content-LENGTH: 1\r\n\r\na");
	}

	private static String spoil(ExplicitCookie.Part part, String value) {
		return new ExplicitCookie.Tampered("session", part).spoil(value);
	}

	private static Transcript transcript(String... steps) {
		return Transcript.parse("""
				{"app": "small", "secret_key": {"type": "str", "value": "key"}, "frozen_time": 0, "steps": [%s]}
				""".formatted(String.join(",", steps)));
	}

	private static String step(String path, String more) {
		return """
				{"name": "a step", "response": {"status": 200, "headers": {}},
				"request": {"method": "GET", "path": "%s", "headers": [], %s "cookies_carried": true}}
				""".formatted(path, more);
	}

	private TranscriptReplayer replayer() {
		Clock clock = Clock.fixed(Instant.ofEpochSecond(100), ZoneOffset.UTC);
		return new TranscriptReplayer(this.options, HmacSessionCodec::new, clock);
	}

	private List<String> requests(Transcript transcript, String... answers) {
		try (CannedServer server = CannedServer.answering(answers)) {
			replayer().replay(transcript, server.uri());
			return server.requests();
		}
	}

}
