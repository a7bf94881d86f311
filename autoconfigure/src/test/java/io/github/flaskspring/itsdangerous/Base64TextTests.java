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

package io.github.flaskspring.itsdangerous;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class Base64TextTests {

	@Test
	void writesTheUrlSafeAlphabetWithoutPadding() {
		assertThat(Base64Text.encode(new byte[] { (byte) 0xfb, (byte) 0xff })).isEqualTo("-_8");
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-", value = { "YWJj, abc", "YWI, ab", "YWI=, ab", "YWI==, ab", "YWI=YWJj, ab", "YW=I, -",
			"Y!W!J!j!, abc", "YW Jj, abc", "YWJj    , abc", "=YWJj===, abc", "'', ''", "====, ''" })
	void readsWhatPythonReads(String text, String expected) {
		if (expected == null) {
			assertThatIllegalArgumentException().isThrownBy(() -> Base64Text.decode(text));
			return;
		}
		assertThat(Base64Text.decode(text)).isEqualTo(expected.getBytes(StandardCharsets.US_ASCII));
	}

	@Test
	void mixesBothAlphabets() {
		assertThat(Base64Text.decode("-/-/")).isEqualTo(Base64Text.decode("+_+_"));
	}

	@Test
	void explainsWhatIsWrongInPythonsWords() {
		assertThatIllegalArgumentException().isThrownBy(() -> Base64Text.decode("abcde"))
			.withMessage("Invalid base64-encoded string: number of data characters (5)"
					+ " cannot be 1 more than a multiple of 4");
		assertThatIllegalArgumentException().isThrownBy(() -> Base64Text.decode("ab!!!!!!"))
			.withMessage("Incorrect padding");
	}

}
