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
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class TranscriptTestsTests {

	private final TranscriptTests tests = TranscriptTests.of(Transcript.parse("""
			{"app": "small", "frozen_time": 0, "steps": [
			{"name": "one", "request": {"method": "GET", "path": "/1", "headers": [], "cookies_carried": true},
			 "response": {"status": 200, "headers": {}}},
			{"name": "two", "request": {"method": "PUT", "path": "/2", "headers": [], "cookies_carried": true},
			 "response": {"status": 200, "headers": {}}}]}
			"""));

	private final CannedServer server = new CannedServer(
			List.of("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII),
					"HTTP/1.1 404 OH\r\n\r\n".getBytes(StandardCharsets.US_ASCII)));

	@Test
	void eachStepIsATestNamedByNumberAndRequestLine() {
		assertThat(this.tests.on(this.server)).extracting(DynamicTest::getDisplayName)
			.containsExactly("1 GET /1 (one)", "2 PUT /2 (two)");
	}

	@Test
	void goodStepsPassAndBadOnesFailWithTheirProblems() {
		List<DynamicTest> steps = this.tests.on(this.server).toList();

		assertThatCode(() -> run(steps.get(0))).doesNotThrowAnyException();
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> run(steps.get(1)))
			.withMessageContaining("two [PUT /2]")
			.withMessageContaining("status: expected 200, got 404");
	}

	@Test
	void stepRunAloneRunsThoseBeforeItOnce() {
		List<DynamicTest> steps = this.tests.on(this.server).toList();

		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> run(steps.get(1)));
		assertThatCode(() -> run(steps.get(0))).doesNotThrowAnyException();
		assertThat(this.server.requests()).hasSize(2);
	}

	@Test
	void stepLeftOutIsSkippedWhileItFails() {
		List<DynamicTest> steps = this.tests.leaveOut(2, "container refuses: PUT").on(this.server).toList();

		assertThatExceptionOfType(TestAbortedException.class).isThrownBy(() -> run(steps.get(1)))
			.withMessageContaining("left out, container refuses: PUT")
			.withMessageContaining("status: expected 200, got 404");
	}

	@Test
	void stepLeftOutFailsOnceItPasses() {
		List<DynamicTest> steps = this.tests.leaveOut(1, "container refuses: GET").on(this.server).toList();

		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> run(steps.get(0)))
			.withMessage("Step 1 of 'small' passes. Remove leaveOut(1, \"container refuses: GET\")");
	}

	@Test
	void leavingOutNeedsAKnownStepAndAReason() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.tests.leaveOut(3, "why"))
			.withMessageContaining("Cannot leave out step 3 of 'small'");
		assertThatIllegalArgumentException().isThrownBy(() -> this.tests.leaveOut(0, "why"));
		assertThatIllegalArgumentException().isThrownBy(() -> this.tests.leaveOut(1, " "));
	}

	@Test
	void optionsDecideWhatFails() {
		List<DynamicTest> steps = this.tests.judgedBy(ReplayOptions.exact().only(2)).on(this.server).toList();

		assertThat(steps).singleElement().extracting(DynamicTest::getDisplayName).isEqualTo("2 PUT /2 (two)");
	}

	@Test
	void serverIsStoppedWithTheStream() {
		try (Stream<DynamicTest> steps = this.tests.on(this.server)) {
			assertThat(steps).isNotEmpty();
		}

		assertThat(this.server.isClosed()).isTrue();
	}

	private static void run(DynamicTest test) throws Throwable {
		test.getExecutable().execute();
	}

}
