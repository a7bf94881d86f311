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

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.web.MockHttpServletResponse;

import io.github.flaskspring.mvc.InProcess;
import io.github.flaskspring.sessions.SecureCookieSessionInterface;
import io.github.flaskspring.signals.Receiver;

import static io.github.flaskspring.Globals.abort;
import static io.github.flaskspring.Globals.hasAppContext;
import static io.github.flaskspring.Globals.request;
import static org.assertj.core.api.Assertions.assertThat;

/** How exceptions and functions around a request meet: the two stages. */
class LifecycleFactsTests {

	private final List<String> log = new ArrayList<>();

	private final Flask app = new Flask("app") {
		@Override
		protected void logException(Throwable error) {
			LifecycleFactsTests.this.log.add("log " + error.getMessage());
		}
	};

	private final InProcess server = new InProcess(this.app);

	private final Receiver finished = (sender, arguments) -> this.log.add("finished");

	private final Receiver unhandled = (sender, arguments) -> this.log.add("unhandled");

	private boolean failOpening;

	private boolean failSaving;

	@BeforeEach
	void setUp() {
		this.app.config().put("SECRET_KEY", "k");
		this.app.staticFolder(null).sessionInterface(new SecureCookieSessionInterface() {
			@Override
			public Session openSession(Flask flask, Request opened) {
				failIf(LifecycleFactsTests.this.failOpening, "open");
				return super.openSession(flask, opened);
			}

			@Override
			public void saveSession(Flask flask, Session session, Response response) {
				LifecycleFactsTests.this.log.add("save");
				failIf(LifecycleFactsTests.this.failSaving, "save");
			}
		});
		FlaskSignals.REQUEST_FINISHED.connect(this.finished, this.app);
		FlaskSignals.GOT_REQUEST_EXCEPTION.connect(this.unhandled, this.app);
		this.app.afterRequest((response) -> {
			this.log.add("after " + response.statusCode());
			return response.header("X-After", "yes");
		});
		this.app.get("/fine/", () -> "fine");
		this.app.get("/abort", () -> abort(418));
		this.app.get("/fails", () -> {
			throw new IllegalArgumentException("view");
		});
		this.app.get("/handled", () -> {
			throw new UnsupportedOperationException();
		});
		this.app.errorHandler(UnsupportedOperationException.class, (error) -> Reply.of("handled", 409));
	}

	private static void failIf(boolean failing, String message) {
		if (failing) {
			throw new IllegalArgumentException(message);
		}
	}

	@Test
	@Tag("LC-006")
	void theRequestIsStartedBeforeAnyFunctionOfTheApplicationRuns() throws Exception {
		Receiver started = (sender, arguments) -> this.log.add("started " + request.path() + " " + hasAppContext());
		FlaskSignals.REQUEST_STARTED.connect(started, this.app);
		this.app.urlValuePreprocessor((endpoint, args) -> this.log.add("values"));
		this.app.beforeRequest(() -> {
			this.log.add("before");
			return null;
		});

		this.server.get("/fine/");

		assertThat(this.log).startsWith("started /fine/ true", "values", "before");
	}

	@Test
	@Tag("LC-013")
	@Tag("LC-033")
	void anExceptionBeforeTheRequestIsLikeOneOfTheView() throws Exception {
		this.app.beforeRequest(() -> {
			throw new UnsupportedOperationException();
		});

		MockHttpServletResponse answer = this.server.get("/fine/");

		assertThat(answer.getStatus()).isEqualTo(409);
		assertThat(answer.getContentAsString()).isEqualTo("handled");
		assertThat(this.log).containsExactly("after 409", "save", "finished");
	}

	@Test
	@Tag("LC-033")
	void soIsOneOfAReceiverOrAPreprocessor() throws Exception {
		this.app.urlValuePreprocessor((endpoint, args) -> {
			throw new UnsupportedOperationException();
		});

		assertThat(this.server.get("/fine/").getStatus()).isEqualTo(409);
		assertThat(this.server.get("/nowhere").getStatus()).isEqualTo(409);
	}

	@ParameterizedTest
	@Tag("LC-016")
	@CsvSource({ "GET, /abort, 418", "GET, /handled, 409", "GET, /nowhere, 404", "POST, /abort, 405",
			"OPTIONS, /abort, 200", "GET, /fine, 308", "GET, /fails, 500" })
	void functionsAfterTheRequestRunHoweverItEnds(String method, String path, int status) throws Exception {
		MockHttpServletResponse answer = this.server.send(method, path);

		assertThat(answer.getStatus()).isEqualTo(status);
		assertThat(answer.getHeader("X-After")).isEqualTo("yes");
	}

	@Test
	@Tag("LC-034")
	@Tag("LC-035")
	void whatNobodyHandlesIsSignalledLoggedAndFinishedLikeAnAnswer() throws Exception {
		assertThat(this.server.get("/fails").getStatus()).isEqualTo(500);
		assertThat(this.log).containsExactly("unhandled", "log view", "after 500", "save", "finished");
	}

	@ParameterizedTest
	@Tag("LC-034")
	@ValueSource(booleans = { true, false })
	void aFailureWhileFinishingIsNotForTheHandlers(boolean conversion) throws Exception {
		this.app.errorHandler(IllegalArgumentException.class, (error) -> "never");
		this.app.errorHandler(500, (error) -> Reply.of("the handler for 500", 500));
		this.app.get("/null", () -> null);
		this.failSaving = !conversion;

		assertThat(this.server.text(conversion ? "/null" : "/fine/")).isEqualTo("the handler for 500");
		assertThat(this.log).contains("unhandled");
	}

	@Test
	@Tag("LC-035")
	void aSecondFailureWhileFinishingIsOnlyLogged() throws Exception {
		this.app.afterRequest((response) -> {
			throw new IllegalArgumentException("after");
		});

		assertThat(this.server.get("/fails").getStatus()).isEqualTo(500);
		assertThat(this.log).containsExactly("unhandled", "log view");
	}

	@Test
	@Tag("LC-039")
	void aSessionThatCannotBeSavedIsA500() throws Exception {
		this.failSaving = true;

		assertThat(this.server.get("/fine/").getStatus()).isEqualTo(500);
		assertThat(this.log).containsExactly("after 200", "save", "unhandled", "log save", "after 500", "save");
	}

	@Test
	@Tag("LC-040")
	void aSessionThatCannotBeOpenedIsA500() throws Exception {
		this.failOpening = true;
		this.app.teardownRequest((error) -> this.log.add("teardown " + (error != null)));

		assertThat(this.server.get("/fine/").getStatus()).isEqualTo(500);
		assertThat(this.log).containsSubsequence("unhandled", "log open", "after 500", "teardown true");
		assertThat(hasAppContext()).isFalse();
	}

}
