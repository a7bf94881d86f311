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

package io.github.flaskspring.sessions;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.github.flaskspring.itsdangerous.KeyDerivation;
import io.github.flaskspring.itsdangerous.Signer;
import io.github.flaskspring.itsdangerous.TimestampSigner;
import io.github.flaskspring.itsdangerous.Unsigned;
import io.github.flaskspring.itsdangerous.UrlSafeTimedSerializer;
import io.github.flaskspring.json.DefaultJsonProvider;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One session, two languages: needs python3 with Flask 3.1 and is skipped where that is
 * missing.
 */
class FlaskInteropTests {

	@BeforeAll
	static void requireFlask() {
		RealFlask.require();
	}

	@Test
	@Tag("SES-001")
	@Tag("SES-016")
	void readsWhatFlaskWritesAndFlaskReadsItBack() {
		UrlSafeTimedSerializer<@Nullable Object> serializer = serializer("secret");

		List<String> rewritten = flask("", "write", "secret").stream()
			.map((cookie) -> serializer.dumps(serializer.loads(cookie, Duration.ofMinutes(10)).value()))
			.toList();
		List<String> verdicts = flask(String.join("\n", rewritten), "read", "secret");

		assertThat(verdicts).hasSize(9).containsOnly("same");
	}

	@Test
	@Tag("SES-001")
	void writesTheBytesThatFlaskWrites() {
		UrlSafeTimedSerializer<@Nullable Object> serializer = serializer("secret");
		List<String> cookies = flask("", "write", "secret").stream()
			.filter((cookie) -> !cookie.startsWith("."))
			.toList();

		assertThat(cookies).isNotEmpty().allSatisfy((cookie) -> {
			Object value = serializer.loads(cookie).value();
			assertThat(payload(serializer.dumps(value))).isEqualTo(payload(cookie));
		});
	}

	@Test
	@Tag("SES-032")
	void sharesARotationOfKeys() {
		UrlSafeTimedSerializer<@Nullable Object> rotated = serializer("older", "old", "new");

		List<Unsigned<@Nullable Object>> read = flask("", "write", "older", "old").stream()
			.map(rotated::loads)
			.toList();
		List<String> rewritten = read.stream().map((session) -> rotated.dumps(session.value())).toList();

		assertThat(read).allMatch((session) -> session.keyIndex() == 1 && !session.newestKey());
		assertThat(flask(String.join("\n", rewritten), "read", "old", "new")).containsOnly("same");
	}

	private static UrlSafeTimedSerializer<@Nullable Object> serializer(String... secrets) {
		Signer signer = Signer.of(secrets).withSalt("cookie-session").withKeyDerivation(KeyDerivation.HMAC);
		return new UrlSafeTimedSerializer<>(new TimestampSigner(signer),
				new TaggedJsonSerializer(new DefaultJsonProvider()));
	}

	private static String payload(String cookie) {
		return cookie.substring(0, cookie.indexOf('.'));
	}

	private static List<String> flask(String input, String... arguments) {
		String[] command = Stream.concat(Stream.of(RealFlask.path("interop.py")), Stream.of(arguments))
			.toArray(String[]::new);
		return Objects.requireNonNull(RealFlask.run(input, command), "interop.py failed").lines().toList();
	}

}
