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

import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import io.github.flaskspring.signals.Namespace;
import io.github.flaskspring.signals.Signal;
import io.github.flaskspring.signals.SignalConnection;

import static io.github.flaskspring.Dispatching.get;
import static io.github.flaskspring.Dispatching.send;
import static io.github.flaskspring.Globals.abort;
import static io.github.flaskspring.Globals.currentApp;
import static io.github.flaskspring.Globals.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** What the chapters about errors, blueprints and signals describe as patterns. */
class DocumentedPatternsTests {

	private final Flask app = new Flask("app");

	private final List<String> log = new ArrayList<>();

	@Test
	@Tag("ERR-001")
	void oneFunctionHandlesSeveralErrors() throws Exception {
		Blueprint bp = new Blueprint("bp").urlPrefix("/bp");
		ErrorHandlerFunction<Exception> handler = (error) -> "handled " + error.getClass().getSimpleName();
		bp.errorHandler(IllegalStateException.class, handler).appErrorHandler(410, handler);
		bp.route("/", () -> {
			throw new IllegalStateException();
		});
		this.app.errorHandler(404, handler).errorHandler(ArithmeticException.class, handler);
		this.app.route("/zero", () -> 1 / Integer.parseInt("0"));
		this.app.route("/gone", () -> {
			throw abort(410);
		});
		this.app.registerBlueprint(bp);

		assertThat(get(this.app, "/none")).isEqualTo("handled NotFoundException");
		assertThat(get(this.app, "/zero")).isEqualTo("handled ArithmeticException");
		assertThat(get(this.app, "/gone")).isEqualTo("handled GoneException");
		assertThat(get(this.app, "/bp/")).isEqualTo("handled IllegalStateException");
	}

