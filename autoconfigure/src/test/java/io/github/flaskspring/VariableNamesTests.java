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

import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Which variable a parameter stands for. */
class VariableNamesTests {

	@Test
	void nameItselfWins() {
		assertThat(VariableNames.of("postId", Set.of("postId", "post_id"))).isEqualTo("postId");
	}

	@Test
	void snakeCaseComesSecond() {
		assertThat(VariableNames.of("postId", Set.of("id", "post_id"))).isEqualTo("post_id");
		assertThat(VariableNames.snakeCase("v2ItemName")).isEqualTo("v2_item_name");
	}

	@Test
	void whatStandsForNothingStaysAsItIs() {
		assertThat(VariableNames.of("userId", Set.of("user", "id"))).isEqualTo("userId");
	}

}
