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

/** Blueprints, alone and inside of each other, as recorded from Flask. */
class BlueprintTranscriptsTests {

	private static TranscriptTests transcript(String name) {
		return TranscriptTests.of(name).judgedBy(ReplayOptions.exact().strictSession());
	}

	@TestFactory
	Stream<DynamicTest> blueprints() {
		return transcript("blueprints").on(BlueprintsApplication.class, WithoutSecurity.PROPERTY);
	}

	@TestFactory
	Stream<DynamicTest> blueprintsNested() {
		return transcript("blueprints_nested").on(BlueprintsNestedApplication.class, WithoutSecurity.PROPERTY);
	}

	@TestFactory
	Stream<DynamicTest> mixPortal() {
		return transcript("mix_portal").on(MixPortalApplication.class, WithoutSecurity.PROPERTY,
				"flask.server-name=portal.test", "flask.subdomain-matching=true");
	}

}
