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

package io.github.flaskspring.golden;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.InflaterInputStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import io.github.flaskspring.itsdangerous.BadSignatureException;
import io.github.flaskspring.itsdangerous.KeyDerivation;
import io.github.flaskspring.itsdangerous.PayloadSerializer;
import io.github.flaskspring.itsdangerous.Signer;
import io.github.flaskspring.itsdangerous.TimestampSigner;
import io.github.flaskspring.itsdangerous.Unsigned;
import io.github.flaskspring.itsdangerous.UrlSafeTimedSerializer;
import io.github.flaskspring.json.DefaultJsonProvider;
import io.github.flaskspring.sessions.TaggedJsonSerializer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.abort;

class SessionCookieGoldenTests {

	private static final JsonNode VECTORS = GoldenFile.read("sessions.json");

	private static final Map<String, Integer> COUNTS = new TreeMap<>();

	@ParameterizedTest
	@MethodSource
	@Tag("SES-002")
	@Tag("SES-010")
	@Tag("SES-014")
	@Tag("SES-015")
	@Tag("SES-016")
	@Tag("SES-020")
	@Tag("SES-023")
	@Tag("SES-024")
	@Tag("SES-025")
	void encode(JsonNode vector) throws IOException {
		if (vector.get("description").asString().contains("bytearray")) {
			COUNTS.merge("left out: Java has no second type of bytes", 1, Integer::sum);
			abort("Java has no second type of bytes");
		}
		Object value = PythonValue.toJava(vector.path(vector.has("encode_from") ? "encode_from" : "value"));
		UrlSafeTimedSerializer<Object> serializer = serializer(vector, vector.get("timestamp").longValue());

		if (vector.has("encode_error")) {
			assertThatThrownBy(() -> serializer.dumps(value))
				.hasMessage(vector.get("encode_error").asString().split(": ", 2)[1]);
			return;
		}
		String cookie = serializer.dumps(value);
		assertThat(payload(cookie)).isEqualTo(vector.get("payload").asString());
		assertThat(cookie.startsWith(".")).isEqualTo(vector.get("compressed").booleanValue());
		boolean sameBytes = cookie.equals(vector.get("cookie").asString());
		COUNTS.merge((cookie.startsWith(".") ? "compressed" : "plain") + (sameBytes ? ": same bytes" : ": other bytes"),
				1, Integer::sum);
		assertThat(sameBytes || cookie.startsWith(".")).as(cookie).isTrue();
	}

	@ParameterizedTest
	@MethodSource("encode")
	@Tag("SES-017")
	@Tag("SES-018")
	@Tag("SES-032")
	void readsBackWhatWasEncoded(JsonNode vector) {
		if (vector.has("encode_error")) {
			abort("nothing was encoded");
		}
		UrlSafeTimedSerializer<Object> serializer = serializer(vector, vector.get("timestamp").longValue() + 5);

		Object read = serializer.loads(vector.get("cookie").asString(), Duration.ofDays(31)).value();

		assertThat(PythonValue.show(read)).isEqualTo(PythonValue.show(PythonValue.toJava(vector.get("value"))));
	}

	@ParameterizedTest
	@MethodSource
	@Tag("SES-006")
	@Tag("SES-027")
	@Tag("SES-028")
	@Tag("SES-029")
	@Tag("SES-030")
	@Tag("SES-032")
	void decode(JsonNode vector) throws NoSuchAlgorithmException {
		UrlSafeTimedSerializer<Object> serializer = serializer(vector, vector.get("now").longValue());
		String cookie = vector.get("cookie").asString();
		Duration maxAge = Duration.ofSeconds(vector.get("max_age").longValue());

		if (vector.get("accepted").isNull()) {
			assertThatThrownBy(() -> serializer.loads(cookie, maxAge)).isInstanceOf(RuntimeException.class);
			return;
		}
		if (!vector.get("accepted").booleanValue()) {
			assertThatExceptionOfType(BadSignatureException.class).isThrownBy(() -> serializer.loads(cookie, maxAge))
				.satisfies((ex) -> checkReason(ex, vector.get("reason").asString()));
			return;
		}
		Unsigned<Object> read = serializer.loads(cookie, maxAge);
		if (vector.has("session_digest")) {
			checkDigest(read.value(), vector.get("session_digest"));
			return;
		}
		assertThat(PythonValue.show(read.value()))
			.isEqualTo(PythonValue.show(PythonValue.toJava(vector.get("session"))));
	}

