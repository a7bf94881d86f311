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

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.zip.DataFormatException;
import java.util.zip.DeflaterOutputStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.flaskspring.Flask;
import io.github.flaskspring.Request;
import io.github.flaskspring.itsdangerous.BadPayloadException;
import io.github.flaskspring.itsdangerous.Digest;
import io.github.flaskspring.itsdangerous.KeyDerivation;
import io.github.flaskspring.itsdangerous.PayloadSerializer;
import io.github.flaskspring.itsdangerous.Signer;
import io.github.flaskspring.itsdangerous.TimestampSigner;
import io.github.flaskspring.itsdangerous.UrlSafeTimedSerializer;
import io.github.flaskspring.json.Tuple;
import io.github.flaskspring.markupsafe.Markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A million cookies that the application did not sign. */
class SessionCookieFuzzTests {

	private static final int CASES = 1_000_000;

	private static final Instant NOW = Instant.ofEpochSecond(1_700_000_000);

	private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

	private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

	private static final Duration LIFETIME = Duration.ofDays(31);

	/** Text that is JSON already. */
	private static final PayloadSerializer<String> JSON = new PayloadSerializer<>() {

		@Override
		public String dumps(String value) {
			return value;
		}

		@Override
		public String loads(String text) {
			return text;
		}

	};

	private final Flask app = new Flask("app").secretKey("current");

	/** How often a payload was looked into. */
	private final AtomicInteger read = new AtomicInteger();

	private final SecureCookieSessionInterface sessions = at(NOW);

	SessionCookieFuzzTests() {
		this.app.config().put("SECRET_KEY_FALLBACKS", List.of("former"));
	}

	private SecureCookieSessionInterface at(Instant time) {
		return new SecureCookieSessionInterface(Clock.fixed(time, ZoneOffset.UTC)) {
			@Override
			protected PayloadSerializer<@Nullable Object> serializer(Flask app) {
				return new Counting(super.serializer(app));
			}
		};
	}

	private static List<Map<String, @Nullable Object>> contents() {
		Map<String, @Nullable Object> everything = new HashMap<>();
		everything.put("none", null);
		everything.put("tuple", Tuple.of(1, "two", List.of(3.5)));
		everything.put("bytes", new byte[] { 0, -1, 127 });
		everything.put("markup", Markup.of("<b>"));
		everything.put("id", new UUID(1, 2));
		everything.put("time", NOW);
		return List.of(Map.of("a", 1), Map.of("user_id", 17, "_permanent", true), Map.of("text", "x".repeat(500)),
				everything, Map.of("_flashes", List.of(Tuple.of("message", "Hello"), Tuple.of("error", "\u00fc"))));
	}

	private static String dumps(SecureCookieSessionInterface sessions, Flask app, Map<String, ?> content) {
		return Objects.requireNonNull(sessions.getSigningSerializer(app)).dumps(new HashMap<>(content));
	}

	/** What a good cookie is to the application: signed by it, with either key. */
	private List<String> goodCookies() {
		List<String> cookies = new ArrayList<>();
		for (String key : List.of("current", "former")) {
			Flask signing = new Flask("signing").secretKey(key);
			contents().forEach((content) -> cookies.add(dumps(at(NOW), signing, content)));
			cookies.add(dumps(at(NOW.minusSeconds(100)), signing, Map.of("a", 1)));
		}
		return cookies;
	}

	private static Request request(String cookie) {
		return new Request(new CookieEnviron("session=" + cookie));
	}

	/** No session that was saved is empty. */
	private boolean isAccepted(String cookie) {
		return !Objects.requireNonNull(this.sessions.openSession(this.app, request(cookie))).isEmpty();
	}

	/** Payload and time as they were, and a signature that base64 decodes to the same. */
	private static boolean isAnotherSpelling(String value, List<String> good) {
		int end = value.lastIndexOf('.');
		String digits = digits(value.substring(end + 1));
		boolean hasPadding = value.indexOf('=', end) >= 0;
		return good.stream()
			.filter((cookie) -> value.startsWith(cookie.substring(0, cookie.lastIndexOf('.') + 1))
					&& end == cookie.lastIndexOf('.'))
			.map((cookie) -> digits(cookie.substring(end + 1)))
			.anyMatch((signature) -> (digits.length() == 27 || digits.length() > 27 && hasPadding)
					&& digits.startsWith(signature.substring(0, 26))
					&& ALPHABET.indexOf(digits.charAt(26)) / 4 == ALPHABET.indexOf(signature.charAt(26)) / 4);
	}

