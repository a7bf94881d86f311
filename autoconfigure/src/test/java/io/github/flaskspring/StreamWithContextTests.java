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
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.github.flaskspring.mvc.InProcess;
import io.github.flaskspring.sessions.SecureCookieSessionInterface;

import static io.github.flaskspring.Globals.g;
import static io.github.flaskspring.Globals.hasRequestContext;
import static io.github.flaskspring.Globals.request;
import static io.github.flaskspring.Globals.session;
import static io.github.flaskspring.Globals.streamWithContext;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Streams that see the request they answer. */
class StreamWithContextTests {

	private final Flask app = new Flask("app");

	private final InProcess server = new InProcess(this.app);

	private final List<String> log = new ArrayList<>();

	@BeforeEach
	void setUp() {
		this.app.config().put("SECRET_KEY", "k");
		this.app.config().put("PROPAGATE_EXCEPTIONS", true);
		this.app.sessionInterface(new SecureCookieSessionInterface());
		this.app.teardownRequest((error) -> this.log.add("teardown " + name(error)));
	}

	private static String name(@Nullable Throwable error) {
		return (error != null) ? error.getClass().getSimpleName() : "null";
	}

	@Test
	@Tag("CTX-046")
	@Tag("CTX-048")
	@Tag("CTX-051")
	@Tag("RSP-069")
	void streamSeesWhatTheViewSaw() throws Exception {
		this.app.route("/x", () -> {
			g.put("x", 1);
			session.put("user", "ann");
			return streamWithContext(Stream.of("a", "b")
				.map((piece) -> piece + request.path() + g.get("x") + session.get("user") + " "));
		});

		assertThat(this.server.text("/x")).isEqualTo("a/x1ann b/x1ann ");
		assertThat(this.log).containsExactly("teardown null", "teardown null");
		assertThat(hasRequestContext()).isFalse();
	}

	@Test
	@Tag("CTX-046")
	@Tag("CTX-048")
	void suppliedIteratorBeginsWithTheFirstPiece() throws Exception {
		this.app.afterRequest((response) -> {
			this.log.add("after");
			return response;
		});
		this.app.route("/x", () -> streamWithContext(() -> {
			this.log.add("begins at " + request.path());
			return List.of("a").iterator();
		}));

		assertThat(this.server.text("/x")).isEqualTo("a");
		assertThat(this.log).containsExactly("after", "teardown null", "begins at /x", "teardown null");
	}

	@Test
	@Tag("CTX-047")
	void suppliedIteratorIsClosed() throws Exception {
		Stream<String> source = Stream.of("a", "b").onClose(() -> this.log.add("closed"));
		this.app.route("/x", () -> streamWithContext(() -> streamWithContext(source)));

		this.server.text("/x");

		assertThat(this.log).containsOnlyOnce("closed");
	}

	@Test
	@Tag("CTX-052")
	void plainStreamSeesNoContext() throws Exception {
		this.app.route("/x", () -> Stream.of(1).map((piece) -> "context: " + hasRequestContext()));

		assertThat(this.server.text("/x")).isEqualTo("context: false");
	}

	@Test
	@Tag("CTX-047")
	void sourceIsClosedInsideOfTheContext() throws Exception {
		this.app.route("/x",
				() -> streamWithContext(Stream.of("a").onClose(() -> this.log.add("closed in " + request.path()))));

		this.server.text("/x");

		assertThat(this.log).containsExactly("teardown null", "closed in /x", "teardown null");
	}

	@Test
	@Tag("CTX-047")
	void sourceIsClosedEvenIfNothingIsSent() throws Exception {
		this.app.route("/x", () -> streamWithContext(Stream.of("a").onClose(() -> this.log.add("closed"))));

		this.server.send("HEAD", "/x");

		assertThat(this.log).containsExactly("teardown null", "closed");
	}

	@Test
	@Tag("CTX-049")
	void earlyCloseIsToldToTheTeardown() throws Exception {
		StreamWithContext<String> stream = this.app.testRequestContext("/x")
			.call(() -> streamWithContext(List.of("a", "b").iterator()));

		assertThat(stream.next()).isEqualTo("a");
		stream.close();

		assertThat(stream.hasNext()).isFalse();
		assertThat(this.log).containsExactly("teardown null",
				"teardown " + CancellationException.class.getSimpleName());
	}

	@Test
	@Tag("CTX-050")
	void errorMidwayIsToldToTheTeardownAndNotHandled() {
		this.app.errorHandler(ArithmeticException.class, (error) -> "handled");
		this.app.route("/x", () -> streamWithContext(Stream.of(1, 0).map((divisor) -> "" + 1 / divisor)));

		assertThatThrownBy(() -> this.server.text("/x")).isInstanceOf(ArithmeticException.class);
		assertThat(this.log).containsExactly("teardown null", "teardown ArithmeticException");
	}

	@Test
	@Tag("CTX-046")
	void sourceMayBeMadeInsideOfTheView() throws Exception {
		this.app.route("/x", () -> streamWithContext(StreamWithContextTests::pieces));

		assertThat(this.server.text("/x")).isEqualTo("/x");
	}

	private static Iterator<String> pieces() {
		return Stream.of(1).map((piece) -> request.path()).iterator();
	}

	@Test
	@Tag("CTX-053")
	void streamNeedsARequest() {
		assertThatIllegalStateException().isThrownBy(() -> streamWithContext(Stream.of("a")))
			.withMessage("'stream_with_context' can only be used when a request context is active, such as in a view"
					+ " function.");
	}

}
