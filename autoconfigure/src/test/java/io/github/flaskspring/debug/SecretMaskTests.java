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

package io.github.flaskspring.debug;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SecretMaskTests {

	private final SecretMask mask = new SecretMask();

	@ParameterizedTest
	@ValueSource(strings = { "SECRET_KEY", "SECRET_KEY_FALLBACKS", "password", "db.passwd", "api-token",
			"AWS_CREDENTIALS", "privateData", "_csrf", "Authorization", "Proxy-Authorization", "Cookie", "Set-Cookie",
			"X-Api-Key" })
	void namesThatSoundSecretAre(String name) {
		assertThat(this.mask.isSecret(name)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "SESSION_COOKIE_NAME", "SESSION_COOKIE_HTTPONLY", "title", "Accept", "author", "user_id" })
	void othersAreNot(String name) {
		assertThat(this.mask.isSecret(name)).isFalse();
	}

	@Test
	void valuesInMapsAreMaskedByTheirOwnNames() {
		Object masked = this.mask.mask("MAIL", Map.of("password", "open sesame"));

		assertThat(masked).isEqualTo(Map.of("password", SecretMask.MASK));
		assertThat(this.mask.mask("KEY", null)).isNull();
		assertThat(this.mask.mask("USE_PASSWORD", true)).isEqualTo(true);
	}

	@Test
	void maskedValuesAreHiddenElsewhereToo() {
		this.mask.mask("SECRET_KEY_FALLBACKS", List.of("first-key", "first-key-of-all", "short"));

		assertThat(this.mask.scrub("first-key-of-all, first-key, short")).isEqualTo("********, ********, short");
	}

	@Test
	void passwordsInUrlsAreHidden() {
		assertThat(this.mask.scrub("jdbc:postgresql://ann:pw@db/x http://host:80/@y redis://:pw@h"))
			.isEqualTo("jdbc:postgresql://ann:********@db/x http://host:80/@y redis://:********@h");
	}

}
