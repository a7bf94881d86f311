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

package io.github.flaskspring.config;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PrefixedEnvironmentTests {

	private final Map<String, String> environment = new LinkedHashMap<>();

	private final Config config = new Config(() -> this.environment);

	@Test
	@Tag("CFG-016")
	void valuesAreJsonWhereTheyCanBe() {
		this.environment.putAll(Map.of("FLASK_A", "1", "FLASK_B", "true", "FLASK_C", "True", "FLASK_D", "1.5",
				"FLASK_E", "null", "FLASK_F", "[1,\"a\"]", "FLASK_G", "\"quoted\"", "FLASK_H", "", "NOT_FLASK_I", "1"));

		assertThat(this.config.fromPrefixedEnv()).isTrue();

		assertThat(this.config).containsEntry("A", 1)
			.containsEntry("B", true)
			.containsEntry("C", "True")
			.containsEntry("D", 1.5)
			.containsEntry("E", null)
			.containsEntry("F", Arrays.asList(1, "a"))
			.containsEntry("G", "quoted")
			.containsEntry("H", "")
			.doesNotContainKey("I");
	}

	@Test
	@Tag("CFG-016")
	void keysKeepTheirCase() {
		this.environment.put("APP_lower", "1");

		this.config.fromPrefixedEnv("APP");

		assertThat(this.config).containsEntry("lower", 1);
	}

	@Test
	@Tag("CFG-016")
	void anotherReaderMayReadValues() {
		this.environment.put("FLASK_A", "x");

		this.config.fromPrefixedEnv("FLASK", (text) -> text.toUpperCase(Locale.ROOT));

		assertThat(this.config).containsEntry("A", "X");
	}

	@Test
	@Tag("CFG-017")
	void twoUnderscoresLeadIntoMaps() {
		this.config.put("D", Map.of("k1", 1, "k2", Map.of("kept", true)));
		this.environment.put("FLASK_D__k2__k3", "5");
		this.environment.put("FLASK_NEW__a__b", "\"deep\"");

		this.config.fromPrefixedEnv();

		assertThat(this.config).containsEntry("D", Map.of("k1", 1, "k2", Map.of("kept", true, "k3", 5)))
			.containsEntry("NEW", Map.of("a", Map.of("b", "deep")));
	}

	@Test
	@Tag("CFG-017")
	void keysAreReadInSortedOrder() {
		this.environment.put("FLASK_D__b", "2");
		this.environment.put("FLASK_D", "{\"a\": 1}");

		this.config.fromPrefixedEnv();

		assertThat(this.config).containsEntry("D", Map.of("a", 1, "b", 2));
	}

	@Test
	@Tag("CFG-017")
	void nothingLeadsIntoWhatIsNoMap() {
		this.config.put("D", List.of());
		this.environment.put("FLASK_D__b", "2");

		assertThatIllegalArgumentException().isThrownBy(this.config::fromPrefixedEnv).withMessageContaining("'D'");
	}

}
