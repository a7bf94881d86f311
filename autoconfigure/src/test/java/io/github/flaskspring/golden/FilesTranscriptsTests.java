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
import io.github.flaskspring.golden.twins.CookiesApplication;
import io.github.flaskspring.golden.twins.JsonOutputApplication;
import io.github.flaskspring.golden.twins.LimitsApplication;
import io.github.flaskspring.golden.twins.MixUploadApplication;
import io.github.flaskspring.golden.twins.MixWikiApplication;
import io.github.flaskspring.golden.twins.RequestFilesApplication;
import io.github.flaskspring.golden.twins.ResponsesApplication;
import io.github.flaskspring.golden.twins.SendingFilesApplication;
import io.github.flaskspring.golden.twins.StaticFilesApplication;

/** Responses, files, uploads, limits and cookies, replayed from real Flask. */
class FilesTranscriptsTests {

	@TestFactory
	Stream<DynamicTest> responses() {
		return replayed("responses").on(ResponsesApplication.class);
	}

	@TestFactory
	Stream<DynamicTest> jsonOutput() {
		return replayed("json_output").on(JsonOutputApplication.class);
	}

	@TestFactory
	Stream<DynamicTest> sendingFiles() {
		return replayed("sending_files").on(SendingFilesApplication.class);
	}

	@TestFactory
	Stream<DynamicTest> staticFiles() {
		return replayed("static_files").on(StaticFilesApplication.class);
	}

	@TestFactory
	Stream<DynamicTest> cookies() {
		return replayed("cookies").on(CookiesApplication.class);
	}

	@TestFactory
	Stream<DynamicTest> limits() {
		return replayed("limits").on(LimitsApplication.class, "flask.max-content-length=200000",
				"flask.max-form-memory-size=100000", "flask.max-form-parts=3");
	}

	@TestFactory
	Stream<DynamicTest> requestFiles() {
		return replayed("request_files").on(RequestFilesApplication.class);
	}

	@TestFactory
	Stream<DynamicTest> mixUpload() {
		return replayed("mix_upload").on(MixUploadApplication.class, "flask.secret-key=mix-upload-key",
				"flask.max-content-length=64KB", "flask.send-file-max-age-default=120s");
	}

	@TestFactory
	Stream<DynamicTest> mixWiki() {
		return replayed("mix_wiki").on(MixWikiApplication.class);
	}

	private static TranscriptTests replayed(String name) {
		return TranscriptTests.of(name).judgedBy(ReplayOptions.exact().strictSession());
	}

}
