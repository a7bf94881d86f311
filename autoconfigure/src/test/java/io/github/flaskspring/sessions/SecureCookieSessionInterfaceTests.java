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

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import io.github.flaskspring.Flask;
import io.github.flaskspring.RequestContext;
import io.github.flaskspring.Response;
import io.github.flaskspring.Session;
import io.github.flaskspring.itsdangerous.BadPayloadException;
import io.github.flaskspring.itsdangerous.Digest;
import io.github.flaskspring.itsdangerous.KeyDerivation;
import io.github.flaskspring.itsdangerous.PayloadSerializer;
import io.github.flaskspring.itsdangerous.TimestampSigner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SecureCookieSessionInterfaceTests {

	private static final Instant NOW = Instant.ofEpochSecond(1_700_000_000);

	private static final String COOKIE = "eyJhIjoxfQ.ZVPxAA.D3QXMI0ZQYNZDxORB__kVZyT7hk";

	private final Flask app = new Flask("test").secretKey("dev");

	private final SecureCookieSessionInterface sessions = at(NOW);

	private static SecureCookieSessionInterface at(Instant time) {
		return new SecureCookieSessionInterface(Clock.fixed(time, ZoneOffset.UTC));
	}

	private @Nullable Session open(SecureCookieSessionInterface sessions, String cookies) {
		try (RequestContext context = this.app.testRequestContext("/", (request) -> request.header("Cookie", cookies))
			.push()) {
			return sessions.openSession(this.app, context.request());
		}
	}

	private List<String> save(SecureCookieSessionInterface sessions, Session session) {
		Response response = new Response();
		sessions.saveSession(this.app, session, response);
		return response.headers().getList("Set-Cookie");
	}

	private static SecureCookieSession session(Map<String, Object> content) {
		SecureCookieSession session = new SecureCookieSession();
		session.putAll(content);
		return session;
	}

	@Test
	@Tag("SES-007")
	@Tag("SES-046")
	@Tag("SEC-009")
	void writesFlasksBytes() {
		assertThat(save(this.sessions, session(Map.of("a", 1))))
			.containsExactly("session=" + COOKIE + "; HttpOnly; Path=/");
	}

	@Test
	@Tag("SES-009")
	void textIsEscapedAsFlaskDoes() {
		String cookie = "eyJ1IjoiaFx1MDBlNCBcdWQ4M2RcdWRlMDAgPC9zY3JpcHQ-In0.ZVPxAA.Nov0XqyCfMRJl7AUoLpzNJ9ys5E";

		assertThat(save(this.sessions, session(Map.of("u", "h\u00e4 \ud83d\ude00 </script>"))))
			.containsExactly("session=" + cookie + "; HttpOnly; Path=/");
		assertThat(open(this.sessions, "session=" + cookie)).isEqualTo(Map.of("u", "h\u00e4 \ud83d\ude00 </script>"));
	}

	@Test
	@ExtendWith(OutputCaptureExtension.class)
	void aChangeAfterTheSavingIsWarnedAboutOnce(CapturedOutput output) {
		SecureCookieSession late = session(Map.of("a", 1));
		save(this.sessions, late);
		assertThat(output).doesNotContain("the change is lost");

		late.put("b", 2);
		late.put("c", 3);
		assertThat(output.toString().split("the change is lost", -1)).hasSize(2);
	}

	@Test
	void typesOfTheApplicationHaveTags() {
		record Point(int x, int y) {
		}
		this.sessions.setTags(List.of(JsonTag.of("point", Point.class)));
		String cookie = save(this.sessions, session(Map.of("p", List.of(new Point(1, 2))))).get(0);

		assertThat(open(this.sessions, cookie)).isEqualTo(Map.of("p", List.of(new Point(1, 2))));
		assertThat(open(at(NOW), cookie)).isEqualTo(Map.of("p", List.of(Map.of(" point", Map.of("x", 1, "y", 2)))));
	}

	@Test
	@Tag("SES-026")
	void readsFlasksBytes() {
		assertThat(open(this.sessions, "session=" + COOKIE)).isEqualTo(Map.of("a", 1));
		assertThat(open(this.sessions, "other=1")).isEmpty();
	}

	@Test
	@Tag("SES-003")
	@Tag("SES-007")
	void sharesSessionsWithFlasksOfOldToo() {
		SecureCookieSessionInterface legacy = new SecureCookieSessionInterface(Clock.fixed(NOW, ZoneOffset.UTC),
				TimestampSigner.LEGACY_EPOCH);
		String cookie = "eyJhIjoxfQ.GDWCgA.UpHNWero8aQtScmydojpifIr5z0";

		assertThat(save(legacy, session(Map.of("a", 1)))).containsExactly("session=" + cookie + "; HttpOnly; Path=/");
		assertThat(open(legacy, "session=" + cookie)).isEqualTo(Map.of("a", 1));
		assertThat(open(this.sessions, "session=" + cookie)).isEmpty();
	}

	@ParameterizedTest
	@Tag("SES-027")
	@ValueSource(strings = { "", ".", "..", "a.b.c", "eyJhIjoxfQ", COOKIE + "x", COOKIE + ".",
			"eyJhIjoxfQ.ZVPxAA.D3QXMI0ZQYNZDxORB__kVZyT7h", "eyJhIjoyfQ.ZVPxAA.D3QXMI0ZQYNZDxORB__kVZyT7hk" })
	void whatIsNotSignedIsNoSession(String value) {
		Session opened = Objects.requireNonNull(open(this.sessions, "session=" + value));

		assertThat(opened).isEmpty();
		assertThat(save(this.sessions, opened)).isEmpty();
	}

	@Test
	@Tag("SES-028")
	void signedNonsenseIsAnError() {
		String nonsense = Objects.requireNonNull(new SecureCookieSessionInterface(Clock.fixed(NOW, ZoneOffset.UTC)) {
			@Override
			protected PayloadSerializer<@Nullable Object> serializer(Flask app) {
				return new Words();
			}
		}.getSigningSerializer(this.app)).dumps(Map.of());

		assertThatExceptionOfType(BadPayloadException.class)
			.isThrownBy(() -> open(this.sessions, "session=" + nonsense));
	}

	@ParameterizedTest
	@Tag("SES-030")
	@CsvSource({ "0, true", "10, true", "11, false", "-1, false" })
	void everySessionAges(long age, boolean valid) {
		this.app.permanentSessionLifetime(Duration.ofSeconds(10));

		Session opened = open(at(NOW.plusSeconds(age)), "session=" + COOKIE);

		assertThat(opened).hasSize(valid ? 1 : 0);
	}

	@Test
	@Tag("SES-031")
	void aQuotedCookieIsUnquotedAndTheFirstOfTwoCounts() {
		assertThat(open(this.sessions, "session=\"" + COOKIE + "\"")).isEqualTo(Map.of("a", 1));
		assertThat(open(this.sessions, "session=" + COOKIE + "; session=x")).isEqualTo(Map.of("a", 1));
		assertThat(open(this.sessions, "session=x; session=" + COOKIE)).isEmpty();
	}

	@Test
	@Tag("SES-032")
	void oldKeysVerifyAndTheNewOneSigns() {
		this.app.secretKey("new");
		List<String> fallbacks = new ArrayList<>(List.of("older"));
		this.app.config().put("SECRET_KEY_FALLBACKS", fallbacks);
		assertThat(open(this.sessions, "session=" + COOKIE)).isEmpty();

		fallbacks.add("dev");
		assertThat(open(this.sessions, "session=" + COOKIE)).isEqualTo(Map.of("a", 1));
		assertThat(save(this.sessions, session(Map.of("a", 1)))).allSatisfy((cookie) -> {
			assertThat(cookie).doesNotContain(COOKIE);
			this.app.config().put("SECRET_KEY_FALLBACKS", null);
			assertThat(open(this.sessions, cookie)).isEqualTo(Map.of("a", 1));
		});
	}

	@Test
	@Tag("SES-033")
	void theNameMayDependOnTheRequest() {
		SecureCookieSessionInterface named = new SecureCookieSessionInterface(Clock.fixed(NOW, ZoneOffset.UTC)) {
			@Override
			public String getCookieName(Flask app) {
				return "sid";
			}
		};

		assertThat(open(named, "sid=" + COOKIE)).isEqualTo(Map.of("a", 1));
		assertThat(save(named, session(Map.of("a", 1)))).containsExactly("sid=" + COOKIE + "; HttpOnly; Path=/");
	}

	@Test
	@Tag("SES-013")
	void everyPartOfTheSignatureCanBeReplaced() {
		SecureCookieSessionInterface own = new SecureCookieSessionInterface(Clock.fixed(NOW, ZoneOffset.UTC)) {
			@Override
			protected String salt() {
				return "own";
			}

			@Override
			protected Digest digest() {
				return Digest.SHA256;
			}

			@Override
			protected KeyDerivation keyDerivation() {
				return KeyDerivation.DJANGO_CONCAT;
			}

			@Override
			protected Session createSession(Map<String, @Nullable Object> content) {
				return new SecureCookieSessionTests.MapSession();
			}
		};

		// URLSafeTimedSerializer(["dev"], salt="own", signer_kwargs=...).dumps({"a": 1})
		assertThat(save(own, session(Map.of("a", 1))))
			.containsExactly("session=eyJhIjoxfQ.ZVPxAA.MtiZ0yU0oeaQF-yUrPP61Z_pHN-1WvQSDHUG2Yn5zp0; HttpOnly; Path=/");
		assertThat(open(own, "")).isInstanceOf(SecureCookieSessionTests.MapSession.class);
	}

	@Test
	@Tag("SES-024")
	void whatHasNoFormIsAnErrorWhenSaving() {
		assertThatExceptionOfType(RuntimeException.class)
			.isThrownBy(() -> save(this.sessions, session(Map.of("a", Set.of(1)))));
	}

	@Test
	@Tag("SES-058")
	void aWrongSameSiteIsAnErrorWhenSaving() {
		this.app.config().put("SESSION_COOKIE_SAMESITE", "Sometimes");

		assertThatIllegalArgumentException().isThrownBy(() -> save(this.sessions, session(Map.of("a", 1))))
			.withMessage("SameSite must be 'Strict', 'Lax', or 'None'.");
	}

	@Test
	@Tag("SES-043")
	@Tag("SES-044")
	@Tag("SES-045")
	void anEmptiedSessionDeletesItsCookie() {
		SecureCookieSession emptied = new SecureCookieSession();
		assertThat(save(this.sessions, emptied)).isEmpty();

		emptied.clear();
		assertThat(save(this.sessions, emptied))
			.containsExactly("session=; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Max-Age=0; HttpOnly; Path=/");
	}

	@Test
	@Tag("SES-042")
	@Tag("SES-047")
	@Tag("SES-048")
	@Tag("SES-049")
	void aPermanentSessionIsRefreshed() {
		this.app.config().put("PERMANENT_SESSION_LIFETIME", 60);
		Session permanent = new SecureCookieSession(Map.of("_permanent", true));

		assertThat(save(this.sessions, permanent)).singleElement()
			.asString()
			.contains("; Expires=Tue, 14 Nov 2023 22:14:20 GMT; HttpOnly; Path=/")
			.doesNotContain("Max-Age");

		this.app.config().put("SESSION_REFRESH_EACH_REQUEST", false);
		assertThat(save(this.sessions, permanent)).isEmpty();
	}

	@Test
	@Tag("SES-046")
	@Tag("SES-053")
	@Tag("SES-054")
	@Tag("SES-055")
	@Tag("SES-059")
	void attributesComeFromTheConfiguration() {
		this.app.config()
			.putAll(Map.of("SESSION_COOKIE_NAME", "sid", "SESSION_COOKIE_DOMAIN", "example.com", "APPLICATION_ROOT",
					"/root", "SESSION_COOKIE_SECURE", true, "SESSION_COOKIE_SAMESITE", "Lax",
					"SESSION_COOKIE_PARTITIONED", true));

		assertThat(save(this.sessions, session(Map.of("a", 1)))).containsExactly(
				"sid=" + COOKIE + "; Domain=example.com; Secure; HttpOnly; Path=/root; SameSite=Lax; Partitioned");

		this.app.config().put("SESSION_COOKIE_PATH", "/path");
		assertThat(save(this.sessions, session(Map.of("a", 1)))).singleElement().asString().contains("; Path=/path;");
	}

	@Test
	@Tag("SES-050")
	@Tag("SEC-012")
	void varyIsMergedAndNotRepeated() {
		Response response = new Response();
		response.headers().set("Vary", "Accept-Encoding");
		Session accessed = new SecureCookieSession();
		accessed.setAccessed(true);

		this.sessions.saveSession(this.app, accessed, response);
		this.sessions.saveSession(this.app, accessed, response);

		assertThat(response.headers().getList("Vary")).containsExactly("Accept-Encoding, Cookie");
	}

	@Test
	@Tag("SES-052")
	@Tag("FL-017")
	@ExtendWith(OutputCaptureExtension.class)
	void aCookieThatBrowsersIgnoreIsWarnedAbout(CapturedOutput output) {
		StringBuilder noise = new StringBuilder();
		new Random(1).ints(5000, 'a', 'z').forEach((letter) -> noise.append((char) letter));
		try (RequestContext context = this.app.testRequestContext("/").push()) {
			assertThat(context.app()).isSameAs(this.app);
			assertThat(save(this.sessions, session(Map.of("a", noise.toString())))).hasSize(1);
		}

		assertThat(output).contains("The 'session' cookie is too large: the value was ")
			.contains("The final size was ")
			.contains("but the limit is 4093 bytes. Browsers may silently ignore cookies larger than this.")
			.doesNotContain(noise.substring(0, 40));
	}

	@ParameterizedTest
	@Tag("SES-060")
	@ValueSource(booleans = { true, false })
	void withoutAKeyThereIsNoSerializer(boolean empty) {
		this.app.config().put("SECRET_KEY", empty ? "" : null);

		assertThat(this.sessions.getSigningSerializer(this.app)).isNull();
		assertThat(open(this.sessions, "session=" + COOKIE)).isNull();
	}

	@Test
	@Tag("SES-068")
	void theSerializerServesOnItsOwn() {
		var serializer = Objects.requireNonNull(this.sessions.getSigningSerializer(this.app));

		assertThat(serializer.dumps(Map.of("a", 1))).isEqualTo(COOKIE);
		assertThat(serializer.loads(COOKIE, Duration.ofDays(1)).value()).isEqualTo(Map.of("a", 1));
		assertThat(this.sessions.getSigningSerializer(this.app)).isSameAs(serializer);
	}

	@Test
	void applicationsDoNotShareKeys() {
		Flask other = new Flask("other").secretKey("another");

		assertThat(this.sessions.getSigningSerializer(this.app)).isNotSameAs(this.sessions.getSigningSerializer(other));
	}

	/** Writes what is no JSON. */
	private static final class Words implements PayloadSerializer<@Nullable Object> {

		@Override
		public String dumps(@Nullable Object value) {
			return "no json";
		}

		@Override
		public @Nullable Object loads(String text) {
			return text;
		}

	}

}
