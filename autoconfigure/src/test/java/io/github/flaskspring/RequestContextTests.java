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
import java.util.NoSuchElementException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.github.flaskspring.sessions.SecureCookieSessionInterface;

import static io.github.flaskspring.Globals.copyCurrentRequestContext;
import static io.github.flaskspring.Globals.g;
import static io.github.flaskspring.Globals.hasAppContext;
import static io.github.flaskspring.Globals.hasRequestContext;
import static io.github.flaskspring.Globals.request;
import static io.github.flaskspring.Globals.session;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** Request contexts by hand: pushing, ending, nesting, copying to other threads. */
class RequestContextTests {

	private final Flask app = new Flask("xapp");

	private final List<String> log = new ArrayList<>();

	@BeforeEach
	void setUp() {
		this.app.config().put("SECRET_KEY", "k");
		this.app.sessionInterface(new SecureCookieSessionInterface());
		this.app.teardownRequest((error) -> this.log.add("request " + told(error)));
		this.app.teardownAppContext((error) -> this.log.add("context " + told(error) + " " + hasRequestContext()));
	}

	@AfterEach
	void noContextIsLeft() {
		ContextSnapshot left = ContextSnapshot.empty().bind();
		assertThat(left.isEmpty()).isTrue();
	}

	private void note(String text) {
		this.log.add(text);
	}

	private static String told(@Nullable Throwable error) {
		return (error != null) ? String.valueOf(error.getMessage()) : "null";
	}

	@Test
	@Tag("CTX-030")
	@Tag("CTX-038")
	@Tag("CTX-036")
	@Tag("CTX-021")
	@Tag("LC-028")
	void contextRunsNoHookButItsEnd() {
		this.app.beforeRequest(() -> note("before"));
		RequestContext context = this.app.testRequestContext("/x?y=1");

		context.push();
		String path = request.fullPath();
		context.pop();

		assertThat(path).isEqualTo("/x?y=1");
		assertThat(this.log).containsExactly("request null", "context null false");
	}

	@Test
	@Tag("CTX-011")
	@Tag("CTX-012")
	void requestSharesTheContextOfItsApplication() throws Exception {
		this.app.appContext().call(() -> {
			g.put("x", 1);
			this.app.testRequestContext("/").call(() -> {
				g.put("y", g.get("x"));
				return this.app.testRequestContext("/nested").call(() -> assertThat(g.get("y")).isEqualTo(1));
			});
			assertThat(this.log).containsExactly("request null", "request null");
			return assertThat(g.get("y")).isEqualTo(1);
		});

		assertThat(this.log).endsWith("context null false").hasSize(3);
	}

	@Test
	@Tag("CTX-016")
	@Tag("CTX-033")
	@Tag("CTX-035")
	void contextPushedTwiceOpensTheSessionOnceAndEndsOnce() {
		RequestContext context = this.app.testRequestContext("/").push();
		Session opened = context.session();
		context.push();

		assertThat(context.session()).isSameAs(opened);
		context.pop();
		assertThat(this.log).isEmpty();
		context.pop();

		assertThat(this.log).hasSize(2);
	}

	@Test
	@Tag("CTX-017")
	void wrongPopsAreErrors() {
		RequestContext outer = this.app.testRequestContext("/outer").push();
		RequestContext inner = this.app.testRequestContext("/inner").push();

		assertThatIllegalStateException().isThrownBy(outer::pop)
			.withMessage("Popped wrong request context. (" + inner + " instead of " + outer + ")");
		assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(outer::pop);
		ContextSnapshot.empty().bind();
	}

	@Test
	@Tag("CTX-031")
	void urlIsMatchedAfterTheSessionWasOpened() {
		this.app.route("/x", () -> "x").endpoint("x");
		this.app.sessionInterface(new SecureCookieSessionInterface() {
			@Override
			public @Nullable Session openSession(Flask application, Request opening) {
				RequestContextTests.this.log.add("open " + opening.endpoint());
				return super.openSession(application, opening);
			}
		});
		try (RequestContext context = this.app.testRequestContext("/x").push()) {
			this.log.add("pushed " + context.request().endpoint());
		}

		assertThat(this.log).startsWith("open null", "pushed x");
	}

	@Test
	@Tag("CTX-032")
	void sessionIsNotThereBeforeThePush() {
		RequestContext context = this.app.testRequestContext("/");

		assertThatIllegalStateException().isThrownBy(context::session)
			.withMessage("The session has not yet been opened.");
	}

