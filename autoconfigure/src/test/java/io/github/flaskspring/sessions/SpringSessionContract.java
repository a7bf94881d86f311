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

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

import io.github.flaskspring.annotation.FlaskController;
import io.github.flaskspring.annotation.Route;
import io.github.flaskspring.json.Tuple;
import io.github.flaskspring.markupsafe.Markup;

import static io.github.flaskspring.Globals.flash;
import static io.github.flaskspring.Globals.getFlashedMessages;
import static io.github.flaskspring.Globals.request;
import static io.github.flaskspring.Globals.session;
import static org.assertj.core.api.Assertions.assertThat;

/** What holds for sessions on the server, whatever the store. */
abstract class SpringSessionContract {

	private static final String TYPES = "[tuple [1, two, [3]], bytes 00ff, <b>bold</b>,"
			+ " 7eb41166-9ebf-4d26-b771-ea3f54f8b383, 2020-01-02T03:04:05Z]";

	@LocalServerPort
	private int port;

	@Autowired
	private SessionRepository<? extends Session> repository;

	private Browser browser = new Browser(0);

	@BeforeEach
	void open() {
		this.browser = new Browser(this.port);
	}

	private @Nullable String id() {
		return this.browser.cookies().get("session");
	}

	private <S extends Session> void change(SessionRepository<S> typed, Consumer<S> change) {
		S stored = Objects.requireNonNull(typed.findById(Objects.requireNonNull(id())));
		change.accept(stored);
		typed.save(stored);
	}

	@Test
	void theCookieHoldsTheIdAndTheStoreHoldsTaggedJson() {
		HttpResponse<String> answer = this.browser.get("/put?key=name&value=ann");

		assertThat(answer.headers().allValues("Set-Cookie")).singleElement()
			.asString()
			.matches("session=[0-9a-f-]{36}; HttpOnly; Path=/");
		assertThat(answer.headers().allValues("Vary")).containsExactly("Cookie");
		Session stored = Objects.requireNonNull(this.repository.findById(Objects.requireNonNull(id())));
		assertThat(stored.<String>getAttribute("flask")).isEqualTo("{\"name\":\"ann\"}");
		assertThat(stored.getMaxInactiveInterval()).isEqualTo(Duration.ofDays(31));
		assertThat(this.browser.get("/read").body()).isEqualTo("{name=ann}");
	}

	@Test
	void everyTaggedTypeSurvives() {
		this.browser.get("/types");

		assertThat(this.browser.get("/types/read").body()).isEqualTo(TYPES);
	}

	@Test
	void theIdStaysWhileTheContentChanges() {
		this.browser.get("/put?key=a&value=1");
		String id = id();
		this.browser.get("/put?key=b&value=2");

		assertThat(id()).isEqualTo(id);
		assertThat(this.browser.get("/read").body()).isEqualTo("{a=1, b=2}");
	}

	@Test
	void aSessionThatNobodyUsesLeavesNoTrace() {
		this.browser.get("/put?key=a&value=1");
		HttpResponse<String> answer = this.browser.get("/unused");

		assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
		assertThat(answer.headers().allValues("Vary")).isEmpty();
		assertThat(new Browser(this.port).get("/read").headers().allValues("Set-Cookie")).isEmpty();
	}

	@Test
	void clearingEndsTheSessionForWhoeverHasTheCookie() {
		this.browser.get("/put?key=a&value=1");
		Browser stolen = this.browser.copy();
		HttpResponse<String> answer = this.browser.get("/clear");

		assertThat(answer.headers().allValues("Set-Cookie"))
			.containsExactly("session=; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Max-Age=0; HttpOnly; Path=/");
		assertThat(stolen.get("/read").body()).isEqualTo("{}");
		assertThat(this.repository.findById(stolen.cookies().get("session"))).isNull();
	}

	@Test
	void aLoginAsInTheTutorialChangesTheId() {
		this.browser.get("/put?key=a&value=1");
		Browser planted = this.browser.copy();
		this.browser.get("/login");

		assertThat(id()).isNotEqualTo(planted.cookies().get("session"));
		assertThat(this.browser.get("/read").body()).isEqualTo("{user_id=7}");
		assertThat(planted.get("/read").body()).isEqualTo("{}");
	}

