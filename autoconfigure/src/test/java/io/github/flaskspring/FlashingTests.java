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

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.github.flaskspring.json.Tuple;
import io.github.flaskspring.markupsafe.Markup;
import io.github.flaskspring.sessions.SecureCookieSession;
import io.github.flaskspring.sessions.SecureCookieSessionInterface;
import io.github.flaskspring.signals.SignalConnection;

import static io.github.flaskspring.Globals.flash;
import static io.github.flaskspring.Globals.getFlashedMessages;
import static io.github.flaskspring.Globals.session;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class FlashingTests {

	private final Flask app = new Flask("flashing").secretKey("test")
		.sessionInterface(new SecureCookieSessionInterface());

	private RequestContext context = this.app.testRequestContext("/");

	@BeforeEach
	void push() {
		this.context.push();
	}

	@AfterEach
	void pop() {
		this.context.pop();
	}

	@Test
	@Tag("FL-001")
	void aMessageIsAPairInTheSession() {
		flash("Saved");
		flash("Oops", "error");

		assertThat(session.get("_flashes")).isEqualTo(List.of(Tuple.of("message", "Saved"), Tuple.of("error", "Oops")));
		assertThat(session.isModified()).isTrue();
	}

	@Test
	@Tag("FL-002")
	void aMessageMayBeOfAnyTypeAndACategoryNull() {
		flash(5, null);
		flash(Markup.of("<b>"), "html");

		assertThat(getFlashedMessages()).containsExactly(5, Markup.of("<b>"));
		assertThat(pairs(getFlashedMessages(true)).get(0).getCategory()).isNull();
	}

	@Test
	@Tag("FL-005")
	@Tag("FL-006")
	@Tag("FL-007")
	void theFirstCallTakesAllAndLaterOnesRepeat() {
		flash("before");
		assertThat(getFlashedMessages(false, "none")).isEmpty();
		assertThat(session).doesNotContainKey("_flashes");

		flash("after");
		assertThat(getFlashedMessages()).containsExactly("before");
		assertThat(session).containsKey("_flashes");
	}

	@Test
	@Tag("FL-004")
	@Tag("FL-008")
	@Tag("FL-009")
	void categoriesAreShownAndFiltered() {
		flash("Hello World");
		flash("Hello World", "error");
		flash(Markup.of("<em>Testing</em>"), "warning");

		assertThat(getFlashedMessages(true)).containsExactly(List.of("message", "Hello World"),
				List.of("error", "Hello World"), List.of("warning", Markup.of("<em>Testing</em>")));
		assertThat(getFlashedMessages(true, "message")).containsExactly(List.of("message", "Hello World"));
		assertThat(getFlashedMessages(true, "message", "warning")).hasSize(2);
		assertThat(getFlashedMessages(false, "error", "error")).containsExactly("Hello World");
		FlashedMessage second = pairs(getFlashedMessages(true)).get(1);
		assertThat(second.getCategory()).isEqualTo("error");
		assertThat(second.getMessage()).isEqualTo("Hello World");
	}

	@Test
	@Tag("FL-004")
	void messagesOfAnotherProgramAreReadAsPythonReadsThem() {
		session.put("_flashes", List.of(List.of("error", "Oops", "more"), "ab", Tuple.of(1, 2)));

		assertThat(getFlashedMessages()).containsExactly("Oops", "b", 2);
		assertThat(getFlashedMessages(true, "a")).containsExactly(List.of("a", "b"));
	}

	@Test
	@Tag("FL-008")
	void onlyWantedMessagesHaveToBeWhole() {
		session.put("_flashes", List.of("a", List.of("error", "Oops")));

		assertThat(getFlashedMessages(false, "error")).containsExactly("Oops");
		assertThatIllegalStateException().isThrownBy(() -> getFlashedMessages());
	}

	@Test
	@Tag("FL-004")
	void whatIsNoMessageIsAnError() throws Exception {
		for (Object odd : List.of(5, true, "text", List.of(5), List.of(List.of("error")), List.of(Map.of("0", "1")))) {
			RequestContext next = this.app.testRequestContext("/");
			next.run(() -> {
				session.put("_flashes", odd);
				assertThatIllegalStateException().isThrownBy(() -> getFlashedMessages())
					.withMessageContaining("'_flashes'");
				assertThat(session).doesNotContainKey("_flashes");
			});
		}
	}

	@Test
	@Tag("FL-001")
	void aMessageIsAddedToAListOnly() {
		for (Object odd : List.of(5, "text", Tuple.of(), Map.of())) {
			session.put("_flashes", odd);
			assertThatIllegalStateException().isThrownBy(() -> flash("Saved"))
				.withMessageContaining("no list that a message could be added to");
		}
	}

	@Test
	@Tag("FL-012")
	void noMessagesLeaveTheSessionUnmodified() {
		SecureCookieSession opened = (SecureCookieSession) this.context.session();
		opened.setAccessed(false);

		assertThat(getFlashedMessages()).isEmpty();

		assertThat(opened.isModified()).isFalse();
		assertThat(opened.isAccessed()).isTrue();
	}

	@Test
	@Tag("FL-014")
	@Tag("SIG-007")
	void theSignalComesAfterTheMessageIsKept() {
		List<@Nullable Object> heard = new ArrayList<>();
		try (SignalConnection connection = FlaskSignals.MESSAGE_FLASHED.connectedTo((sender, arguments) -> {
			heard.add(sender);
			heard.add(Map.copyOf(arguments.asMap()));
			heard.add(session.containsKey("_flashes"));
		}, this.app)) {
			assertThat(connection).isNotNull();
			flash("Saved", "info");
		}

		assertThat(heard).containsExactly(this.app, Map.of("message", "Saved", "category", "info"), true);
	}

	@Test
	@Tag("FL-015")
	void needsARequest() {
		this.context.pop();
		try {
			assertThatIllegalStateException().isThrownBy(() -> flash("x"))
				.withMessageStartingWith("Working outside of request context.");
			assertThatIllegalStateException().isThrownBy(Globals::getFlashedMessages)
				.withMessageStartingWith("Working outside of request context.");
		}
		finally {
			this.context = this.app.testRequestContext("/").push();
		}
	}

	private static List<FlashedMessage> pairs(List<?> messages) {
		return messages.stream().map(FlashedMessage.class::cast).toList();
	}

}
