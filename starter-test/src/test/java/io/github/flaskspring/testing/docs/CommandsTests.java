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
package io.github.flaskspring.testing.docs;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import io.github.flaskspring.testing.CliResult;
import io.github.flaskspring.testing.FlaskCliRunner;
import io.github.flaskspring.testing.FlaskTest;

import static org.assertj.core.api.Assertions.assertThat;

@FlaskTest
class CommandsTests {

	// tag::commands[]
	@Test
	void hello(@Autowired FlaskCliRunner runner) {
		CliResult result = runner.invoke("hello", "--name", "Flask");

		assertThat(result.exitCode()).isZero();
		assertThat(result.output()).contains("Hello, Flask!");
	}
	// end::commands[]

}