	@Test
	@Tag("CTX-037")
	void sessionThatCannotBeOpenedLeavesTheContextsToTheCaller() {
		this.app.sessionInterface(new SecureCookieSessionInterface() {
			@Override
			public @Nullable Session openSession(Flask application, Request opening) {
				throw new IllegalArgumentException("store");
			}
		});
		RequestContext context = this.app.testRequestContext("/");

		assertThatIllegalArgumentException().isThrownBy(context::push).withMessage("store");
		assertThat(hasRequestContext()).isTrue();
		context.pop();
	}

	@Test
	@Tag("CTX-039")
	void endIsToldOfTheException() {
		RequestContext context = this.app.testRequestContext("/");

		assertThatIllegalArgumentException().isThrownBy(() -> context.call(() -> {
			throw new IllegalArgumentException("left");
		}));

		assertThat(this.log).containsExactly("request left", "context left false");
	}

	@Test
	@Tag("LC-025")
	@Tag("APP-065")
	void ignoredErrorsAreNotTold() {
		Flask forgiving = new Flask("forgiving") {
			@Override
			protected boolean shouldIgnoreError(Throwable error) {
				return error instanceof IllegalArgumentException;
			}
		};
		forgiving.teardownRequest((error) -> this.log.add("request " + told(error)));

		forgiving.testRequestContext("/").push().pop(new IllegalArgumentException("ignored"));

		assertThat(this.log).containsExactly("request null");
	}

	@Test
	@Tag("CTX-040")
	void contextTellsItsRequest() {
		assertThat(this.app.testRequestContext("/x?y=1"))
			.hasToString("<RequestContext 'http://localhost/x?y=1' [GET] of xapp>");
	}

	@Test
	@Tag("CTX-041")
	@Tag("CTX-042")
	@Tag("CTX-043")
	@Tag("CTX-045")
	void copyWorksInAnotherThreadWithAGOfItsOwn() throws Exception {
		ExecutorService executor = Executors.newSingleThreadExecutor();
		try (RequestContext context = this.app.testRequestContext("/copied").push()) {
			g.put("x", 1);
			session.put("user", "ann");
			Callable<String> work = copyCurrentRequestContext(
					() -> request.path() + " " + g.get("x") + " " + session.get("user"));

			assertThat(executor.submit(() -> hasAppContext() || hasRequestContext()).get()).isFalse();
			assertThat(executor.submit(work).get()).isEqualTo("/copied null ann");
			assertThat(this.log).containsExactly("request null", "context null false");
			assertThat(context.request().path()).isEqualTo("/copied");
		}
		finally {
			executor.shutdown();
		}

		assertThat(this.log).hasSize(4);
	}

	@Test
	@Tag("CTX-042")
	void copyMayHaveNoResult() throws Exception {
		Runnable work = this.app.testRequestContext("/copied")
			.call(() -> copyCurrentRequestContext(() -> note("work in " + request.path())));

		Thread thread = new Thread(work);
		thread.start();
		thread.join();

		assertThat(this.log).containsExactly("request null", "context null false", "work in /copied", "request null",
				"context null false");
	}

	@Test
	@Tag("CTX-044")
	void copyNeedsARequest() {
		assertThatIllegalStateException().isThrownBy(() -> copyCurrentRequestContext(() -> 1))
			.withMessage("'copy_current_request_context' can only be used when a request context is active, such as in"
					+ " a view function.");
	}

	@Test
	@Tag("LC-049")
	@Tag("LC-050")
	@Tag("LC-051")
	@Tag("LC-052")
	void piecesOfTheDispatchCanBeCalled() throws Exception {
		this.app.route("/x", () -> "seen").endpoint("x");
		this.app.beforeRequest(() -> request.args().containsKey("early") ? "early" : null);
		this.app.afterRequest((response) -> response.header("X-After", "yes"));

		assertThat(this.app.testRequestContext("/x?early=1").call(this.app::preprocessRequest)).isEqualTo("early");
		assertThat(this.app.testRequestContext("/x").call(this.app::preprocessRequest)).isNull();
		assertThat(this.app.testRequestContext("/x").call(this.app::dispatchRequest)).isEqualTo("seen");
		assertThat(this.app.testRequestContext("/x").call(this.app::fullDispatchRequest).headers().get("X-After"))
			.isEqualTo("yes");
		assertThat(
				this.app.testRequestContext("/x").call(() -> this.app.processResponse(new Response("made"))).getText())
			.isEqualTo("made");
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> this.app.testRequestContext("/y").call(this.app::dispatchRequest));
	}

}
