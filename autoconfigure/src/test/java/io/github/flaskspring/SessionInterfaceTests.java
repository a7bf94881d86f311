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

package io.github.flaskspring;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.flaskspring.sessions.SecureCookieSession;
import io.github.flaskspring.sessions.SecureCookieSessionInterface;

import static io.github.flaskspring.Globals.abort;
import static io.github.flaskspring.Globals.session;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** The contract between an application and what keeps its sessions. */
class SessionInterfaceTests {

	private final List<String> events = new ArrayList<>();

	private final Flask app = new Flask("app").secretKey("test").sessionInterface(new Recording());

	private final SessionInterface defaults = new SecureCookieSessionInterface();

	/** Tells when it is asked. */
	private class Recording implements SessionInterface {

		@Override
		public @Nullable Session openSession(Flask app, Request request) {
			SessionInterfaceTests.this.events.add("open " + request.path());
			return request.path().equals("/null") ? null : new SecureCookieSession();
		}

		@Override
		public void saveSession(Flask app, Session session, Response response) {
			SessionInterfaceTests.this.events.add("save " + session);
		}

	}

	@Test
	@Tag("SES-041")
	@Tag("SES-063")
	void theSessionIsSavedAfterTheFunctionsAfterTheRequest() throws Exception {
		this.app.route("/", () -> {
			session.put("view", 1);
			return "";
		});
		this.app.afterRequest((response) -> {
			this.events.add("after " + session);
			session.put("after", 2);
			return response;
		});
		Dispatching.send(this.app, "GET", "/");

		assertThat(this.events).containsExactly("open /", "after {view=1}", "save {view=1, after=2}");
	}

	@ParameterizedTest
	@Tag("SES-051")
	@ValueSource(strings = { "/abort", "/handled", "/unhandled" })
	void theSessionIsSavedWhateverTheViewThrows(String path) throws Exception {
		this.app.route("/abort", () -> fail(path, () -> abort(500)));
		this.app.route("/handled", () -> fail(path, () -> {
			throw new IllegalArgumentException("handled");
		}));
		this.app.route("/unhandled", () -> fail(path, () -> {
			throw new UnsupportedOperationException("unhandled");
		}));
		this.app.errorHandler(IllegalArgumentException.class, (error) -> "sorry");
		Dispatching.send(this.app, "GET", path);

		assertThat(this.events).containsExactly("open " + path, "save {path=" + path + "}");
	}

	private static Object fail(String path, Runnable failure) {
		session.put("path", path);
		failure.run();
		return "";
	}

	@Test
	@Tag("SES-041")
	@Tag("SES-064")
	void nullBecomesANullSessionWhichIsNotSaved() throws Exception {
		this.app.route("/null", () -> {
			Session opened = RequestContext.current().session();
			assertThat(this.app.sessionInterface().isNullSession(opened)).isTrue();
			assertThatIllegalStateException().isThrownBy(() -> session.put("a", 1));
			return "";
		});

		assertThat(Dispatching.status(this.app, "GET", "/null")).isEqualTo(200);
		assertThat(this.events).containsExactly("open /null");
	}

	@Test
	@Tag("SES-064")
	void theNullSessionCanBeOnesOwn() {
		Session own = new SecureCookieSession();
		this.app.sessionInterface(new Recording() {
			@Override
			public Session makeNullSession(Flask app) {
				return own;
			}
		});

		try (RequestContext context = this.app.testRequestContext("/null").push()) {
			assertThat(context.session()).isSameAs(own);
			assertThat(this.app.sessionInterface().isNullSession(own)).isFalse();
		}
	}

	@Test
	@Tag("SES-067")
	void aSessionIsOpenedOnceAndSavedOnce() throws Exception {
		this.app.route("/", () -> {
			assertThat(RequestContext.current().session()).isSameAs(RequestContext.current().session());
			return session.toString();
		});
		this.app.afterRequest((response) -> {
			if (!this.events.contains("failed")) {
				this.events.add("failed");
				throw new IllegalStateException("an error handler answers instead");
			}
			return response;
		});
		Dispatching.send(this.app, "GET", "/");

		assertThat(this.events).containsExactly("open /", "failed", "save {}");
	}

	// tag::endpoint[]
	/** Sessions for one part of the application only. */
	static class ShopSessions extends SecureCookieSessionInterface {

		@Override
		public @Nullable Session openSession(Flask app, Request request) {
			RequestContext context = RequestContext.current();
			if (context != null) {
				context.matchRequest();
			}
			return "shop".equals(request.endpoint()) ? super.openSession(app, request) : null;
		}

	}
	// end::endpoint[]

