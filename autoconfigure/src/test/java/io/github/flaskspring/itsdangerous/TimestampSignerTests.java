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

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class TimestampSignerTests {

	private static final String SIGNED = "my string.ZVPxAA.jr6oPKNI4x66_7OoEQCvO5o789s";

	private final Signer signer = Signer.of("secret-key");

	@Test
	@Tag("SES-003")
	void signsTheTimeAsItsShortestBytes() {
		assertThat(at(1700000000).sign("my string")).isEqualTo(SIGNED);
		assertThat(at(0).sign("my string")).isEqualTo("my string..RtFvAej7MhLew1CC1I0zNWe6pvM");
	}

	@Test
	void tellsWhenTheValueWasSigned() {
		assertThat(at(1800000000).unsign(SIGNED))
			.isEqualTo(new Unsigned<>("my string", Instant.ofEpochSecond(1700000000), 0, true));
	}

	@Test
	@Tag("SES-030")
	void acceptsAnAgeThatEqualsTheLimit() {
		assertThat(at(1700000060).unsign(SIGNED, Duration.ofSeconds(60)).value()).isEqualTo("my string");
		assertThat(at(1700000000).unsign(SIGNED, Duration.ZERO).value()).isEqualTo("my string");
	}

	@Test
	@Tag("SES-030")
	void refusesAnAgeAboveTheLimit() {
		assertThatExceptionOfType(SignatureExpiredException.class)
			.isThrownBy(() -> at(1700000061).unsign(SIGNED, Duration.ofSeconds(60)))
			.withMessage("Signature age 61 > 60 seconds")
			.satisfies((ex) -> assertThat(ex.payload()).isEqualTo("my string"))
			.satisfies((ex) -> assertThat(ex.dateSigned()).isEqualTo(Instant.ofEpochSecond(1700000000)));
		assertThat(at(1700000061).validate(SIGNED, Duration.ofSeconds(60))).isFalse();
	}

	@Test
	@Tag("SES-030")
	void refusesTheFutureOnlyWhereAgeMatters() {
		assertThatExceptionOfType(SignatureExpiredException.class)
			.isThrownBy(() -> at(1699999999).unsign(SIGNED, Duration.ofSeconds(60)))
			.withMessage("Signature age -1 < 0 seconds");
		assertThat(at(1699999999).validate(SIGNED, null)).isTrue();
	}

	@Test
	void reportsAMissingTime() {
		assertThatExceptionOfType(BadTimeSignatureException.class)
			.isThrownBy(() -> at(0).unsign(this.signer.sign("untimed")))
			.withMessage("timestamp missing")
			.satisfies((ex) -> assertThat(ex.payload()).isEqualTo("untimed"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "A", "___________", "AAAAAAAAAAAA", "7___________" })
	void reportsATimeThatIsNone(String time) {
		assertThatExceptionOfType(BadTimeSignatureException.class)
			.isThrownBy(() -> at(0).unsign(this.signer.sign("v." + time)))
			.withMessage("Malformed timestamp")
			.satisfies((ex) -> assertThat(ex.payload()).isEqualTo("v"));
	}

	@Test
	void reportsTheClaimedTimeOfABadSignature() {
		assertThatExceptionOfType(BadTimeSignatureException.class)
			.isThrownBy(() -> at(0).unsign("my string.ZVPxAA.aaaa"))
			.withMessage("Signature b'aaaa' does not match")
			.satisfies((ex) -> assertThat(ex.payload()).isEqualTo("my string"))
			.satisfies((ex) -> assertThat(ex.dateSigned()).isEqualTo(Instant.ofEpochSecond(1700000000)));
	}

	@Test
	void reportsABadSignatureWithoutTimeAsItIs() {
		assertThatExceptionOfType(BadSignatureException.class).isThrownBy(() -> at(0).unsign("x.aaaa"))
			.isExactlyInstanceOf(BadSignatureException.class)
			.satisfies((ex) -> assertThat(ex.payload()).isEqualTo("x"));
	}

	@Test
	@Tag("SES-003")
	void countsFromTheLegacyEpoch() {
		TimestampSigner legacy = at(1700000000).withEpoch(TimestampSigner.LEGACY_EPOCH);
		String signed = legacy.sign("x");

		assertThat(signed).startsWith("x.GDWCgA.");
		assertThat(legacy.unsign(signed, Duration.ZERO).dateSigned()).isEqualTo(Instant.ofEpochSecond(1700000000));
		assertThat(at(1700000000).validate(signed, Duration.ofDays(31))).isFalse();
	}

	@Test
	void refusesToSignBeforeTheEpoch() {
		assertThatIllegalStateException().isThrownBy(() -> at(-1).sign("x")).withMessageContaining("epoch");
	}

	private TimestampSigner at(long epochSecond) {
		return new TimestampSigner(this.signer)
			.withClock(Clock.fixed(Instant.ofEpochSecond(epochSecond), ZoneOffset.UTC));
	}

}
