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
import java.util.concurrent.Callable;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletResponse;

import io.github.flaskspring.mvc.InProcess;

import static io.github.flaskspring.Globals.abort;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Which handler gets an error. */
class ErrorHandlerLookupTests {

	private final Flask app = new Flask("app") {
		@Override
		protected void logException(Throwable error) {
			ErrorHandlerLookupTests.this.logged.add(error);
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
	@Tag("ERR-002")
	void unknownCodesAreRefused() {
		for (int code : new int[] { 999, 200, 302, 499 }) {
			assertThatIllegalArgumentException().isThrownBy(() -> this.app.errorHandler(code, answering("never")))
				.withMessage("'" + code + "' is not a recognized HTTP error code."
						+ " Use a subclass of HttpException with that code instead.");
		}
	}

	@Test
	@Tag("ERR-004")
	void errorsOfTheVirtualMachineAreRefused() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.app.errorHandler(StackOverflowError.class, answering("never")))
			.withMessage("'StackOverflowError' is not a subclass of Exception."
					+ " Handlers can only be registered for Exception classes or HTTP error codes.");
	}

	@Test
	@Tag("ERR-005")
	void laterHandlerReplacesTheEarlier() throws Exception {
		this.app.errorHandler(404, answering("first")).errorHandler(404, answering("second"));

		assertThat(answer("/y")).isEqualTo("418 second NotFoundException");
	}

	@Test
	@Tag("ERR-007")
	@Tag("ERR-013")
	void ownCodeOfAClassIsItsConstant() throws Exception {
		this.app.errorHandler(HttpException.class, answering("any")).errorHandler(Limited.class, answering("limited"));
		fails(new Limited());

		assertThat(answer("/x")).isEqualTo("418 limited Limited");
	}

	@Test
	@Tag("ERR-008")
	@Tag("ERR-010")
	void codeOfTheApplicationBeatsClassOfTheBlueprint() throws Exception {
		this.app.errorHandler(404, answering("app code"));
		this.bp.errorHandler(HttpException.class, answering("bp class"));
		fails(new NotFoundException());

		assertThat(answer("/bp/x")).isEqualTo("418 app code NotFoundException");
	}

	@Test
	@Tag("ERR-010")
	void generalHandlerOfTheBlueprintBeatsThatOfTheApplication() throws Exception {
		this.app.errorHandler(HttpException.class, answering("app"));
		this.bp.errorHandler(Exception.class, answering("bp"));
		fails(new ForbiddenException());

		assertThat(answer("/bp/x")).isEqualTo("418 bp ForbiddenException");
	}

	@Test
	@Tag("ERR-011")
	void baseClassInTheBlueprintBeatsSubclassInTheApplication() throws Exception {
		this.app.errorHandler(NumberFormatException.class, answering("app"));
		this.bp.errorHandler(IllegalArgumentException.class, answering("bp"));
		fails(new NumberFormatException());

		assertThat(answer("/bp/x")).isEqualTo("418 bp NumberFormatException");
		assertThat(answer("/x")).isEqualTo("418 app NumberFormatException");
	}

	@Test
	@Tag("ERR-012")
	void closestClassWins() throws Exception {
		this.app.errorHandler(IllegalArgumentException.class, answering("base"))
			.errorHandler(NumberFormatException.class, answering("sub"));
		fails(new NumberFormatException());
		assertThat(answer("/x")).isEqualTo("418 sub NumberFormatException");

		fails(new IllegalArgumentException());
		assertThat(answer("/x")).isEqualTo("418 base IllegalArgumentException");
	}

	@Test
	@Tag("ERR-014")
	void codeStandsForItsOwnClass() throws Exception {
		this.app.errorHandler(418, answering("teapot"));
		fails(new OtherTeapot());

		assertThat(answer("/x")).startsWith("418 <!doctype html>").contains("another teapot");
	}

	@Test
	@Tag("ERR-013")
	void subclassOfForbidden() throws Exception {
		this.app.errorHandler(403, answering("code")).errorHandler(MyForbidden.class, answering("mine"));
		fails(new MyForbidden());
		assertThat(answer("/x")).isEqualTo("418 mine MyForbidden");

		fails(new ForbiddenException());
		assertThat(answer("/x")).isEqualTo("418 code ForbiddenException");
	}