	@Test
	@Tag("SES-066")
	void whoNeedsTheEndpointMatchesTheUrl() throws Exception {
		this.app.route("/shop", (args) -> change()).endpoint("shop");
		this.app.route("/blog", (args) -> change()).endpoint("blog");
		List<@Nullable String> early = new ArrayList<>();
		this.app.sessionInterface(new ShopSessions() {
			@Override
			public @Nullable Session openSession(Flask app, Request request) {
				early.add(request.endpoint());
				return super.openSession(app, request);
			}
		});

		assertThat(Dispatching.get(this.app, "/shop")).isEqualTo("changed");
		assertThat(Dispatching.status(this.app, "GET", "/blog")).isEqualTo(500);
		assertThat(early).containsExactly(null, null);
	}

	private static Object change() {
		session.put("a", 1);
		return "changed";
	}

	static Stream<Arguments> uses() {
		return Stream.of(use("get", (session) -> session.get("a")), use("in", (session) -> session.containsKey("a")),
				use("len", Session::size), use("truth", Session::isEmpty),
				use("iteration", (session) -> session.forEach((key, value) -> {
				})), use("repr", Session::toString), use("permanent", Session::isPermanent),
				use("modified", Session::isModified));
	}

	private static Arguments use(String name, Consumer<Session> use) {
		return Arguments.of(name, use);
	}

	@ParameterizedTest(name = "{0}")
	@Tag("SES-037")
	@MethodSource("uses")
	void anyUseIsAnAccess(String name, Consumer<Session> use) {
		try (RequestContext context = this.app.testRequestContext("/").push()) {
			assertThat(context.peekSession().isAccessed()).isFalse();
			use.accept(session);
			assertThat(context.peekSession().isAccessed()).isTrue();
		}
	}

	@Test
	@Tag("SES-037")
	void theContextGivesAccessAndSavingIsNone() {
		this.app.sessionInterface(this.defaults);
		try (RequestContext context = this.app.testRequestContext("/").push()) {
			Response response = new Response();
			context.saveSession(response);
			assertThat(context.peekSession().isAccessed()).isFalse();
			assertThat(response.headers().contains("Vary")).isFalse();

			assertThat(context.session().isAccessed()).isTrue();
		}
	}

	@Test
	@Tag("SES-056")
	@Tag("SES-057")
	@Tag("SES-065")
	void settingsHaveFlasksDefaults() {
		Session temporary = new SecureCookieSession();

		assertThat(this.defaults.getCookieName(this.app)).isEqualTo("session");
		assertThat(this.defaults.getCookieDomain(this.app)).isNull();
		assertThat(this.defaults.getCookiePath(this.app)).isEqualTo("/");
		assertThat(this.defaults.getCookieHttpOnly(this.app)).isTrue();
		assertThat(this.defaults.getCookieSecure(this.app)).isFalse();
		assertThat(this.defaults.getCookieSameSite(this.app)).isNull();
		assertThat(this.defaults.getCookiePartitioned(this.app)).isFalse();
		assertThat(this.defaults.getExpirationTime(this.app, temporary, Instant.EPOCH)).isNull();
		assertThat(this.defaults.shouldSetCookie(this.app, temporary)).isFalse();
	}

	@Test
	@Tag("SES-065")
	void aPermanentSessionExpiresAndGetsACookie() {
		Session permanent = new SecureCookieSession(Map.of("_permanent", true));

		assertThat(this.defaults.getExpirationTime(this.app, permanent, Instant.EPOCH))
			.isEqualTo(Instant.EPOCH.plus(Duration.ofDays(31)));
		assertThat(this.defaults.shouldSetCookie(this.app, permanent)).isTrue();
		this.app.config().put("SESSION_REFRESH_EACH_REQUEST", false);
		assertThat(this.defaults.shouldSetCookie(this.app, permanent)).isFalse();
		permanent.setModified(true);
		assertThat(this.defaults.shouldSetCookie(this.app, permanent)).isTrue();
	}

	@Test
	@Tag("SES-056")
	@Tag("SES-057")
	void theCookieFollowsTheSettings() {
		this.app.sessionInterface(this.defaults);
		assertThat(setCookie()).contains("; HttpOnly").doesNotContain("Secure");

		this.app.config().put("SESSION_COOKIE_HTTPONLY", false);
		this.app.config().put("SESSION_COOKIE_SECURE", true);
		assertThat(setCookie()).contains("; Secure").doesNotContain("HttpOnly");
	}

	private String setCookie() {
		try (RequestContext context = this.app.testRequestContext("/").push()) {
			context.session().put("a", 1);
			Response response = new Response();
			context.saveSession(response);
			return String.valueOf(response.headers().get("Set-Cookie"));
		}
	}

}
