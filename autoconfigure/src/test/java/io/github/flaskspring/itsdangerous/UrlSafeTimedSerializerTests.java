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

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.DeflaterOutputStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class UrlSafeTimedSerializerTests {

	private static final PayloadSerializer<String> TEXT = new PayloadSerializer<>() {

		@Override
		public String dumps(String value) {
			return value;
		}

		@Override
		public String loads(String text) {
			if (text.startsWith("!")) {
				throw new IllegalStateException("not mine");
			}
			return text;
		}

	};

	private final TimestampSigner signer = new TimestampSigner(
			Signer.of("dev").withSalt("cookie-session").withKeyDerivation(KeyDerivation.HMAC))
		.withClock(Clock.fixed(Instant.ofEpochSecond(1700000000), ZoneOffset.UTC));

	private final UrlSafeTimedSerializer<String> serializer = new UrlSafeTimedSerializer<>(this.signer, TEXT);

	@ParameterizedTest
	@Tag("SES-001")
	@Tag("SES-004")
	@Tag("SES-005")
	@Tag("SES-007")
	@Tag("SES-008")
	@Tag("SES-012")
	@CsvSource(quoteCharacter = '~', delimiter = '|', textBlock = """
			{"a":1}            | eyJhIjoxfQ.ZVPxAA.D3QXMI0ZQYNZDxORB__kVZyT7hk
			{}                 | e30.ZVPxAA.G9CsbqNauYyuVcGETViEUblgw6A
			{"b":{" b":"/wBoaQ=="}} | eyJiIjp7IiBiIjoiL3dCb2FRPT0ifX0.ZVPxAA.KgHht4Mtry7mKa7M3VjPvLIzqJM
			""")
	void writesFlasksCookies(String json, String cookie) {
		assertThat(this.serializer.dumps(json)).isEqualTo(cookie);
		assertThat(this.serializer.loads(cookie, Duration.ZERO).value()).isEqualTo(json);
	}

	@Test
	@Tag("SES-002")
	@Tag("SES-011")
	void compressesWhatShrinksByMoreThanTheMark() {
		String json = "{\"a\":\"" + "x".repeat(200) + "\"}";
		String cookie = ".eJyrVkpUslKqGCZAqRYAvw9f3A.ZVPxAA.u9j9pTizACK_GahG2XMAv9p9WkQ";

		assertThat(this.serializer.loads(cookie).value()).isEqualTo(json);
		assertThat(this.serializer.loads(this.serializer.dumps(json)).value()).isEqualTo(json);
		assertThat(this.serializer.dumps(json)).startsWith(".").hasSizeLessThan(80);
	}

	@Test
	void tellsWhichKeyAndWhen() {
		UrlSafeTimedSerializer<String> rotated = new UrlSafeTimedSerializer<>(
				new TimestampSigner(
						Signer.of("dev", "new").withSalt("cookie-session").withKeyDerivation(KeyDerivation.HMAC)),
				TEXT);

		assertThat(rotated.loads("e30.ZVPxAA.G9CsbqNauYyuVcGETViEUblgw6A"))
			.isEqualTo(new Unsigned<>("{}", Instant.ofEpochSecond(1700000000), 0, false));
	}

	@Test
	@Tag("SES-028")
	void reportsSignedContentThatIsNotReadableAsBadPayload() {
		assertThatExceptionOfType(BadPayloadException.class).isThrownBy(() -> loadSigned("A"))
			.withMessage("Could not base64 decode the payload because of an exception");
		assertThatExceptionOfType(BadPayloadException.class).isThrownBy(() -> loadSigned(".e30"))
			.withMessage("Could not zlib decompress the payload before decoding the payload");
		assertThatExceptionOfType(BadPayloadException.class).isThrownBy(() -> loadSigned("ISE"))
			.withMessage("Could not load the payload because an exception occurred on unserializing the data.")
			.withCauseInstanceOf(IllegalStateException.class);
		assertThatExceptionOfType(BadPayloadException.class).isThrownBy(() -> loadSigned("_w"))
			.withCauseInstanceOf(CharacterCodingException.class);
	}

	@Test
	void inflatesNoMoreThanTheLimit() throws IOException {
		String bomb = "." + Base64Text.encode(deflated(20 * 1024 * 1024));

		assertThatExceptionOfType(BadPayloadException.class).isThrownBy(() -> loadSigned(bomb))
			.havingCause()
			.withMessageContaining("8388608 bytes");
		UrlSafeTimedSerializer<String> roomy = new UrlSafeTimedSerializer<>(this.signer, TEXT, 32 * 1024 * 1024);
		assertThat(roomy.loads(this.signer.sign(bomb)).value()).hasSize(20 * 1024 * 1024);
	}

	@Test
	void refusesTextThatUtf8CannotHold() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.serializer.dumps("{\"a\":\"\ud800\"}"))
			.withMessage("'utf-8' codec can't encode character '\\ud800' in position 6: surrogates not allowed");
		assertThatIllegalArgumentException().isThrownBy(() -> this.serializer.dumps("\ud83d\ude00\udc00\udc00\ud800"))
			.withMessage("'utf-8' codec can't encode characters in position 1-3: surrogates not allowed");
	}

	@Test
	void readsOnAfterABrokenStream() throws IOException {
		String stream = Base64Text.encode(deflated(1000));

		for (int length = 0; length < stream.length(); length++) {
			String broken = "." + stream.substring(0, length);
			assertThatExceptionOfType(BadPayloadException.class).isThrownBy(() -> loadSigned(broken));
			assertThat(this.serializer.loads(this.signer.sign("." + stream)).value()).hasSize(1000);
		}
	}

	@Test
	void servesManyThreads() {
		List<String> wrong = IntStream.range(0, 2000)
			.parallel()
			.mapToObj((i) -> "{\"n\":\"" + String.valueOf(i).repeat(20) + "\"}")
			.filter((json) -> !this.serializer.loads(this.serializer.dumps(json)).value().equals(json))
			.toList();

		assertThat(wrong).isEmpty();
	}

	private String loadSigned(String payload) {
		return this.serializer.loads(this.signer.sign(payload)).value();
	}

	private static byte[] deflated(int size) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
			deflater.write("x".repeat(size).getBytes(StandardCharsets.US_ASCII));
		}
		return out.toByteArray();
	}

}
