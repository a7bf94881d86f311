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

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import io.github.flaskspring.config.Config;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The configuration that {@code Flask("x").config} has, recorded from Flask 3.1.3;
 * durations are recorded as seconds.
 */
class ConfigDefaultsGoldenTests {

	@Test
	@Tag("CFG-022")
	@Tag("CFG-023")
	void defaultsAreFlasks() {
		JsonNode recorded = GoldenFile.read("default_config.json");
		List<String> keys = new ArrayList<>(recorded.propertyNames());
		Config config = new Config();

		assertThat(config).hasSize(29).containsOnlyKeys(keys);
		for (Map.Entry<String, @Nullable Object> entry : config.entrySet()) {
			Object value = (entry.getValue() instanceof Duration duration) ? duration.toSeconds() : entry.getValue();
			assertThat(String.valueOf(value)).as(entry.getKey()).isEqualTo(text(recorded.get(entry.getKey())));
		}
	}

	private static String text(JsonNode node) {
		return node.isString() ? node.stringValue() : node.toString();
	}

}
