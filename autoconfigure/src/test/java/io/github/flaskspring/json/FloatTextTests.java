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

package io.github.flaskspring.json;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("JSON-013")
class FloatTextTests {

	@ParameterizedTest
	@ValueSource(strings = { "0.0", "-0.0", "1.0", "0.1", "0.30000000000000004", "123456789.123", "1e-05", "0.0001",
			"1e+16", "9999999999999998.0", "1.5e+300", "2e-323", "5e-324", "2.2250738585072014e-308",
			"1.7976931348623157e+308", "2e+23", "5.684341886080802e-14", "74457990620609.88", "-762921265228431.8",
			"9.5367431640625e-07" })
	void showsTheShortestDigits(String text) {
		assertThat(FloatText.repr(Double.parseDouble(text))).isEqualTo(text);
	}

	@Test
	void showsWhatIsNoNumber() {
		assertThat(FloatText.repr(Double.NaN)).isEqualTo("nan");
		assertThat(FloatText.repr(Double.POSITIVE_INFINITY)).isEqualTo("inf");
		assertThat(FloatText.repr(Double.NEGATIVE_INFINITY)).isEqualTo("-inf");
	}

}
