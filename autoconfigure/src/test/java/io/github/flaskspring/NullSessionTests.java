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

import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.flaskspring.sessions.SecureCookieSessionInterface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class NullSessionTests {

	private final Flask app = new Flask("keyless").sessionInterface(new SecureCookieSessionInterface());

	static Stream<Arguments> changes() {
		return Stream.of(change("assignment", (session) -> session.put("a", 1)),
				change("removal", (session) -> session.remove("a")), change("clearing", Map::clear),
				change("update", (session) -> session.putAll(Map.of())),
				change("default", (session) -> session.putIfAbsent("a", 1)),
				change("computation", (session) -> session.computeIfAbsent("a", (key) -> 1)),
				change("permanence", (session) -> session.setPermanent(true)),
				change("flash", (session) -> Globals.flash("hello")));
	}

	private static Arguments change(String name, Consumer<Session> change) {
		return Arguments.of(name, change);
	}

	@ParameterizedTest(name = "{0}")
	@Tag("SES-060")
	@Tag("FL-016")
	@MethodSource("changes")
	void changesAreRefusedWithTheReason(String name, Consumer<Session> change) {
		try (RequestContext context = this.app.testRequestContext("/").push()) {
			assertThat(context.session()).isEmpty();
			assertThatExceptionOfType(MissingSecretKeyException.class).isThrownBy(() -> change.accept(Globals.session))
				.withMessage("The session is unavailable because no secret key was set.  Set the secret_key on the"
						+ " application to something unique and secret.")
				.satisfies((ex) -> assertThat(ex.application()).isEqualTo("keyless"))
				.havingCause()
				.withMessageEndingWith("java -jar app.jar secret-key");
		}
	}

	@Test
	@Tag("SES-060")
	@Tag("FL-016")
	void readingFindsAnEmptySession() {
		try (RequestContext context = this.app.testRequestContext("/").push()) {
			assertThat(Globals.session).isEmpty();
			assertThat(Globals.session.get("a")).isNull();
			assertThat(Globals.session.isPermanent()).isFalse();
			assertThat(Globals.getFlashedMessages()).isEmpty();
			assertThat(this.app.sessionInterface().isNullSession(context.session())).isTrue();
		}
	}

	@Test
	@Tag("SES-050")
	@Tag("SES-061")
	void isNeverSaved() {
		try (RequestContext context = this.app.testRequestContext("/").push()) {
			Globals.session.setModified(true);
			Response response = new Response();
			context.saveSession(response);

			assertThat(Globals.session.isModified()).isTrue();
			assertThat(response.headers().contains("Vary")).isFalse();
			assertThat(response.headers().contains("Set-Cookie")).isFalse();
		}
	}

}
