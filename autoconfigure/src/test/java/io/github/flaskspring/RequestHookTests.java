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

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.github.flaskspring.mvc.InProcess;
import io.github.flaskspring.sessions.SecureCookieSessionInterface;
import io.github.flaskspring.signals.Receiver;

import static io.github.flaskspring.Globals.g;
import static io.github.flaskspring.Globals.request;
import static io.github.flaskspring.Globals.session;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Functions around requests, and the signals of the core. */
class RequestHookTests {

	private final List<Throwable> logged = new ArrayList<>();

	private final Flask app = new Flask("app") {
		@Override
		protected void logException(Throwable error) {
			RequestHookTests.this.logged.add(error);
		}
	};

	private final InProcess server = new InProcess(this.app);

	private final List<String> log = new ArrayList<>();

	@BeforeEach
	void setUp() {
		this.app.config().put("SECRET_KEY", "k");
		this.app.staticFolder(null).sessionInterface(new SecureCookieSessionInterface());
		this.app.route("/x", () -> {
			this.log.add("view");
			return "seen";
		}).endpoint("x");
	}

	private void note(String text) {
		this.log.add(text);
	}

	@Test
	@Tag("LC-005")
	@Tag("LC-009")
	void functionMayBeRegisteredTwice() throws Exception {
		BeforeRequestFunction function = () -> {
			this.log.add("before");
			return null;
		};
		this.app.beforeRequest(function).beforeRequest(function);

		this.server.get("/x");

		assertThat(this.log).containsExactly("before", "before", "view");
	}

	@Test
	@Tag("LC-010")
	@Tag("LC-011")
	@Tag("LC-014")
	void firstAnswerCountsEvenIfEmpty() throws Exception {
		this.app.beforeRequest(() -> "");
		this.app.beforeRequest(() -> note("never"));

		assertThat(this.server.get("/x").getStatus()).isEqualTo(200);
		assertThat(this.log).isEmpty();
	}

	@Test
	@Tag("LC-011")
	void answersThatAreNoResponseAreErrors() throws Exception {
		this.app.beforeRequest(() -> request.args().containsKey("list") ? List.of() : false);

		assertThat(this.server.get("/x").getStatus()).isEqualTo(500);
		assertThat(this.server.text("/x?list=1")).isEqualTo("[]\n");
	}

	@Test
	void valueOfALambdaThatWasNotMeantToAnswerIsAnErrorThatSaysSo() throws Exception {
		List<Integer> status = new ArrayList<>();
		this.app.beforeRequest(() -> status.add(1));

		assertThat(this.server.get("/x").getStatus()).isEqualTo(500);
		assertThat(this.logged).singleElement()
			.satisfies((error) -> assertThat(error).hasMessageContaining("write a block: () -> { list.add(x); }"));
	}

	@Test
	void lambdaWithoutAValueNeverAnswers() throws Exception {
		this.app.beforeRequest(() -> note("void")).beforeRequest(() -> {
			this.log.add("first");
			this.log.add("second");
		}).beforeRequest((Action) () -> this.log.add("action"));

		assertThat(this.server.text("/x")).isEqualTo("seen");
		assertThat(this.log).containsExactly("void", "first", "second", "action", "view");
	}

	@Test
	@Tag("LC-012")
	void hooksRunWhenRoutingFailed() throws Exception {
		this.app.beforeRequest(() -> (request.endpoint() == null) ? "instead of " + request.path() : null);

		assertThat(this.server.text("/missing")).isEqualTo("instead of /missing");
	}

	@Test
	@Tag("LC-015")
	void lostResponseIsAnErrorThatNobodyHandles() {
		this.app.errorHandler(500, (error) -> "never");
		this.app.afterRequest(RequestHookTests::lose);
		this.app.teardownRequest((error) -> this.log.add("teardown " + error));

		assertThatIllegalStateException().isThrownBy(() -> this.server.get("/x"))
			.withMessage("There is no response to '/x'. A function after the request returned null in its place."
					+ " Return the response.");
		assertThat(this.log).containsExactly("view", "teardown null");
	}

