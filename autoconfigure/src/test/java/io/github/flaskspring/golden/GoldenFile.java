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

import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file of src/golden, read with plain Jackson so that our own JSON cannot hide its
 * mistakes.
 */
final class GoldenFile {

	private static final JsonMapper MAPPER = JsonMapper
		.builder(JsonFactory.builder()
			.streamReadConstraints(
					StreamReadConstraints.builder().maxNestingDepth(10_000).maxStringLength(Integer.MAX_VALUE).build())
			.build())
		.build();

	private GoldenFile() {
	}

	static JsonNode read(String name) {
		Path here = Path.of("src", "golden", name);
		return MAPPER.readTree((Files.exists(here) ? here : Path.of("..").resolve(here)).toFile());
	}

}
