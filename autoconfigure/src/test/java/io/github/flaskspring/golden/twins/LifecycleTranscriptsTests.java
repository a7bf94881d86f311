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

import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import io.github.flaskspring.WithoutSecurity;
import io.github.flaskspring.golden.replay.ReplayOptions;
import io.github.flaskspring.golden.replay.TranscriptTests;

/** Hooks, errors, teardown, signals and streams, as recorded from Flask. */
class LifecycleTranscriptsTests {

	private static TranscriptTests transcript(String name) {
		return TranscriptTests.of(name).judgedBy(ReplayOptions.exact().strictSession());
	}

	@TestFactory
	Stream<DynamicTest> hooks() {
		return transcript("hooks").on(HooksApplication.class, WithoutSecurity.PROPERTY);
	}

	@TestFactory
	Stream<DynamicTest> errors() {
		return transcript("errors").on(ErrorsApplication.class, WithoutSecurity.PROPERTY);
	}

	@TestFactory
	Stream<DynamicTest> afterThis() {
		return transcript("after_this").on(AfterThisApplication.class, WithoutSecurity.PROPERTY);
	}

	@TestFactory
	Stream<DynamicTest> teardown() {
		return transcript("teardown").on(TeardownApplication.class, WithoutSecurity.PROPERTY);
	}

	@TestFactory
	Stream<DynamicTest> signals() {
		return transcript("signals").on(SignalsApplication.class, WithoutSecurity.PROPERTY,
				"flask.secret-key=transcript-signals-key");
	}

	@TestFactory
	Stream<DynamicTest> streaming() {
		return transcript("streaming").on(StreamingApplication.class, WithoutSecurity.PROPERTY,
				"flask.secret-key=transcript-stream-key");
	}

	@TestFactory
	Stream<DynamicTest> classViews() {
		return transcript("class_views").on(ClassViewsApplication.class, WithoutSecurity.PROPERTY);
	}

	@TestFactory
	Stream<DynamicTest> mixAudit() {
		return transcript("mix_audit").on(MixAuditApplication.class, WithoutSecurity.PROPERTY,
				"flask.secret-key=mix-audit-key");
	}

}