	@SuppressWarnings("NullAway")
	private static Response lose(Response response) {
		return null;
	}

	@Test
	@Tag("LC-017")
	void failingFunctionAfterTheRequestRunsTwice() throws Exception {
		this.app.afterRequest((response) -> {
			this.log.add("last");
			return response;
		});
		this.app.afterRequest((response) -> {
			this.log.add("failing");
			throw new IllegalStateException();
		});

		assertThat(this.server.get("/x").getStatus()).isEqualTo(500);
		assertThat(this.log).containsExactly("view", "failing", "failing");
		assertThat(this.logged).hasSize(1);
	}

	@Test
	@Tag("LC-008")
	void functionsAfterTheRequestMayChangeTheSession() throws Exception {
		this.app.afterRequest((response) -> {
			session.put("late", true);
			return response;
		});

		assertThat(this.server.get("/x").getHeader("Set-Cookie")).startsWith("session=");
	}

	@Test
	@Tag("LC-019")
	@Tag("LC-026")
	void streamIsMadeAfterEverythingElse() throws Exception {
		this.app.route("/stream", () -> List.of(1).stream().map((piece) -> {
			this.log.add("piece");
			return "piece";
		}));
		this.app.afterRequest((response) -> {
			this.log.add("after");
			return response;
		});
		this.app.teardownRequest((error) -> this.log.add("teardown"));

		this.server.get("/stream");

		assertThat(this.log).containsExactly("after", "teardown", "piece");
	}

	@Test
	@Tag("CTX-023")
	@Tag("CTX-029")
	void gLivesAsLongAsTheRequest() throws Exception {
		this.app.beforeRequest(() -> {
			this.log.add("before " + g.get("x"));
			g.put("x", 1);
		});
		this.app.teardownRequest((error) -> this.log.add("teardown " + g.get("x")));
		this.app.teardownAppContext((error) -> this.log.add("context " + g.get("x")));

		this.server.get("/x");
		this.server.get("/x");

		assertThat(this.log).containsExactly("before null", "view", "teardown 1", "context 1", "before null", "view",
				"teardown 1", "context 1");
	}

	@Test
	@Tag("LC-020")
	@Tag("LC-021")
	@Tag("LC-022")
	void teardownIsToldOfUnhandledErrorsOnly() throws Exception {
		this.app.route("/fail", () -> {
			throw new IllegalStateException();
		});
		this.app.route("/handled", () -> {
			throw new ArithmeticException();
		});
		this.app.route("/worse", () -> {
			throw new NumberFormatException();
		});
		this.app.errorHandler(ArithmeticException.class, (error) -> "handled");
		this.app.errorHandler(NumberFormatException.class, (error) -> {
			throw new UnsupportedOperationException();
		});
		this.app.errorHandler(500, (error) -> Reply.of("sorry", 500));
		this.app.teardownRequest((error) -> this.log.add((error != null) ? error.getClass().getSimpleName() : "null"));

		for (String path : List.of("/fail", "/handled", "/worse", "/missing")) {
			this.server.get(path);
		}

		assertThat(this.log).containsExactly("IllegalStateException", "null", "UnsupportedOperationException", "null");
	}

	@Test
	@Tag("SIG-008")
	void signalsOfARequestComeInOrder() throws Exception {
		FlaskSignals.REQUEST_STARTED.connect(receiver("before-signal"), this.app);
		FlaskSignals.REQUEST_FINISHED.connect(receiver("after-signal"), this.app);
		this.app.beforeRequest(() -> note("before-handler"));
		this.app.afterRequest((response) -> {
			this.log.add("after-handler");
			return response.header("X-Handler", "yes");
		});

		this.server.get("/x");

		assertThat(this.log).containsExactly("before-signal", "before-handler", "view", "after-handler",
				"after-signal");
	}

