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
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;

/**
 * Turns a transcript into JUnit tests, one for each step, run in order on a server of
 * their own:
 *
 * <pre>{@code
 * &#64;TestFactory
 * Stream<DynamicTest> cookies() {
 *     return TranscriptTests.of("cookies")
 *         .leaveOut(13, "container refuses: a raw byte in a cookie")
 *         .on(CookiesApplication.class);
 * }
 * }</pre>
 *
 * A step left out is sent all the same, because later steps build on it. It counts as
 * skipped while it fails, and fails once it passes: the list cannot outlive its reasons.
 *
 * @since 0.1
 */
public final class TranscriptTests {

	private final Transcript transcript;

	private final Map<Integer, String> leftOut = new TreeMap<>();

	private ReplayOptions options = ReplayOptions.exact();

	private TranscriptTests(Transcript transcript) {
		this.transcript = transcript;
	}

	/**
	 * Start from a recorded transcript.
	 * @param name the name of the transcript
	 * @return the tests
	 */
	public static TranscriptTests of(String name) {
		return of(TranscriptCatalogue.recorded().transcript(name));
	}

	static TranscriptTests of(Transcript transcript) {
		return new TranscriptTests(transcript);
	}

	/**
	 * Judge in another way than {@code exact()}.
	 * @param options how to judge
	 * @return this
	 */
	public TranscriptTests judgedBy(ReplayOptions options) {
		this.options = options;
		return this;
	}

	/**
	 * Leave out a step that cannot pass.
	 * @param step the number of the step, from 1
	 * @param reason why, as in {@code "container refuses: %2F"}
	 * @return this
	 */
	public TranscriptTests leaveOut(int step, String reason) {
		if (step < 1 || step > this.transcript.steps().size() || reason.isBlank()) {
			throw new IllegalArgumentException(
					"Cannot leave out step %d of '%s' for \"%s\": it has steps 1 to %d, and each needs a reason"
						.formatted(step, this.transcript.app(), reason, this.transcript.steps().size()));
		}
		this.leftOut.put(step, reason);
		return this;
	}

	/**
	 * Replay on a Spring Boot application.
	 * @param application the application class
	 * @param properties properties beside those of the application, as
	 * {@code "flask.debug=true"}
	 * @return the tests; JUnit stops the application when they are done
	 */
	public Stream<DynamicTest> on(Class<?> application, String... properties) {
		return on(new SpringServer(application, properties));
	}

	/**
	 * Replay on any server that can be started.
	 * @param server the server
	 * @return the tests; JUnit stops the server when they are done
	 */
	public Stream<DynamicTest> on(TranscriptServer server) {
		return on(server.start()).onClose(server::close);
	}

	/**
	 * Replay on a server that somebody else has freshly started, and stops.
	 * @param base scheme, host and port
	 * @return the tests
	 */
	public Stream<DynamicTest> on(URI base) {
		Replay replay = new TranscriptReplayer(this.options).start(this.transcript, base);
		return IntStream.rangeClosed(1, this.transcript.steps().size())
			.filter(this.options::reports)
			.mapToObj((number) -> test(number, replay));
	}

	private DynamicTest test(int number, Replay replay) {
		Step step = this.transcript.step(number);
		String name = "%d %s (%s)".formatted(number, step.requestLine(), step.name());
		return DynamicTest.dynamicTest(name, () -> check(number, replay.outcome(number)));
	}

	private void check(int number, Optional<Mismatch> mismatch) {
		String reason = this.leftOut.get(number);
		if (reason == null) {
			mismatch.ifPresent((found) -> Assertions.fail(found.toString()));
			return;
		}
		if (mismatch.isEmpty()) {
			Assertions.fail("Step %d of '%s' passes. Remove leaveOut(%d, \"%s\")".formatted(number,
					this.transcript.app(), number, reason));
		}
		Assumptions.abort("left out, " + reason + ": " + mismatch.get());
	}

}
