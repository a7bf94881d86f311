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

package io.github.flaskspring.cli;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class GroupArgumentsTests {

	private static GroupArguments of(String line) {
		return GroupArguments.of(line.isEmpty() ? List.of() : List.of(line.split(" ")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "--server.port=1", "--debug", "--debug --app=x", "-Dx=y" })
	void withoutAWordThereIsNoCommand(String line) {
		assertThat(of(line).hasCommand()).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "--help", "-h", "--version", "routes", "--debug routes" })
	void aWordOrACallForHelpIsACommand(String line) {
		assertThat(of(line).hasCommand()).isTrue();
	}

	@Test
	void argumentsOfBootStandBeforeTheCommandOrHaveADot() {
		GroupArguments parts = of("--x=1 --no-debug --app admin copy --x=2 --a.b=3 -v --c.d -- --e.f=4");

		assertThat(parts.boot()).containsExactly("--x=1", "--a.b=3");
		assertThat(parts.options()).containsExactly("--no-debug", "--app", "admin");
		assertThat(parts.command()).containsExactly("copy", "--x=2", "-v", "--c.d", "--", "--e.f=4");
		assertThat(parts.app()).isEqualTo("admin");
		assertThat(parts.debug()).isFalse();
		assertThat(parts.commandLine()).startsWith("--no-debug").endsWith("--e.f=4");
	}

}