	@ParameterizedTest
	@MethodSource
	@Tag("SES-003")
	void legacy(JsonNode vector) {
		checkLegacy(vector, vector.get("flask_3_1_3"), Instant.EPOCH);
		checkLegacy(vector, vector.get("legacy_reader"), TimestampSigner.LEGACY_EPOCH);
	}

	@AfterAll
	static void tellTheCounts() {
		COUNTS.forEach((what, count) -> System.out.println("sessions.json: " + count + " " + what));
	}

	static Stream<Named<JsonNode>> encode() {
		return vectors("encode");
	}

	static Stream<Named<JsonNode>> decode() {
		return vectors("decode");
	}

	static Stream<Named<JsonNode>> legacy() {
		return vectors("legacy");
	}

	private static void checkReason(BadSignatureException thrown, String reason) {
		if (reason.startsWith("no cookie value")) {
			return;
		}
		String[] parts = reason.split(": ", 2);
		assertThat(thrown.getClass().getSimpleName()).isEqualTo(parts[0] + "Exception");
		// Python shows the signature as a bytes literal, with quotes chosen and
		// characters escaped by its content
		if (!parts[1].startsWith("Signature b")) {
			assertThat(thrown).hasMessage(parts[1]);
		}
	}

	private static void checkLegacy(JsonNode vector, JsonNode judgement, Instant epoch) {
		UrlSafeTimedSerializer<Object> serializer = new UrlSafeTimedSerializer<>(
				signer(vector, judgement.get("now").longValue()).withEpoch(epoch), payloadSerializer(vector));
		String cookie = vector.get("cookie").asString();
		Duration maxAge = Duration.ofSeconds(judgement.get("max_age").longValue());

		if (!judgement.get("accepted").booleanValue()) {
			assertThatExceptionOfType(BadSignatureException.class).isThrownBy(() -> serializer.loads(cookie, maxAge));
			return;
		}
		assertThat(PythonValue.show(serializer.loads(cookie, maxAge).value()))
			.isEqualTo(PythonValue.show(PythonValue.toJava(vector.get("value"))));
	}

	private static void checkDigest(@Nullable Object session, JsonNode digest) throws NoSuchAlgorithmException {
		String text = new DefaultJsonProvider().dumps(session, (options) -> options.separators(",", ":"));
		byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
		assertThat(text).hasSize(digest.get("payload_length").intValue());
		assertThat(HexFormat.of().formatHex(hash)).isEqualTo(digest.get("payload_sha256").asString());
	}

	private static UrlSafeTimedSerializer<Object> serializer(JsonNode vector, long now) {
		return new UrlSafeTimedSerializer<>(signer(vector, now), payloadSerializer(vector));
	}

	private static TimestampSigner signer(JsonNode vector, long now) {
		List<byte[]> keys = new ArrayList<>();
		vector.path("fallback_secrets").forEach((secret) -> keys.add(bytes(PythonValue.toJava(secret))));
		keys.add(bytes(PythonValue.toJava(vector.get("secret"))));
		return new TimestampSigner(new Signer(keys).withSalt("cookie-session").withKeyDerivation(KeyDerivation.HMAC))
			.withClock(Clock.fixed(Instant.ofEpochSecond(now), ZoneOffset.UTC));
	}

	private static byte[] bytes(@Nullable Object secret) {
		return (secret instanceof byte[] bytes) ? bytes : String.valueOf(secret).getBytes(StandardCharsets.UTF_8);
	}

	private static PayloadSerializer<Object> payloadSerializer(JsonNode vector) {
		JsonNode options = vector.path("json_options");
		TaggedJsonSerializer tagged = new TaggedJsonSerializer(
				new DefaultJsonProvider().sortKeys(options.path("sort_keys").asBoolean(true))
					.ensureAscii(options.path("ensure_ascii").asBoolean(true)));
		return new PayloadSerializer<>() {

			@Override
			public String dumps(Object value) {
				return tagged.dumps(value);
			}

			@Override
			public Object loads(String text) {
				return tagged.loadsDict(text);
			}

		};
	}

	private static String payload(String cookie) throws IOException {
		boolean compressed = cookie.startsWith(".");
		byte[] bytes = Base64.getUrlDecoder().decode(cookie.split("\\.")[compressed ? 1 : 0]);
		byte[] plain = compressed ? new InflaterInputStream(new ByteArrayInputStream(bytes)).readAllBytes() : bytes;
		return new String(plain, StandardCharsets.UTF_8);
	}

	private static Stream<Named<JsonNode>> vectors(String list) {
		return StreamSupport.stream(VECTORS.get(list).spliterator(), false)
			.map((vector) -> Named.of(vector.get("id").asString(), vector));
	}

}
