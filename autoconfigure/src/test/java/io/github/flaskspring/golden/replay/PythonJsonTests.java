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

package io.github.flaskspring.golden.replay;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PythonJsonTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{"a":1,"b":[null]}       | { "b": [null], "a": 1 }
			1                        | 1.0
			1e2                      | 100
			true                     | 1
			false                    | 0.0
			1e400                    | Infinity
			"caf\\u00e9"             | "caf\u00e9"
			{"a":1,"a":2}            | {"a":2}
			12345678901234567890123  | 12345678901234567890123
			-0.0                     | 0
			""")
	void equalInPython(String left, String right) {
		assertThat(PythonJson.same(left, right)).isTrue();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{"a":1}           | {"a":1,"b":2}
			{"a":null}        | {"b":null}
			[1,2]             | [2,1]
			[1]               | [1,1]
			[]                | {}
			1                 | "1"
			true              | 2
			null              | false
			null              | 0
			9007199254740993  | 9007199254740992.0
			NaN               | NaN
			Infinity          | -Infinity
			Infinity          | 1
			""")
	void differentInPython(String left, String right) {
		assertThat(PythonJson.same(left, right)).isFalse();
	}

	@Test
	void whatIsNoJsonIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> PythonJson.same("{", "{}")).withMessage("no JSON: \"{\"");
		assertThatIllegalArgumentException().isThrownBy(() -> PythonJson.same("{} {}", "{}"));
	}

}
