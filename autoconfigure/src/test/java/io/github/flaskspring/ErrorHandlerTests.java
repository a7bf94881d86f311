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
import java.util.concurrent.Callable;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletResponse;

import io.github.flaskspring.mvc.InProcess;

import static io.github.flaskspring.Globals.abort;
import static io.github.flaskspring.Globals.jsonify;
import static io.github.flaskspring.Globals.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What becomes of an error: the result of its handler, a 500, or a propagated exception.
 */
class ErrorHandlerTests {

	private final Flask app = new Flask("app") {
		@Override
		protected void logException(Throwable error) {
			ErrorHandlerTests.this.logged.add(error);
		}
	};

	private final InProcess server = new InProcess(this.app);

	private final Blueprint bp = new Blueprint("bp").urlPrefix("/bp");

	private final List<Throwable> logged = new ArrayList<>();

	private Callable<Object> view = () -> "seen";

	@BeforeEach
	void setUp() {
		this.app.staticFolder(null);
		this.app.route("/x", () -> this.view.call()).endpoint("x");
		this.bp.route("/x", () -> this.view.call()).endpoint("x");
	}

	private String answer(String path) throws Exception {
		if (!this.bp.isClaimed()) {
			this.app.registerBlueprint(this.bp);
		}
		MockHttpServletResponse response = this.server.get(path);
		return response.getStatus() + " " + response.getContentAsString();
	}

	private <E extends Exception> void fails(E error) {
		this.view = () -> {
			throw error;
		};
	}

	private static <E extends Throwable> ErrorHandlerFunction<E> answering(String text) {
		return (error) -> Reply.of(text + " " + error.getClass().getSimpleName(), 418);
	}

	@Test
	@Tag("ERR-026")
	@Tag("ERR-027")
	void resultIsConvertedAsThatOfAView() throws Exception {
		this.app.errorHandler(403, (error) -> Map.of("code", String.valueOf(error.code())))
			.errorHandler(410, (error) -> error);
		this.view = () -> abort(403);
		assertThat(answer("/x")).isEqualTo("200 {\"code\":\"403\"}\n");

		this.view = () -> abort(410);
		assertThat(answer("/x")).startsWith("410 <!doctype html>");
	}

	@Test
	@Tag("ERR-028")
	@Tag("LC-036")
	void resultOfNullIsAnUnhandledError() throws Exception {
		this.app.errorHandler(403, (error) -> null);
		this.view = () -> abort(403);

		assertThat(answer("/x")).startsWith("500 ");
		assertThat(this.logged).singleElement().isInstanceOf(IllegalArgumentException.class);
	}

	@Test
	@Tag("ERR-031")
	@Tag("ERR-038")
	void handlerOf500GetsTheOriginal() throws Exception {
		List<Throwable> originals = new ArrayList<>();
		this.app.errorHandler(500, (error) -> {
			originals.add(((InternalServerErrorException) error).originalException());
			return Reply.of("sorry", 500);
		});
		IllegalStateException original = new IllegalStateException();
		fails(original);

		assertThat(answer("/x")).isEqualTo("500 sorry");
		assertThat(originals).containsExactly(original);
		this.view = () -> abort(500);
		assertThat(answer("/x")).isEqualTo("500 sorry");
		assertThat(originals).containsExactly(original, null);
		assertThat(this.logged).containsExactly(original);
	}

	@Test
	@Tag("ERR-032")
	void generalHandlerGetsTheWrappedErrorOfTheEnd() throws Exception {
		this.app.errorHandler(Exception.class, answering("any"));
		this.view = () -> null;

		assertThat(answer("/x")).isEqualTo("418 any InternalServerErrorException");
	}

	@Test
	@Tag("ERR-033")
	@Tag("ERR-034")
	void handlerOfTheClassGetsTheErrorBeforeItIsWrapped() throws Exception {
		this.app.errorHandler(500, answering("500")).errorHandler(Exception.class, answering("any"));
		fails(new IllegalStateException());

		assertThat(answer("/x")).isEqualTo("418 any IllegalStateException");
		assertThat(this.logged).isEmpty();
	}

	@Test
	@Tag("ERR-025")
	void blueprintMayHandle500() throws Exception {
		this.app.errorHandler(500, answering("app"));
		this.bp.errorHandler(500, answering("bp"));
		fails(new IllegalStateException());

		assertThat(answer("/bp/x")).isEqualTo("418 bp InternalServerErrorException");
		assertThat(answer("/x")).isEqualTo("418 app InternalServerErrorException");
	}

