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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Plays both sides: a server that gives the recorded answers must satisfy the replayer,
 * one that spoils them must not.
 */
class RecordedTranscriptsTests {

	private static final TranscriptCatalogue CATALOGUE = TranscriptCatalogue.recorded();

	@ParameterizedTest
	@MethodSource("names")
	void recordedAnswersMatch(String name) {
		Transcript transcript = withoutPauses(name);

		assertThat(replay(transcript, UnaryOperator.identity(), ReplayOptions.exact().strictSession())).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("names")
	void cookiesAreSentAsRecorded(String name) {
		Transcript transcript = withoutPauses(name);

		try (CannedServer server = server(transcript, UnaryOperator.identity())) {
			replayer(transcript, ReplayOptions.exact()).replay(transcript, server.start());

			for (int number = 1; number <= transcript.steps().size(); number++) {
				@Nullable String recorded = transcript.step(number).request().cookieSent();
				assertThat(cookieLines(server.requests().get(number - 1))).as("step %d", number)
					.isEqualTo(Stream.ofNullable(recorded).toList());
			}
		}
	}

	private static List<String> cookieLines(String request) {
		return request.lines()
			.takeWhile((line) -> !line.isEmpty())
			.filter((line) -> line.startsWith("Cookie: "))
			.map((line) -> line.substring("Cookie: ".length()))
			.toList();
	}

	@ParameterizedTest
	@MethodSource("names")
	void wrongStatusFailsEveryStep(String name) {
		Transcript transcript = withoutPauses(name);

		List<Mismatch> mismatches = replay(transcript,
				(answer) -> RecordedAnswer.withStatus(answer, (answer.status() == 299) ? 298 : 299),
				ReplayOptions.exact());

		assertThat(mismatches).hasSameSizeAs(transcript.steps());
	}

	@ParameterizedTest
	@MethodSource("names")
	void unexpectedSignificantHeaderFailsEveryStep(String name) {
		Transcript transcript = withoutPauses(name);

		List<Mismatch> mismatches = replay(transcript, (answer) -> RecordedAnswer.with(answer, "Link", "</>"),
				ReplayOptions.exact());

		assertThat(mismatches).hasSameSizeAs(transcript.steps())
			.allSatisfy((mismatch) -> assertThat(mismatch.problems()).containsExactly("Link: unexpected, got \"</>\""));
	}

	@ParameterizedTest
	@MethodSource("names")
	void missingHeadersFailTheStepsThatListThem(String name) {
		Transcript transcript = withoutPauses(name);

		List<Mismatch> mismatches = replay(transcript,
				(answer) -> new RawResponse(answer.status(), List.of(), answer.body()), ReplayOptions.exact());

		assertThat(mismatches)
			.hasSize((int) transcript.steps().stream().filter((step) -> !step.response().headers().isEmpty()).count());
	}

	static List<String> names() {
		return CATALOGUE.names();
	}

	private static Transcript withoutPauses(String name) {
		try {
			String json = Files.readString(CATALOGUE.file(name));
			return Transcript.parse(json.replaceAll("\"pause_ms\": \\d+", "\"pause_ms\": 0"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<Mismatch> replay(Transcript transcript, UnaryOperator<RawResponse> spoiler,
			ReplayOptions options) {
		try (CannedServer server = server(transcript, spoiler)) {
			return replayer(transcript, options).replay(transcript, server.start());
		}
	}

	private static CannedServer server(Transcript transcript, UnaryOperator<RawResponse> spoiler) {
		return new CannedServer(transcript.steps()
			.stream()
			.map((step) -> RecordedAnswer.wire(spoiler.apply(RecordedAnswer.of(step.response()))))
			.toList());
	}

	private static TranscriptReplayer replayer(Transcript transcript, ReplayOptions options) {
		Instant frozen = Instant.ofEpochSecond(transcript.frozenTime());
		return new TranscriptReplayer(options, HmacSessionCodec::new, Clock.fixed(frozen, ZoneOffset.UTC));
	}

}