	@Test
	void theIdCanBeChangedWithoutLosingTheContent() {
		this.browser.get("/put?key=a&value=1");
		Browser planted = this.browser.copy();
		this.browser.get("/change-id");

		assertThat(id()).isNotEqualTo(planted.cookies().get("session"));
		assertThat(this.browser.get("/read").body()).isEqualTo("{a=1}");
		assertThat(planted.get("/read").body()).isEqualTo("{}");
	}

	@Test
	void anIdThatNobodyGaveOutIsNotUsed() {
		this.browser.cookies().put("session", "chosen-by-somebody");
		assertThat(this.browser.get("/read").body()).isEqualTo("{}");
		this.browser.get("/put?key=a&value=1");

		assertThat(id()).isNotEqualTo("chosen-by-somebody").hasSize(36);
	}

	@Test
	void aSessionOfSomethingElseIsNotTouched() {
		String foreign = foreign(this.repository);
		this.browser.cookies().put("session", foreign);
		this.browser.get("/clear");

		assertThat(Objects.requireNonNull(this.repository.findById(foreign)).<String>getAttribute("other"))
			.isEqualTo("kept");
		this.browser.cookies().put("session", foreign);
		this.browser.get("/put?key=a&value=1");
		assertThat(id()).isNotEqualTo(foreign);
	}

	private static <S extends Session> String foreign(SessionRepository<S> typed) {
		S foreign = typed.createSession();
		foreign.setAttribute("other", "kept");
		typed.save(foreign);
		return foreign.getId();
	}

	@Test
	@Tag("SES-047")
	void aPermanentSessionIsRefreshedWhenItIsUsed() {
		this.browser.get("/permanent");
		change(this.repository, (stored) -> stored.setLastAccessedTime(Instant.now().minus(Duration.ofDays(30))));
		HttpResponse<String> answer = this.browser.get("/read");

		assertThat(answer.headers().allValues("Set-Cookie")).singleElement()
			.asString()
			.matches("session=[0-9a-f-]{36}; Expires=[^;]+ GMT; HttpOnly; Path=/");
		Session stored = Objects.requireNonNull(this.repository.findById(Objects.requireNonNull(id())));
		assertThat(stored.getLastAccessedTime()).isAfter(Instant.now().minus(Duration.ofDays(1)));
	}

	@Test
	void aSessionEndsAfterItsLifetime() {
		this.browser.get("/put?key=a&value=1");
		change(this.repository, (stored) -> stored.setLastAccessedTime(Instant.now().minus(Duration.ofDays(32))));

		assertThat(this.browser.get("/read").body()).isEqualTo("{}");
	}

	@Test
	void messagesAreFlashed() {
		this.browser.get("/flash");

		assertThat(this.browser.get("/messages").body()).isEqualTo("[hello]");
		assertThat(this.browser.get("/messages").body()).isEqualTo("[]");
	}

	@FlaskController
	static class Views {

		@Route("/put")
		String put() {
			session.put(request.args().getOrThrow("key"), request.args().getOrThrow("value"));
			return "put";
		}

		@Route("/read")
		String read() {
			return session.toString();
		}

		@Route("/types")
		String types() {
			session.put("types",
					List.of(Tuple.of(1, "two", Tuple.of(3)), new byte[] { 0, -1 }, Markup.of("<b>bold</b>"),
							UUID.fromString("7eb41166-9ebf-4d26-b771-ea3f54f8b383"),
							Instant.parse("2020-01-02T03:04:05Z")));
			return "put";
		}

		@Route("/types/read")
		String readTypes() {
			List<?> values = session.get("types", List.of());
			return values.stream().map(Views::text).toList().toString();
		}

		private static String text(Object value) {
			if (value instanceof byte[] bytes) {
				return "bytes " + HexFormat.of().formatHex(bytes);
			}
			return (value instanceof Tuple) ? "tuple " + value : value.toString();
		}

		@Route("/unused")
		String unused() {
			return "unused";
		}

		@Route("/clear")
		String clear() {
			session.clear();
			return "cleared";
		}

		@Route("/login")
		String login() {
			session.clear();
			session.put("user_id", 7);
			return "logged in";
		}

		@Route("/change-id")
		String changeId() {
			session.changeSessionId();
			return "changed";
		}

		@Route("/permanent")
		String permanent() {
			session.setPermanent(true);
			return "permanent";
		}

		@Route("/flash")
		String flashed() {
			flash("hello");
			return "flashed";
		}

		@Route("/messages")
		Object messages() {
			return getFlashedMessages().toString();
		}

	}

}
