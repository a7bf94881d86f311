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
import java.util.NoSuchElementException;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static io.github.flaskspring.Globals.currentApp;
import static io.github.flaskspring.Globals.flash;
import static io.github.flaskspring.Globals.g;
import static io.github.flaskspring.Globals.getFlashedMessages;
import static io.github.flaskspring.Globals.hasAppContext;
import static io.github.flaskspring.Globals.hasRequestContext;
import static io.github.flaskspring.Globals.jsonify;
import static io.github.flaskspring.Globals.redirect;
import static io.github.flaskspring.Globals.request;
import static io.github.flaskspring.Globals.session;
import static io.github.flaskspring.Globals.urlFor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** Application contexts: what is current, when they end, what their end is told. */
class AppContextTests {

	private final Flask app = new Flask("xapp");

	private final List<String> log = new ArrayList<>();

	@AfterEach
	void noContextIsLeft() {
		ContextSnapshot left = ContextSnapshot.empty().bind();
		assertThat(left.isEmpty()).isTrue();
	}

	@Test
	@Tag("CTX-003")
	void proxiesWithoutContextSaySo() {
		assertThat(Stream.of(currentApp, g, request, session).map(Object::toString))
			.containsOnly("<LocalProxy unbound>");
	}

	@Test
	@Tag("CTX-005")
	void useOutsideOfAnApplicationContextTeaches() {
		assertThatIllegalStateException().isThrownBy(() -> g.get("x")).withMessage("""
				Working outside of application context.

				This typically means that you attempted to use functionality that needed
				the current application. To solve this, set up an application context
				with app.appContext(). See the documentation for more information.""");
		assertThatIllegalStateException().isThrownBy(currentApp::name)
			.withMessageStartingWith("Working outside of application context.\n\n");
	}

	@Test
	@Tag("CTX-006")
	@Tag("CTX-007")
	void useOutsideOfARequestTeaches() throws Exception {
		String message = """
				Working outside of request context.

				This typically means that you attempted to use functionality that needed
				an active HTTP request. Consult the documentation on testing for
				information about how to avoid this problem.""";

		assertThatIllegalStateException().isThrownBy(request::path).withMessage(message);
		this.app.appContext().call(() -> {
			assertThatIllegalStateException().isThrownBy(() -> session.get("x")).withMessage(message);
			assertThatIllegalStateException().isThrownBy(() -> flash("x")).withMessage(message);
			return assertThatIllegalStateException().isThrownBy(() -> getFlashedMessages()).withMessage(message);
		});
	}

	@Test
	@Tag("CTX-008")
	void contextsCanBeAskedForWithoutAnError() throws Exception {
		List<Boolean> inApp = this.app.appContext().call(() -> List.of(hasAppContext(), hasRequestContext()));
		List<Boolean> inRequest = this.app.testRequestContext("/")
			.call(() -> List.of(hasAppContext(), hasRequestContext()));

		assertThat(inApp).containsExactly(true, false);
		assertThat(inRequest).containsExactly(true, true);
	}

	@Test
	@Tag("CTX-009")
	void redirectsNeedNoContextAndJsonNeedsOne() {
		assertThat(redirect("/x").statusCode()).isEqualTo(302);
		assertThat(new Response("x").getText()).isEqualTo("x");
		assertThatIllegalStateException().isThrownBy(() -> jsonify("x"));
		assertThatIllegalStateException().isThrownBy(() -> urlFor("x"));
	}

	@Test
	@Tag("CTX-010")
	@Tag("CTX-002")
	void contextMakesAnApplicationCurrentWithAnEmptyG() {
		try (AppContext context = this.app.appContext().push()) {
			assertThat(currentApp.getCurrentObject()).isSameAs(this.app).isSameAs(context.app());
			assertThat(g).isEmpty();
		}
	}

	@Test
	@Tag("CTX-013")
	void explicitContextHasAGOfItsOwn() throws Exception {
		this.app.testRequestContext("/").call(() -> {
			g.put("x", 1);
			this.app.appContext().run(() -> assertThat(g).isEmpty());
			return assertThat(g.get("x")).isEqualTo(1);
		});
	}

	@Test
	@Tag("CTX-014")
	@Tag("CTX-015")
	void contextOfAnotherApplicationIsSeparateAndLeavesTheRequest() throws Exception {
		Flask other = new Flask("other");
		this.app.testRequestContext("/outer").call(() -> {
			g.put("x", 1);
			other.appContext().call(() -> {
				assertThat(currentApp.name()).isEqualTo("other");
				assertThat(g).isEmpty();
				return assertThat(request.path()).isEqualTo("/outer");
			});
			other.testRequestContext("/inner")
				.call(() -> assertThat(currentApp.name() + request.path()).isEqualTo("other/inner"));
			return assertThat(currentApp.name() + g.get("x")).isEqualTo("xapp1");
		});
	}

