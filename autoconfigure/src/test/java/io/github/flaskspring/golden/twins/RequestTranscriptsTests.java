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

import io.github.flaskspring.golden.replay.ReplayOptions;
import io.github.flaskspring.golden.replay.TranscriptTests;

/** What Flask read from requests, replayed on the Java twins. */
class RequestTranscriptsTests {

	@TestFactory
	Stream<DynamicTest> unicodeText() {
		return replay("unicode_text").on(UnicodeTextApplication.class, "flask.secret-key=\u9375-key-\ud83d\udd11");
	}

	@TestFactory
	Stream<DynamicTest> requestArgs() {
		return replay("request_args").on(RequestArgsApplication.class);
	}

	@TestFactory
	Stream<DynamicTest> requestForm() {
		return replay("request_form").on(RequestFormApplication.class);
	}

	@TestFactory
	Stream<DynamicTest> requestMeta() {
		return replay("request_meta").on(RequestMetaApplication.class);
	}

	@TestFactory
	Stream<DynamicTest> requestJson() {
		return replay("request_json").on(RequestJsonApplication.class);
	}

	private static TranscriptTests replay(String name) {
		return TranscriptTests.of(name).judgedBy(ReplayOptions.exact().strictSession());
	}

}