	@Test
	@Tag("ERR-016")
	@Tag("ERR-040")
	void generalHandlersCatchWhatNoCodeCatches() throws Exception {
		this.app.errorHandler(404, answering("404"))
			.errorHandler(HttpException.class, answering("http"))
			.errorHandler(Exception.class, answering("any"));

		assertThat(answer("/y")).isEqualTo("418 404 NotFoundException");
		fails(new ForbiddenException());
		assertThat(answer("/x")).isEqualTo("418 http ForbiddenException");
		fails(new IllegalStateException());
		assertThat(answer("/x")).isEqualTo("418 any IllegalStateException");
	}

	@Test
	@Tag("ERR-018")
	void readyResponseReachesNoHandler() throws Exception {
		this.app.errorHandler(Exception.class, answering("any"));
		this.view = () -> abort(new Response("ready"));

		assertThat(answer("/x")).isEqualTo("200 ready");
	}

	@Test
	@Tag("ERR-019")
	void responseOfAnErrorWithACodeIsForWhenThereIsNoHandler() throws Exception {
		Response own = new Response("own");
		own.setStatusCode(409);
		fails(new ConflictException("taken", own));
		assertThat(answer("/x")).isEqualTo("409 own");
	}

	@Test
	@Tag("ERR-020")
	@Tag("ERR-042")
	void redirectsReachNoHandler() throws Exception {
		this.app.errorHandler(HttpException.class, answering("any"));
		this.app.route("/slash/", () -> "slash");

		assertThat(answer("/slash")).startsWith("308 ");
	}

	@Test
	@Tag("ERR-021")
	void handlersOfABlueprintSeeErrorsOfApplicationHooks() throws Exception {
		this.app.beforeRequest(() -> {
			throw new IllegalStateException();
		});
		this.bp.errorHandler(IllegalStateException.class, answering("bp"));

		assertThat(answer("/bp/x")).isEqualTo("418 bp IllegalStateException");
		assertThat(answer("/x")).startsWith("500 ");
	}

	@Test
	@Tag("ERR-022")
	@Tag("ERR-039")
	@Tag("BP-036")
	void routingFailuresBelongToNoBlueprint() throws Exception {
		this.bp.errorHandler(404, answering("bp")).errorHandler(405, answering("bp"));
		this.app.errorHandler(404, answering("app")).errorHandler(405, answering("app"));

		assertThat(answer("/bp/y")).isEqualTo("418 app NotFoundException");
		assertThat(this.server.send("POST", "/bp/x").getContentAsString()).isEqualTo("app MethodNotAllowedException");
		this.view = () -> abort(404);
		assertThat(answer("/bp/x")).isEqualTo("418 bp NotFoundException");
	}

	@Test
	@Tag("ERR-023")
	void blueprintMayHandleForTheApplication() throws Exception {
		this.bp.appErrorHandler(404, answering("bp for app"));

		assertThat(answer("/y")).isEqualTo("418 bp for app NotFoundException");
	}

	@Test
	@Tag("ERR-024")
	void innerBlueprintsComeFirst() throws Exception {
		Blueprint inner = new Blueprint("inner").urlPrefix("/inner");
		inner.route("/x", () -> abort(404));
		inner.route("/y", () -> abort(403));
		inner.errorHandler(404, answering("inner"));
		this.bp.errorHandler(404, answering("outer")).errorHandler(403, answering("outer"));
		this.bp.registerBlueprint(inner);

		assertThat(answer("/bp/inner/x")).isEqualTo("418 inner NotFoundException");
		assertThat(answer("/bp/inner/y")).isEqualTo("418 outer ForbiddenException");
	}

	private static final class Limited extends HttpException {

		static final int CODE = 499;

		private static final long serialVersionUID = 1L;

		Limited() {
			super(CODE, "limited");
		}

	}

	private static final class OtherTeapot extends HttpException {

		static final int CODE = 418;

		private static final long serialVersionUID = 1L;

		OtherTeapot() {
			super(CODE, "another teapot");
		}

	}

	private static final class MyForbidden extends ForbiddenException {

		private static final long serialVersionUID = 1L;

	}

}
