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
import io.github.flaskspring.golden.twins.MinimalApplication;
import io.github.flaskspring.golden.twins.SessionLoginApplication;

/** The smallest application and the one with a login, replayed from real Flask. */
class LoginTranscriptsTests {

	@TestFactory
	Stream<DynamicTest> minimal() {
		return TranscriptTests.of("minimal").judgedBy(ReplayOptions.exact()).on(MinimalApplication.class);
	}

	@TestFactory
	Stream<DynamicTest> sessionLogin() {
		return TranscriptTests.of("session_login")
			.judgedBy(ReplayOptions.exact().strictSession())
			.on(SessionLoginApplication.class, "flask.secret-key=transcript-login-key");
	}

}