	@Test
	@Tag("ERR-035")
	@Tag("LC-042")
	@Tag("LC-043")
	@Tag("LC-044")
	void propagatedErrorsAreNotAnswered() {
		this.app.errorHandler(500, answering("never"));
		fails(new ArithmeticException());
		for (String key : List.of("DEBUG", "TESTING", "PROPAGATE_EXCEPTIONS")) {
			this.app.config().put(key, true);
			assertThatExceptionOfType(ArithmeticException.class).as(key).isThrownBy(() -> answer("/x"));
			this.app.config().put(key, (key.equals("PROPAGATE_EXCEPTIONS")) ? null : false);
		}
		assertThat(this.logged).isEmpty();
	}

	@Test
	@Tag("ERR-044")
	@Tag("APP-042")
	void propagationMayBeSwitchedOffInTests() throws Exception {
		this.app.config().put("TESTING", true);
		this.app.config().put("PROPAGATE_EXCEPTIONS", false);
		fails(new ArithmeticException());

		assertThat(answer("/x")).startsWith("500 ");
	}

	@Test
	@Tag("ERR-036")
	@Tag("LC-041")
	void failingHandlerOf500Escapes() {
		this.app.errorHandler(500, (error) -> {
			throw new ArithmeticException("in handler");
		});
		fails(new IllegalStateException());

		assertThatThrownBy(() -> answer("/x")).isInstanceOf(ArithmeticException.class);
	}

	@Test
	@Tag("ERR-041")
	@Tag("LC-038")
	void errorsOfTheVirtualMachineAreNeverHandled() {
		List<Throwable> told = new ArrayList<>();
		this.app.errorHandler(Exception.class, answering("never"));
		this.app.teardownRequest(told::add);
		this.view = () -> {
			throw new StackOverflowError();
		};

		assertThatThrownBy(() -> answer("/x")).isInstanceOf(StackOverflowError.class);
		assertThat(told).singleElement().isInstanceOf(StackOverflowError.class);
	}

	@Test
	@Tag("ERR-043")
	@Tag("LC-045")
	@Tag("LC-047")
	void trappedHttpExceptionsAreUnhandledOnes() throws Exception {
		this.app.config().put("TRAP_HTTP_EXCEPTIONS", true);
		this.app.errorHandler(403, answering("403"));
		assertThat(answer("/y")).startsWith("500 ");
		this.view = () -> abort(403);
		assertThat(answer("/x")).isEqualTo("418 403 ForbiddenException");

		this.app.config().put("TESTING", true);
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> answer("/y"));
	}

	@Test
	@Tag("ERR-045")
	@Tag("LC-046")
	@Tag("LC-048")
	void missingKeyPropagatesInDebugModeWithItsName() throws Exception {
		this.view = () -> request.form().getOrThrow("foo");
		assertThat(answer("/x")).startsWith("400 ").doesNotContain("foo");

		this.app.config().put("DEBUG", true);
		assertThatExceptionOfType(BadRequestKeyException.class).isThrownBy(() -> answer("/x"))
			.withMessageEndingWith("KeyError: 'foo'");

		this.app.config().put("TRAP_BAD_REQUEST_ERRORS", false);
		assertThat(answer("/x")).startsWith("400 ");
	}

	@Test
	@Tag("ERR-046")
	@Tag("DEP-018")
	void patternOfErrorsAsJson() throws Exception {
		this.app.errorHandler(InvalidUsage.class,
				(error) -> Reply.of(jsonify(Map.of("message", String.valueOf(error.getMessage()))), error.status));
		fails(new InvalidUsage("no view for you", 410));

		assertThat(answer("/x")).isEqualTo("410 {\"message\":\"no view for you\"}\n");
	}

	@Test
	@Tag("ERR-047")
	void patternOfHttpExceptionsAsJson() throws Exception {
		this.app.errorHandler(HttpException.class, (error) -> {
			Response response = error.getResponse();
			response.setData("{\"code\":" + error.code() + "}");
			return response.contentType("application/json");
		});
		this.app.registerBlueprint(this.bp);

		MockHttpServletResponse response = this.server.send("POST", "/x");

		assertThat(response.getStatus()).isEqualTo(405);
		assertThat(response.getContentAsString()).isEqualTo("{\"code\":405}");
		assertThat(response.getHeader("Allow")).contains("GET", "HEAD", "OPTIONS");
		assertThat(response.getContentType()).startsWith("application/json");
	}

	private static final class InvalidUsage extends Exception {

		private static final long serialVersionUID = 1L;

		private final int status;

		InvalidUsage(String message, int status) {
			super(message);
			this.status = status;
		}

	}

}
