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

package io.github.flaskspring.golden;

import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import io.github.flaskspring.golden.replay.ReplayOptions;
import io.github.flaskspring.golden.replay.TranscriptTests;
import io.github.flaskspring.golden.twins.ConfigurationApplication;
import io.github.flaskspring.golden.twins.FlashingApplication;
import io.github.flaskspring.golden.twins.SessionConfigApplication;
import io.github.flaskspring.golden.twins.SessionMissingApplication;
import io.github.flaskspring.golden.twins.SessionPermanentApplication;

/** Sessions, flashed messages and configuration, replayed from real Flask. */
class SessionTranscriptsTests {

	@TestFactory
	Stream<DynamicTest> sessionConfig() {
		return transcript("session_config").on(SessionConfigApplication.class,
				"flask.secret-key=transcript-config-key");
	}

	@TestFactory
	Stream<DynamicTest> sessionMissing() {
		return transcript("session_missing").on(SessionMissingApplication.class);
	}

	@TestFactory
	Stream<DynamicTest> sessionPermanent() {
		return transcript("session_permanent").on(SessionPermanentApplication.class);
	}

	@TestFactory
	Stream<DynamicTest> flashing() {
		return transcript("flashing").on(FlashingApplication.class, "flask.secret-key=transcript-flash-key");
	}

	@TestFactory
	Stream<DynamicTest> configuration() {
		return transcript("configuration").on(ConfigurationApplication.class);
	}

	private static TranscriptTests transcript(String name) {
		return TranscriptTests.of(name).judgedBy(ReplayOptions.exact().strictSession());
	}

}