	@Test
	@Tag("ERR-003")
	@Tag("ERR-004")
	void onlyExceptionsAreHandled() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.app.errorHandler(StackOverflowError.class, (error) -> "never"))
			.withMessage("'StackOverflowError' is not a subclass of Exception."
					+ " Handlers can only be registered for Exception classes or HTTP error codes.");
	}

	@Test
	@Tag("ERR-015")
	void theClosestSuperclassDecides() throws Exception {
		this.app.errorHandler(RuntimeException.class, (error) -> "runtime")
			.errorHandler(IllegalArgumentException.class, (error) -> "argument")
			.errorHandler(Exception.class, (error) -> "any");
		this.app.route("/", () -> Integer.parseInt("x"));

		assertThat(get(this.app, "/")).isEqualTo("argument");
	}

	@Test
	@Tag("ERR-029")
	void theAnswerOfAHandlerIsFinishedAsAnyOther() throws Exception {
		this.app.errorHandler(404, (error) -> Reply.of("none", 404));
		this.app.afterRequest((response) -> response.header("X-After", response.statusCode()));
		this.app.teardownRequest((error) -> this.log.add("teardown " + error));
		try (SignalConnection connection = FlaskSignals.REQUEST_FINISHED.connectedTo(
				(sender, args) -> this.log.add("finished " + args.get("response", Response.class).statusCode()),
				this.app)) {
			assertThat(connection).isNotNull();
			assertThat(send(this.app, "GET", "/").headers().get("X-After")).isEqualTo("404");
		}

		assertThat(this.log).containsExactly("finished 404", "teardown null");
	}

	@Test
	@Tag("ERR-030")
	void anHttpExceptionRendersItself() {
		HttpException error = new MethodNotAllowedException(List.of("GET"), "No <b>.");

		assertThat(error.code()).isEqualTo(405);
		assertThat(error.name()).isEqualTo("Method Not Allowed");
		assertThat(error.description()).isEqualTo("No <b>.");
		assertThat(error.getHeaders().get("Allow")).isEqualTo("GET");
		assertThat(error.getBody()).isEqualTo("<!doctype html>\n<html lang=en>\n<title>405 Method Not Allowed</title>\n"
				+ "<h1>Method Not Allowed</h1>\n<p>No &lt;b&gt;.</p>\n");
		assertThat(error.getResponse().statusCode()).isEqualTo(405);
		assertThat(error.getResponse().getText()).isEqualTo(error.getBody());
	}

	@Test
	@Tag("ERR-037")
	@ExtendWith(OutputCaptureExtension.class)
	void anUnhandledExceptionIsLoggedOnce(CapturedOutput output) throws Exception {
		this.app.post("/x", () -> {
			throw new IllegalStateException("only here");
		});

		send(this.app, "POST", "/x");

		assertThat(output.getAll()).containsOnlyOnce("Exception on /x [POST]")
			.containsOnlyOnce("java.lang.IllegalStateException: only here")
			.containsPattern("ERROR.*Exception on /x");
	}

	@Test
	@Tag("ERR-048")
	@Tag("DEP-040")
	void anErrorPageIsATemplateWithItsStatus() throws Exception {
		this.app.templateRenderer(new NamesOnly())
			.errorHandler(404, (error) -> Reply.of(Globals.renderTemplate("404", Map.of("path", request.path())), 404));

		Response answer = send(this.app, "GET", "/none");

		assertThat(answer.statusCode()).isEqualTo(404);
		assertThat(answer.getText()).isEqualTo("[404] {path=/none}");
	}

	@Test
	@Tag("BP-001")
	@Tag("BP-018")
	void aBlueprintHasPrefixDefaultsAndFolders(@TempDir Path folder) throws Exception {
		Files.writeString(Files.createDirectories(folder.resolve("files")).resolve("a.txt"), "a");
		Blueprint bp = new Blueprint("bp").urlPrefix("/<lang>")
			.urlDefaults(Map.of("page", 1))
			.templateFolder("templates")
			.staticFolder(folder.resolve("files").toString())
			.staticUrlPath("/assets");
		bp.route("/list", (args) -> request.endpoint() + " " + args.get("lang") + " " + args.get("page"))
			.endpoint("list");
		bp.route("/named", this::named);
		this.app.registerBlueprint(bp);

		assertThat(get(this.app, "/de/list")).isEqualTo("bp.list de 1");
		assertThat(get(this.app, "/de/named")).isEqualTo("bp.named");
		assertThat(get(this.app, "/de/assets/a.txt")).isEqualTo("a");
		assertThat(bp.templateLocation()).endsWith("templates/");
	}

	private @Nullable Object named(ViewArgs args) {
		return request.endpoint();
	}

	@Test
	@Tag("BP-007")
	@Tag("BP-035")
	void someThingsAreTheApplicationsAlone() {
		assertThat(Arrays.stream(Blueprint.class.getMethods()).map(Method::getName)).doesNotContain("json",
				"teardownAppContext", "sessionInterface");
	}

	@Test
	@Tag("BP-028")
	void staticFilesWithoutAPrefixAreShadowedByTheApplications(@TempDir Path folder) throws Exception {
		Files.writeString(Files.createDirectories(folder.resolve("static")).resolve("own.txt"), "blueprint");
		this.app.registerBlueprint(new Blueprint("bp").staticFolder(folder.resolve("static").toString()));

		assertThat(send(this.app, "GET", "/static/own.txt").statusCode()).isEqualTo(404);
		assertThat(get(this.app, "/static/note.txt")).startsWith("from Boot's");
		assertThat(this.app.testRequestContext("/").call(() -> Globals.urlFor("bp.static", "filename", "own.txt")))
			.isEqualTo("/static/own.txt");
	}

	@Test
	@Tag("BP-029")
	void aBlueprintDecidesTheAgeOfItsFiles(@TempDir Path folder) throws Exception {
		Files.writeString(folder.resolve("a.txt"), "a");
		this.app.config().put("SEND_FILE_MAX_AGE_DEFAULT", 5);
		Blueprint own = new Blueprint("own") {
			@Override
			public @Nullable Long getSendFileMaxAge(@Nullable String filename) {
				return 100L;
			}
		};
		this.app.registerBlueprint(own.urlPrefix("/own").staticUrlPath("/f").staticFolder(folder.toString()))
			.registerBlueprint(
					new Blueprint("plain").urlPrefix("/plain").staticUrlPath("/f").staticFolder(folder.toString()));

		assertThat(send(this.app, "GET", "/own/f/a.txt").headers().get("Cache-Control"))
			.isEqualTo("public, max-age=100");
		assertThat(send(this.app, "GET", "/plain/f/a.txt").headers().get("Cache-Control"))
			.isEqualTo("public, max-age=5");
	}

	@Test
	@Tag("SIG-011")
	void whatReceiversReturnIsIgnored() throws Exception {
		this.app.route("/", () -> "view");
		FlaskSignals.REQUEST_STARTED
			.connect(io.github.flaskspring.signals.Receiver.answering((sender, args) -> "not an answer"), this.app);

		assertThat(get(this.app, "/")).isEqualTo("view");
	}

	@Test
	@Tag("SIG-012")
	@Tag("SIG-028")
	void viewsSendSignalsOfTheirOwn() throws Exception {
		Signal saved = new Namespace().signal("model-saved");
		saved.connect((sender, args) -> this.log.add(request.path() + " " + args.get("model")), this.app);
		this.app.route("/save", () -> {
			saved.send(currentApp.getCurrentObject(), "model", "user");
			return "sent " + this.log.size();
		});

		assertThat(get(this.app, "/save")).isEqualTo("sent 1");
		assertThat(this.log).containsExactly("/save user");
	}

	/** Shows what it was asked for. */
	private static final class NamesOnly implements TemplateRenderer {

		@Override
		public String render(Flask app, List<String> names, Map<String, ? extends @Nullable Object> context) {
			return names + " " + context;
		}

		@Override
		public String renderString(Flask app, String source, Map<String, ? extends @Nullable Object> context) {
			return source;
		}

	}

}
