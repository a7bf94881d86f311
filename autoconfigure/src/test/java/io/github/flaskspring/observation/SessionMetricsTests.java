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
package io.github.flaskspring.observation;

import java.lang.ref.Reference;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.github.flaskspring.Flask;
import io.github.flaskspring.Request;
import io.github.flaskspring.RequestContext;
import io.github.flaskspring.Response;
import io.github.flaskspring.Session;
import io.github.flaskspring.itsdangerous.BadPayloadException;
import io.github.flaskspring.itsdangerous.KeyDerivation;
import io.github.flaskspring.itsdangerous.Signer;
import io.github.flaskspring.itsdangerous.TimestampSigner;
import io.github.flaskspring.sessions.SecureCookieSession;
import io.github.flaskspring.sessions.SecureCookieSessionInterface;

import static io.github.flaskspring.Globals.flash;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What is counted of sessions and flashed messages. */
class SessionMetricsTests {

	private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

	private final Flask app = new Flask("shop").secretKey("current");

	private final SecureCookieSessionInterface sessions = new SecureCookieSessionInterface();

	@BeforeEach
	void count() {
		this.sessions.setListener(new SessionMetrics(this.registry));
		this.app.sessionInterface(this.sessions);
	}

	/** The counters that counted something, without the name of the application. */
	private Map<String, Integer> counted(String name) {
		return this.registry.find(name)
			.counters()
			.stream()
			.filter((counter) -> counter.count() > 0)
			.collect(Collectors.toMap((counter) -> values(counter.getId()), (counter) -> (int) counter.count()));
	}

	private static String values(Meter.Id id) {
		assertThat(id.getTag("flask.application")).isEqualTo("shop");
		return id.getTags()
			.stream()
			.filter((tag) -> !tag.getKey().equals("flask.application"))
			.map(Tag::getValue)
			.collect(Collectors.joining(" "));
	}

	private void open(String cookie) {
		Request request = this.app.testRequestContext("/", (builder) -> builder.header("Cookie", cookie)).request();
		assertThat(this.sessions.openSession(this.app, request)).isNotNull();
	}

	private String signed(String key, Clock clock, String payload) {
		Signer signer = Signer.of(key).withSalt("cookie-session").withKeyDerivation(KeyDerivation.HMAC);
		return "session=" + new TimestampSigner(signer).withClock(clock).sign(payload);
	}

	@Test
	void readingIsCountedByItsResult() {
		this.app.config().put("SECRET_KEY_FALLBACKS", List.of("former"));
		Clock now = Clock.systemUTC();
		open("other=1");
		open("session=");
		open(signed("current", now, "e30"));
		open(signed("former", now, "e30"));
		open(signed("another", now, "e30"));
		open("session=nonsense");
		open(signed("current", Clock.offset(now, Duration.ofDays(-32)), "e30"));
		assertThatExceptionOfType(BadPayloadException.class).isThrownBy(() -> open(signed("current", now, "A")));

		assertThat(counted("flask.session.read")).containsExactlyInAnyOrderEntriesOf(Map.of("none none absent", 2,
				"current none accepted", 1, "fallback none accepted", 1, "none wrong_signature refused", 1,
				"none malformed refused", 1, "none expired refused", 1, "none unreadable refused", 1));
	}

	@Test
	void writingIsCountedByItsResult() {
		SecureCookieSession emptied = new SecureCookieSession();
		emptied.clear();
		for (Session session : List.of(new SecureCookieSession(Map.of("unchanged", 1)), emptied, session("small"),
				session(incompressible(5000)))) {
			this.sessions.saveSession(this.app, session, new Response());
		}

		assertThat(counted("flask.session.write"))
			.containsExactlyInAnyOrderEntriesOf(Map.of("false deleted", 1, "false saved", 1, "true saved", 1));
	}

	private static SecureCookieSession session(String text) {
		SecureCookieSession session = new SecureCookieSession();
		session.put("text", text);
		return session;
	}

	private static String incompressible(int length) {
		return new Random(1).ints(length, 'A', 'z').mapToObj(Character::toString).collect(Collectors.joining());
	}

	@Test
	void nothingIsOverSizeWithoutALimit() {
		this.app.config().put("MAX_COOKIE_SIZE", 0);
		this.sessions.saveSession(this.app, session(incompressible(5000)), new Response());

		assertThat(counted("flask.session.write")).isEqualTo(Map.of("false saved", 1));
	}

	@Test
	void flashedMessagesAreCounted() {
		FlashMetrics metrics = new FlashMetrics(this.registry);
		metrics.connect(this.app);
		Flask other = new Flask("other").secretKey("x").sessionInterface(this.sessions);
		for (Flask flashing : List.of(this.app, other)) {
			try (RequestContext context = flashing.testRequestContext("/").push()) {
				flash("Hello");
				flash("Secret", context.app().name());
			}
		}

		assertThat(counted("flask.flash")).isEqualTo(Map.of("", 2));
		Reference.reachabilityFence(metrics);
	}

	@Test
	void allNamesAndTagsAreDocumented() {
		FlashMetrics metrics = new FlashMetrics(this.registry);
		metrics.connect(this.app);
		open("other=1");

		for (FlaskMeterDocumentation documented : FlaskMeterDocumentation.values()) {
			List<String> keys = Objects.requireNonNull(this.registry.find(documented.getName()).meter())
				.getId()
				.getTags()
				.stream()
				.map(Tag::getKey)
				.toList();
			assertThat(keys).containsExactlyInAnyOrderElementsOf(
					List.of(documented.getKeyNames()).stream().map((key) -> key.asString()).toList());
		}
		assertThat(this.registry.getMeters()).hasSize(11)
			.noneMatch((meter) -> meter.getId().toString().contains("Hello"));
	}

}