	private Receiver receiver(String name) {
		return (sender, sent) -> this.log.add(name);
	}

	@Test
	@Tag("SIG-003")
	@Tag("LC-007")
	void finishedSignalSeesTheFinalResponse() throws Exception {
		FlaskSignals.REQUEST_FINISHED.connect((sender, sent) -> {
			Response response = sent.get("response", Response.class);
			this.log.add((response != null) ? response.headers().get("Set-Cookie") : "none");
		}, this.app);
		this.app.afterRequest((response) -> {
			session.put("user", "ann");
			return response;
		});

		this.server.get("/x");

		assertThat(this.log).last().asString().startsWith("session=");
	}

	@Test
	@Tag("SIG-004")
	@Tag("SIG-009")
	@Tag("LC-037")
	void exceptionSignalIsForUnhandledOnes() throws Exception {
		this.app.route("/fail", () -> {
			throw new IllegalStateException();
		});
		this.app.errorHandler(ArithmeticException.class, (error) -> "handled");
		this.app.route("/handled", () -> {
			throw new ArithmeticException();
		});
		FlaskSignals.GOT_REQUEST_EXCEPTION.connect((sender, sent) -> {
			this.log.add("signal " + sent.get("exception"));
			assertThat(this.logged).isEmpty();
		}, this.app);

		this.server.get("/handled");
		this.server.get("/missing");
		this.server.get("/fail");

		assertThat(this.log).containsExactly("signal java.lang.IllegalStateException");
		assertThat(this.logged).hasSize(1);
	}

	@Test
	@Tag("SIG-010")
	void failingReceiverIsAnErrorAtThatPoint() throws Exception {
		this.app.errorHandler(ArithmeticException.class, (error) -> Reply.of("handled", 418));
		Receiver failing = (sender, sent) -> {
			throw new ArithmeticException();
		};

		FlaskSignals.REQUEST_STARTED.connect(failing, this.app);
		assertThat(this.server.get("/x").getStatus()).isEqualTo(418);
		FlaskSignals.REQUEST_STARTED.disconnect(failing);
		FlaskSignals.REQUEST_FINISHED.connect(failing, this.app);

		assertThat(this.server.get("/x").getStatus()).isEqualTo(500);
	}

	@Test
	@Tag("SIG-005")
	@Tag("SIG-013")
	@Tag("SIG-027")
	void receiversChooseTheirSender() throws Exception {
		Flask other = new Flask("other");
		FlaskSignals.REQUEST_TEARING_DOWN.connect((sender, sent) -> this.log.add("other"), other);
		FlaskSignals.REQUEST_TEARING_DOWN.connect((sender, sent) -> this.log.add("proxy"), Globals.currentApp);
		Receiver all = (sender, sent) -> this.log.add("all " + (sender == this.app) + " " + sent.get("exc"));
		FlaskSignals.REQUEST_TEARING_DOWN.connect(all);

		this.server.get("/x");
		FlaskSignals.REQUEST_TEARING_DOWN.disconnect(all);

		assertThat(this.log).containsExactly("view", "all true null");
	}

	@Test
	@Tag("LC-023")
	void failingTeardownReachesTheServer() {
		this.app.teardownRequest((error) -> {
			throw new IOException("disk");
		});

		assertThatThrownBy(() -> this.server.get("/x")).hasRootCauseInstanceOf(IOException.class);
	}

	@Test
	@Tag("LC-053")
	void optionsAreAnsweredWithoutTheView() throws Exception {
		assertThat(this.server.send("OPTIONS", "/x").getHeader("Allow")).contains("GET", "HEAD", "OPTIONS");
		assertThat(this.log).isEmpty();
	}

	@Test
	@Tag("LC-053")
	void optionsWithoutMethodsHaveNoAllow() throws Exception {
		this.app.addUrlRule("/loose/", "loose", (args) -> "").strictSlashes(false);

		assertThat(this.server.send("OPTIONS", "/loose").containsHeader("Allow")).isFalse();
	}

}
