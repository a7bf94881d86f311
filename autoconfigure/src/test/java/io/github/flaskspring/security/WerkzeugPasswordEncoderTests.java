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
package io.github.flaskspring.security;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class WerkzeugPasswordEncoderTests {

	private final WerkzeugPasswordEncoder passwords = new WerkzeugPasswordEncoder("scrypt:1024:4:2");

	@ParameterizedTest
	@CsvFileSource(resources = "werkzeug-hashes.csv")
	void recognizesWhatWerkzeugHasHashed(String password, String hash) {
		assertThat(this.passwords.matches(password, hash)).isTrue();
		assertThat(this.passwords.matches(password + "x", hash)).isFalse();
		assertThat(this.passwords.matches(password, hash.substring(0, hash.length() - 1))).isFalse();
	}

	@Test
	void recognizesItsOwnHashesAndSaltsEach() {
		String one = this.passwords.encode("secret");
		String other = this.passwords.encode("secret");

		assertThat(one).isNotEqualTo(other).matches("scrypt:1024:4:2\\$[a-zA-Z0-9]{16}\\$[0-9a-f]{128}");
		assertThat(this.passwords.matches("secret", one)).isTrue();
		assertThat(this.passwords.matches("Secret", one)).isFalse();
	}

	@Test
	void shortFormsStandForTheDefaults() {
		assertThat(HashMethod.parse("scrypt").text()).isEqualTo(WerkzeugPasswordEncoder.SCRYPT);
		assertThat(HashMethod.parse("pbkdf2").text()).isEqualTo(WerkzeugPasswordEncoder.PBKDF2);
		assertThat(HashMethod.parse("pbkdf2:sha512").text()).isEqualTo("pbkdf2:sha512:1000000");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "secret", "scrypt:1024:4:2$salt" })
	void otherFormsMatchNothing(String hash) {
		assertThat(this.passwords.matches("secret", hash)).isFalse();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"',
			value = { "plain$$secret | Invalid hash method 'plain'.", "scrypt:1:2:3:4$b$c | 'scrypt' takes 3 arguments",
					"scrypt:1000:8:1$b$c | power of 2", "pbkdf2:sha256:x$s$0 | 'x' is not a number",
					"pbkdf2:sha256:1:2$s$0 | 'pbkdf2' takes 2 arguments",
					"pbkdf2:md5:1$s$0 | Unsupported digest 'md5'" })
	void refusesMethodsWithoutShowingThePassword(String hash, String message) {
		assertThatIllegalArgumentException().isThrownBy(() -> this.passwords.matches("secret", hash))
			.withMessageContaining(message);
	}

	@Test
	void asksForAnUpgradeOfOtherMethods() {
		assertThat(this.passwords.upgradeEncoding("pbkdf2:sha256:1000$a$b")).isTrue();
		assertThat(this.passwords.upgradeEncoding(this.passwords.encode("secret"))).isFalse();
	}

}
