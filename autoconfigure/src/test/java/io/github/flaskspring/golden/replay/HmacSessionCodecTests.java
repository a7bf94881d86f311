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

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class HmacSessionCodecTests {

	private static final String SALT = HmacSessionCodec.SALT;

	private final SessionCodec codec = new HmacSessionCodec(new Secret("str", "k\u00e9y"), SALT);

	@Test
	void everyRecordedSessionIsReadAndSignedAgain() {
		List<String> signedAgain = TranscriptCatalogue.recorded()
			.names()
			.stream()
			.map(TranscriptCatalogue.recorded()::transcript)
			.flatMap(HmacSessionCodecTests::signSessionsAgain)
			.toList();

		assertThat(signedAgain).hasSize(81);
	}

	private static Stream<String> signSessionsAgain(Transcript transcript) {
		return transcript.steps()
			.stream()
			.flatMap((step) -> step.response().headers().values().stream())
			.filter(ExpectedHeader.Cookies.class::isInstance)
			.flatMap((header) -> ((ExpectedHeader.Cookies) header).cookies().stream())
			.filter((cookie) -> cookie.session() != null)
			.map((cookie) -> signAgain(Objects.requireNonNull(transcript.secretKey()), cookie));
	}

	private static String signAgain(Secret secret, ExpectedCookie cookie) {
		ExpectedCookie.Content session = Objects.requireNonNull(cookie.session());
		SessionCodec codec = new HmacSessionCodec(secret, SALT);
		String signed = codec.sign(session.payload(), session.timestamp());

		assertThat(codec.payload(cookie.value())).isEqualTo(session.payload());
		if (cookie.value().startsWith(".")) {
			assertThat(codec.payload(signed)).isEqualTo(session.payload());
			assertThat(signed).startsWith(".");
		}
		else {
			assertThat(signed).isEqualTo(cookie.value());
		}
		return signed;
	}

	@Test
	void longPayloadsAreCompressedOnlyWhenThatPays() {
		String repetitive = "{\"a\":\"" + "x".repeat(100) + "\"}";

		assertThat(this.codec.sign(repetitive, 1)).startsWith(".");
		assertThat(this.codec.payload(this.codec.sign(repetitive, 1))).isEqualTo(repetitive);
		assertThat(this.codec.sign("{\"a\":1}", 1)).startsWith("eyJhIjoxfQ.AQ.");
	}

	@Test
	void otherKeySaltOrContentIsNotReadable() {
		String cookie = this.codec.sign("{}", 1750000000);

		assertThatIllegalArgumentException()
			.isThrownBy(() -> new HmacSessionCodec(new Secret("str", "key"), SALT).payload(cookie))
			.withMessageContaining("signature is wrong");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new HmacSessionCodec(new Secret("str", "k\u00e9y"), "other").payload(cookie));
		assertThatIllegalArgumentException().isThrownBy(() -> this.codec.payload("x" + cookie));
		assertThatIllegalArgumentException().isThrownBy(() -> this.codec.payload("no dots"));
		assertThatIllegalArgumentException().isThrownBy(() -> this.codec.payload(""));
	}

	@Test
	void secretsAreTextOrBytes() {
		assertThat(new Secret("bytes", "a8OpeQ==").bytes()).isEqualTo(new Secret("str", "k\u00e9y").bytes());
	}

}