	private static String digits(String text) {
		return text.replace('+', '-').replace('/', '_').replaceAll("[^A-Za-z0-9_-]", "");
	}

	@Test
	@Tag("SES-006")
	@Tag("SES-027")
	@Tag("SEC-007")
	void noMutationIsAcceptedButOtherSpellingsOfTheSameBytes() {
		List<String> good = goodCookies();
		CookieMutations mutations = new CookieMutations(good);
		AtomicInteger accepted = new AtomicInteger();
		assertThat(good).allMatch(this::isAccepted).hasSize(this.read.getAndSet(0));

		List<String> forged = IntStream.range(0, CASES).parallel().mapToObj(mutations::mutation).filter((cookie) -> {
			boolean isAccepted = isAccepted(cookie);
			accepted.addAndGet(isAccepted ? 1 : 0);
			return isAccepted && !isAnotherSpelling(request(cookie).cookies().getOrThrow("session"), good);
		}).toList();

		assertThat(forged).isEmpty();
		assertThat(accepted).hasValueBetween(1000, 100_000);
		assertThat(this.read).as("payloads looked into").hasValue(accepted.get());
	}

	@ParameterizedTest
	@EnumSource
	@Tag("SES-013")
	@Tag("SEC-008")
	void nothingIsAcceptedThatWasSignedInAnotherWay(KeyDerivation derivation) {
		List<String> accepted = new ArrayList<>();
		for (Digest digest : Digest.values()) {
			for (String key : List.of("current", "former", "Current", "current ", "", "currentformer")) {
				for (String salt : List.of("cookie-session", "itsdangerous", "cookie-sessio", "", "session")) {
					Signer signer = Signer.of(key).withSalt(salt).withDigest(digest).withKeyDerivation(derivation);
					String cookie = new UrlSafeTimedSerializer<>(new TimestampSigner(signer).withClock(CLOCK), JSON)
						.dumps("{\"a\":1}");
					if (isAccepted(cookie)) {
						accepted.add(key + " " + salt + " " + digest);
					}
				}
			}
		}

		assertThat(accepted).isEqualTo((derivation == KeyDerivation.HMAC)
				? List.of("current cookie-session SHA1", "former cookie-session SHA1") : List.of());
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 100, 100_000, Integer.MAX_VALUE })
	@Tag("SES-030")
	@Tag("SEC-011")
	void aGoodSignatureOfAnotherTimeIsRefused(long seconds) {
		String future = dumps(at(NOW.plusSeconds(seconds)), this.app, Map.of("a", 1));
		String past = dumps(at(NOW.minus(LIFETIME).minusSeconds(Math.min(seconds, NOW.getEpochSecond() / 2))), this.app,
				Map.of("a", 1));

		assertThat(isAccepted(future)).isFalse();
		assertThat(isAccepted(past)).isFalse();
		assertThat(isAccepted(dumps(at(NOW.minus(LIFETIME)), this.app, Map.of("a", 1)))).isTrue();
	}

	@Test
	void aSignedBombIsInflatedToItsLimitOnly() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (OutputStream deflater = new DeflaterOutputStream(bytes)) {
			deflater.write(new byte[20 << 20]);
		}
		String bomb = "." + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
		Signer signer = Signer.of("current").withSalt("cookie-session").withKeyDerivation(KeyDerivation.HMAC);
		String cookie = new TimestampSigner(signer).withClock(CLOCK).sign(bomb);

		assertThatExceptionOfType(BadPayloadException.class).isThrownBy(() -> isAccepted(cookie))
			.havingRootCause()
			.isInstanceOf(DataFormatException.class)
			.withMessage("The payload inflates to more than 8388608 bytes.");
		assertThat(this.read).hasValue(0);
	}

	/** Counts how often a payload is looked into. */
	private final class Counting implements PayloadSerializer<@Nullable Object> {

		private final PayloadSerializer<@Nullable Object> serializer;

		Counting(PayloadSerializer<@Nullable Object> serializer) {
			this.serializer = serializer;
		}

		@Override
		public String dumps(@Nullable Object value) {
			return this.serializer.dumps(value);
		}

		@Override
		public @Nullable Object loads(String text) {
			SessionCookieFuzzTests.this.read.incrementAndGet();
			return this.serializer.loads(text);
		}

	}

}
