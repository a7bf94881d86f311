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
import io.github.flaskspring.golden.twins.TemplatesApplication;

/** Templates as recorded from Flask, written for Thymeleaf. */
class TemplateTranscriptsTests {

	@TestFactory
	Stream<DynamicTest> templates() {
		return TranscriptTests.of("templates")
			.judgedBy(ReplayOptions.exact().strictSession())
			.on(TemplatesApplication.class, "flask.secret-key=transcript-template-key",
					"spring.thymeleaf.prefix=classpath:/twins/templates/");
	}

}