	@Test
	@Tag("CTX-016")
	void contextPushedTwiceEndsOnce() {
		this.app.teardownAppContext((error) -> this.log.add("teardown"));
		AppContext context = this.app.appContext().push().push();

		context.pop();
		assertThat(this.log).isEmpty();
		context.pop();

		assertThat(this.log).containsExactly("teardown");
	}

	@Test
	@Tag("CTX-017")
	void wrongPopsAreErrors() {
		AppContext outer = this.app.appContext().push();
		AppContext inner = this.app.appContext().push();

		assertThatIllegalStateException().isThrownBy(outer::pop)
			.withMessage("Popped wrong app context. (" + inner + " instead of " + outer + ")");
		assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(outer::pop);
		ContextSnapshot.empty().bind();
	}

	@Test
	@Tag("CTX-018")
	void teardownIsToldOfTheExceptionThatLeaves() {
		List<@Nullable Throwable> told = new ArrayList<>();
		this.app.teardownAppContext(told::add);
		IllegalArgumentException leaving = new IllegalArgumentException();

		assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> this.app.appContext().call(() -> {
			throw leaving;
		}));
		this.app.appContext().push().pop(leaving);
		this.app.appContext().push().pop();

		assertThat(told).containsExactly(leaving, leaving, null);
	}

	@Test
	@Tag("CTX-019")
	@Tag("CTX-022")
	@Tag("SIG-006")
	void endRunsFunctionsInReverseThenSignals() {
		this.app.teardownAppContext((error) -> this.log.add("first " + g.get("x")));
		this.app.teardownAppContext((error) -> this.log.add("second " + g.get("x")));
		FlaskSignals.APPCONTEXT_PUSHED.connect((sender, sent) -> this.log.add("pushed " + currentApp.name()), this.app);
		FlaskSignals.APPCONTEXT_TEARING_DOWN.connect((sender, sent) -> this.log.add("tearing " + hasAppContext()),
				this.app);
		FlaskSignals.APPCONTEXT_POPPED.connect((sender, sent) -> this.log.add("popped " + hasAppContext()), this.app);

		AppContext context = this.app.appContext().push();
		g.put("x", 1);
		context.pop();

		assertThat(this.log).containsExactly("pushed xapp", "second 1", "first 1", "tearing true", "popped false");
	}

	@Test
	@Tag("LC-024")
	void failuresOfTheEndAreCollected() {
		this.app.teardownAppContext((error) -> {
			throw new IllegalArgumentException("first");
		});
		this.app.teardownAppContext((error) -> {
			throw new IllegalArgumentException("second");
		});

		assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(this.app.appContext().push()::pop)
			.withMessage("second")
			.satisfies((error) -> assertThat(error.getSuppressed()).singleElement()
				.extracting(Throwable::getMessage)
				.isEqualTo("first"));
	}

	@Test
	@Tag("CTX-024")
	@Tag("CTX-025")
	@Tag("CTX-026")
	@Tag("CTX-027")
	void gIsAStoreOfNames() throws Exception {
		this.app.appContext().call(() -> {
			assertThat(g.get("x", "default")).isEqualTo("default");
			assertThat(g.<Object>get("x", null)).isNull();
			assertThat(g.setDefault("x", 1)).isEqualTo(1);
			assertThat(g.setDefault("x", 2)).isEqualTo(1);
			assertThat(g.contains("x")).isTrue();
			assertThat(g).containsExactly("x");
			assertThat(g.pop("x")).isEqualTo(1);
			assertThat(g.pop("x", "gone")).isEqualTo("gone");
			assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> g.pop("x"));
			assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> g.remove("x"));
			return assertThat(g.toString()).isEqualTo("<flask.g of 'xapp'>");
		});
	}

	@Test
	@Tag("CTX-028")
	@Tag("APP-067")
	void gMayBeOfAnotherClass() throws Exception {
		this.app.globalsClass(() -> {
			G preset = new G();
			preset.put("answer", 42);
			return preset;
		});

		assertThat(this.app.appContext().call(() -> g.get("answer"))).isEqualTo(42);
		assertThat(this.app.testRequestContext("/").call(() -> Map.of("answer", g.get("answer", 0))))
			.containsEntry("answer", 42);
	}

}
