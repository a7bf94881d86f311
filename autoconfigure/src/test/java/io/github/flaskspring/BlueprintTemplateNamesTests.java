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

package io.github.flaskspring;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Names for templates that a blueprint registers for the whole application. */
class BlueprintTemplateNamesTests {

	@Test
	@Tag("BP-033")
	void aBlueprintRegistersNamesForAllTemplates() {
		Flask app = new Flask("app");
		Blueprint blueprint = new Blueprint("bp").appTemplateFilter("shout", (String text) -> text + "!")
			.appTemplateTest("even", (Integer number) -> number % 2 == 0)
			.appTemplateGlobal("version", 3);

		assertThat(app.templateNames().filters()).doesNotContainKey("shout");
		app.registerBlueprint(blueprint);

		assertThat(call(app.templateNames().filters(), "shout", "hey")).isEqualTo("hey!");
		assertThat(call(app.templateNames().tests(), "even", 4)).isEqualTo(true);
		assertThat(app.templateNames().globals()).containsEntry("version", 3);
	}

	private static Object call(Map<String, TemplateFunction> functions, String name, Object argument) {
		return functions.get(name).call(List.of(argument), Map.of());
	}

}
