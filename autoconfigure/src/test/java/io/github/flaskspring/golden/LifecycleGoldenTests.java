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

package io.github.flaskspring.golden;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

import io.github.flaskspring.ForbiddenException;
import io.github.flaskspring.InternalServerErrorException;
import io.github.flaskspring.Reply;
import io.github.flaskspring.mvc.InProcess;

import static io.github.flaskspring.Globals.abort;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The order of everything in a request, as recorded from Flask. */
class LifecycleGoldenTests {

	/** Where the order is another one on purpose; each has a test of its own. */
	private static final List<String> DIFFERENT = List.of("LC-088", "LC-094", "LC-096");

	@TestFactory
	@Tag("LC-001")
	@Tag("LC-054")
	@Tag("LC-056")
	@Tag("LC-058")
	@Tag("LC-060")
	@Tag("LC-062")
	@Tag("LC-064")
	@Tag("LC-066")
	@Tag("LC-068")
	@Tag("LC-070")
	@Tag("LC-072")
	@Tag("LC-074")
	@Tag("LC-076")
	@Tag("LC-078")
	@Tag("LC-080")
	@Tag("LC-082")
	@Tag("LC-084")
	@Tag("LC-086")
	@Tag("LC-090")
	@Tag("LC-092")
	Stream<DynamicTest> everythingRunsInFlasksOrder() {
		return StreamSupport.stream(GoldenFile.read("lifecycle.json").spliterator(), false)
			.filter((recorded) -> !DIFFERENT.contains(recorded.get("id").asString()))
			.map((recorded) -> DynamicTest.dynamicTest(
					recorded.get("id").asString() + " " + recorded.get("case").asString(), () -> check(recorded)));
	}

	private static void check(JsonNode recorded) throws Exception {
		String id = recorded.get("id").asString();
		TracedApplication app = application(id);

		if (recorded.has("raises")) {
			assertThatThrownBy(() -> send(id, app)).rootCause()
				.extracting((error) -> error.getClass().getSimpleName())
				.isEqualTo(recorded.get("raises").asString());
		}
		else {
			assertThat(send(id, app)).isEqualTo(recorded.get("status").asInt());
		}

		assertThat(app.trace()).isEqualTo(trace(recorded));
	}

	private static List<String> trace(JsonNode recorded) {
		List<String> trace = new ArrayList<>();
		recorded.get("trace").forEach((point) -> trace.add(point.asString()));
		return trace;
	}

	private static int send(String id, TracedApplication app) throws Exception {
		InProcess server = new InProcess(app);
		try {
			return switch (id) {
				case "LC-056" -> server.get("/v").getStatus();
				case "LC-058" -> server.get("/missing").getStatus();
				case "LC-060" -> server.send("POST", "/bp/v").getStatus();
				case "LC-062" -> server.send("OPTIONS", "/bp/v").getStatus();
				case "LC-064" -> server.get("/bp/slash").getStatus();
				default -> server.get("/bp/v").getStatus();
			};
		}
		catch (RuntimeException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static TracedApplication application(String id) {
		TracedApplication app = new TracedApplication();
		switch (id) {
			case "LC-066" -> app.when("app.before2", () -> "early");
			case "LC-068" -> app.when("bp.before1", () -> "early");
			case "LC-070" -> app.when("view", ZeroDivisionError::raise)
				.handler("bp", "ZeroDivisionError", ZeroDivisionError.class, LifecycleGoldenTests::teapot);
			case "LC-072" -> app.when("view", () -> abort(403))
				.handler("bp", "403", ForbiddenException.class, LifecycleGoldenTests::teapot)
				.handler("app", "403", ForbiddenException.class, LifecycleGoldenTests::teapot);
			case "LC-074" -> app.when("view", ZeroDivisionError::raise);
			case "LC-076" -> handling500(app.when("view", ZeroDivisionError::raise));
			case "LC-078" -> handling500(app.when("view", ZeroDivisionError::raise)).config().put("TESTING", true);
			case "LC-080" -> app.when("app.before2", KeyError::raise);
			case "LC-082" -> app.when("bp.after1", KeyError::raise);
			case "LC-084" -> handling500(app.when("bp.after1", KeyError::raise));
			case "LC-086" -> app.when("save_session", KeyError::raise);
			case "LC-088" -> app.when("open_session", KeyError::raise);
			case "LC-090" -> app.when("view", ZeroDivisionError::raise)
				.handler("bp", "ZeroDivisionError", ZeroDivisionError.class, IndexError::raise);
			case "LC-092" -> app.when("view", ZeroDivisionError::raise)
				.handler("app", "500", InternalServerErrorException.class, IndexError::raise);
			case "LC-094" -> app.when("bp.teardown1", KeyError::raise);
			case "LC-096" -> app.when("teardown_appcontext2", KeyError::raise);
			default -> app.config();
		}
		return app.complete();
	}

	private static TracedApplication handling500(TracedApplication app) {
		return app.handler("app", "500", InternalServerErrorException.class, LifecycleGoldenTests::teapot);
	}

	private static Object teapot() {
		return Reply.of("handled", 418);
	}

	@Test
	@Tag("LC-088")
	void sessionThatCannotBeOpenedIsAnUnhandledException() throws Exception {
		TracedApplication app = application("LC-088");

		assertThat(send("LC-088", app)).isEqualTo(500);

		List<String> recorded = recorded("LC-088");
		recorded.set(recorded.indexOf("save_session"), "~request_finished");
		assertThat(app.trace()).isEqualTo(recorded);
	}

	@Test
	@Tag("LC-094")
	@Tag("LC-023")
	void failingTeardownOfARequestDoesNotStopTheOthers() {
		TracedApplication app = application("LC-094");

		assertThatThrownBy(() -> send("LC-094", app)).hasRootCauseInstanceOf(KeyError.class);

		List<String> recorded = recorded("LC-094");
		recorded.addAll(recorded.indexOf("bp.teardown1(null)") + 1, List.of("bp.teardown_app(null)",
				"app.teardown2(null)", "app.teardown1(null)", "~request_tearing_down(null)"));
		assertThat(app.trace()).isEqualTo(recorded);
	}

	@Test
	@Tag("LC-096")
	@Tag("LC-024")
	void failingTeardownOfAnApplicationContextDoesNotStopTheOthers() {
		TracedApplication app = application("LC-096");

		assertThatThrownBy(() -> send("LC-096", app)).hasRootCauseInstanceOf(KeyError.class);

		List<String> recorded = recorded("LC-096");
		recorded.addAll(List.of("teardown_appcontext1(null)", "~appcontext_tearing_down(null)", "~appcontext_popped"));
		assertThat(app.trace()).isEqualTo(recorded);
	}

	private static List<String> recorded(String id) {
		return StreamSupport.stream(GoldenFile.read("lifecycle.json").spliterator(), false)
			.filter((recorded) -> recorded.get("id").asString().equals(id))
			.map(LifecycleGoldenTests::trace)
			.findFirst()
			.orElseThrow();
	}

	private static final class ZeroDivisionError extends RuntimeException {

		private static final long serialVersionUID = 1L;

		static Object raise() {
			throw new ZeroDivisionError();
		}

	}

	private static final class KeyError extends RuntimeException {

		private static final long serialVersionUID = 1L;

		static Object raise() {
			throw new KeyError();
		}

	}

	private static final class IndexError extends RuntimeException {

		private static final long serialVersionUID = 1L;

		static Object raise() {
			throw new IndexError();
		}

	}

}
