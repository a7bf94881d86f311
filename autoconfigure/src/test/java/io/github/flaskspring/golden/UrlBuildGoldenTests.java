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

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import io.github.flaskspring.Flask;
import io.github.flaskspring.routing.BuildException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * Builds every URL of {@code urlbuild.json}, recorded from Flask 3.1.3. Left out are only
 * values whose text is Python's own, such as {@code b'x'}.
 */
class UrlBuildGoldenTests {

	private static final Map<String, Class<? extends Exception>> ERRORS = Map.of("BuildError", BuildException.class,
			"RuntimeError", IllegalStateException.class, "ValueError", IllegalArgumentException.class, "TypeError",
			IllegalArgumentException.class);

	static List<UrlBuildVector> apps() {
		return UrlBuildVector.readAll();
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("apps")
	void everyUrlIsBuiltAsInFlask(UrlBuildVector vector) {
		Flask app = vector.app();

		vector.cases().filter((call) -> !isPythonText(call)).forEach((call) -> check(app, call));
	}

	private static void check(Flask app, JsonNode call) {
		String name = call.toString();
		if (call.has("url")) {
			assertThat(UrlBuildVector.urlFor(app, call)).as(name).isEqualTo(call.get("url").asString());
			return;
		}
		Throwable error = catchThrowable(() -> UrlBuildVector.urlFor(app, call));
		assertThat(error).as(name).isInstanceOf(ERRORS.get(call.get("error").asString()));
	}

	@Test
	void onlyPythonTextIsLeftOut() {
		List<JsonNode> cases = apps().stream().flatMap(UrlBuildVector::cases).toList();

		assertThat(cases).hasSize(3418);
		assertThat(cases.stream().filter(UrlBuildGoldenTests::isPythonText)).hasSize(48);
	}

	private static boolean isPythonText(JsonNode call) {
		return call.has("python_text");
	}

}
