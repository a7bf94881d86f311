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

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Calls of {@code src/golden/http.json}, which real Werkzeug has answered.
 */
class HttpGoldenTests {

	private static final JsonNode CASES = read("http.json");

	@ParameterizedTest
	@MethodSource("calls")
	void answersAsWerkzeugDoes(String call) {
		List<String> differences = new ArrayList<>();
		int count = 0;
		for (JsonNode golden : CASES) {
			if (golden.path("call").asString().equals(call)) {
				count++;
				String expected = golden.has("error") ? "error" : golden.path("result").toString();
				String actual = answer(call, golden.path("args"));
				if (!actual.equals(expected)) {
					differences.add(golden + " but was " + actual);
				}
			}
		}

		assertThat(differences).isEmpty();
		assertThat(count).isGreaterThan(10);
	}

	static Stream<String> calls() {
		return CASES.valueStream().map((golden) -> golden.path("call").asString()).distinct();
	}

	private static String answer(String call, JsonNode args) {
		try {
			return json(HttpCalls.call(call, args));
		}
		catch (RuntimeException ex) {
			return "error";
		}
	}

	private static String json(@Nullable Object value) {
		return JsonMapper.shared().writeValueAsString(value);
	}

	private static JsonNode read(String name) {
		Path here = Path.of("src", "golden", name);
		return JsonMapper.shared().readTree((Files.exists(here) ? here : Path.of("..").resolve(here)).toFile());
	}

}
