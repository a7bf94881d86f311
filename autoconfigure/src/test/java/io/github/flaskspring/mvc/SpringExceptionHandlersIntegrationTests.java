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

package io.github.flaskspring.mvc;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.AbstractView;

import io.github.flaskspring.FlaskCustomizer;
import io.github.flaskspring.HttpException;
import io.github.flaskspring.Reply;
import io.github.flaskspring.WithoutSecurity;
import io.github.flaskspring.annotation.FlaskController;
import io.github.flaskspring.annotation.Route;

import static io.github.flaskspring.Globals.abort;
import static io.github.flaskspring.Globals.session;
import static org.assertj.core.api.Assertions.assertThat;

/** Exceptions of Spring in Flask views, and exceptions of Flask views in Spring. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { WithoutSecurity.PROPERTY, "flask.secret-key=test" })
class SpringExceptionHandlersIntegrationTests {

	@LocalServerPort
	private int port;

	@Autowired
	private Teardowns teardowns;

	private HttpResponse<String> get(String path) throws Exception {
		return new Calls(this.port).get(path);
	}

	@BeforeEach
	void reset() {
		this.teardowns.errors.clear();
	}

	@Test
	void adviceAnswersWhatNoHandlerOfFlaskTakes() throws Exception {
		HttpResponse<String> answer = get("/advised");

		assertThat(answer.statusCode()).isEqualTo(425);
		assertThat(answer.body()).isEqualTo("advice: on purpose");
		assertThat(answer.headers().firstValue("X-After")).hasValue("425");
		assertThat(answer.headers().firstValue("Set-Cookie")).isPresent();
		assertThat(this.teardowns.errors).containsExactly("none");
	}

	@Test
	void handlersOfFlaskComeFirst() throws Exception {
		assertThat(get("/both").body()).isEqualTo("flask: both");
		assertThat(get("/status/410").body()).isEqualTo("flask: 410");
	}

	@Test
	void adviceSeesHttpExceptionsToo() throws Exception {
		assertThat(get("/aborts/409").body()).isEqualTo("advice: 409 Conflict");
		assertThat(get("/redirecting").statusCode()).isEqualTo(308);
	}

	@Test
	void aControllersOwnMethodComesBeforeAdvice() throws Exception {
		assertThat(get("/own").body()).isEqualTo("own: advised");
	}

	@Test
	void adviceMayAnswerWithAView() throws Exception {
		HttpResponse<String> answer = get("/viewed");

		assertThat(answer.statusCode()).isEqualTo(423);
		assertThat(answer.body()).isEqualTo("view of {name=x}");
	}

	@Test
	void aStatusWithAReasonIsTheApplicationsPage() throws Exception {
		HttpResponse<String> answer = get("/reasoned");

		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains("<h1>Unprocessable Entity</h1>").contains("<p>because</p>");
	}

	@Test
	void adviceTakesAsynchronousErrors() throws Exception {
		assertThat(get("/advised/later").body()).isEqualTo("advice: later");
	}

	@ParameterizedTest
	@CsvSource({ "/number?n=x,400", "/number,400", "/header,400", "/status/410,410", "/status/503,503",
			"/annotated,402", "/form?n=0,400", "/nobody,404", "/not-writable,500" })
	void exceptionsOfSpringAreTheHttpExceptionTheyMean(String path, int status) throws Exception {
		HttpResponse<String> answer = get(path);

		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(answer.headers().firstValue("X-After")).hasValue(Integer.toString(status));
	}

	@Test
	void bodiesThatSpringCannotReadAreBadRequests() throws Exception {
		Calls calls = new Calls(this.port);

		assertThat(calls.send("POST", "/body", "{", "Content-Type", "application/json").body())
			.isEqualTo("flask: 400 HttpMessageNotReadableException");
		assertThat(calls.send("POST", "/body", "{\"n\": 0}", "Content-Type", "application/json").body())
			.isEqualTo("flask: 400 MethodArgumentNotValidException");
		HttpResponse<String> answer = calls.send("POST", "/body", "x", "Content-Type", "text/unknown");
		assertThat(answer.statusCode()).isEqualTo(415);
		assertThat(answer.headers().firstValue("Accept"))
			.hasValueSatisfying((accepted) -> assertThat(accepted).contains("application/json"));
	}

	@Test
	void descriptionsAreEscaped() throws Exception {
		assertThat(get("/described").body()).contains("<p>&lt;b&gt;</p>").doesNotContain("<b>");
	}

	@Test
	void headersOfAnErrorArrive() throws Exception {
		assertThat(get("/retry").headers().firstValue("Retry-After")).hasValue("7");
	}

	@Test
	void whatMappingsRefuseIsForAHandlerOfTheApplication() throws Exception {
		HttpResponse<String> answer = new Calls(this.port).send("DELETE", "/plain", "");

		assertThat(answer.statusCode()).isEqualTo(405);
		assertThat(answer.body()).isEqualTo("flask: 405 GET");
		assertThat(answer.headers().firstValue("X-After")).hasValue("405");
	}

	@Test
	void whatMappingsRefuseIsBootsPageWithoutSuchAHandler() throws Exception {
		HttpResponse<String> answer = new Calls(this.port).send("POST", "/plain/json", "x", "Content-Type",
				"text/unknown");

		assertThat(answer.statusCode()).isEqualTo(415);
		assertThat(answer.body()).contains("\"path\":\"/plain/json\"");
	}

	/** The errors that teardown functions were told of. */
	static class Teardowns {

		private final List<String> errors = new CopyOnWriteArrayList<>();

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import({ Advice.class, Views.class, Own.class, Plain.class })
	static class Application {

		@Bean
		Teardowns teardowns() {
			return new Teardowns();
		}

		@Bean
		FlaskCustomizer handlers(Teardowns teardowns) {
			return (app) -> {
				app.teardownRequest((error) -> teardowns.errors.add((error != null) ? "error" : "none"));
				app.afterRequest((response) -> response.header("X-After", response.statusCode()));
				app.errorHandler(OwnExceptions.BothException.class, (error) -> "flask: both");
				app.errorHandler(410, (error) -> Reply.of("flask: 410", 410));
				app.errorHandler(400, (error) -> Reply.of(cause(error), 400));
				app.errorHandler(405, (error) -> Reply.of("flask: 405 " + error.getHeaders().get("Allow"), 405));
				app.get("/advised/later",
						() -> CompletableFuture.failedFuture(new OwnExceptions.AdvisedException("later")));
				app.get("/redirecting/", () -> "slash");
			};
		}

		private static String cause(HttpException error) {
			Throwable cause = error.getCause();
			return "flask: 400" + ((cause != null) ? " " + cause.getClass().getSimpleName() : "");
		}

	}

	@ControllerAdvice
	static class Advice {

		@ExceptionHandler
		@ResponseStatus(HttpStatus.TOO_EARLY)
		@ResponseBody
		String advised(OwnExceptions.AdvisedException error) {
			return "advice: " + error.getMessage();
		}

		@ExceptionHandler
		ResponseEntity<String> conflict(io.github.flaskspring.ConflictException error) {
			return ResponseEntity.ok("advice: " + error.code() + " " + error.name());
		}

		@ExceptionHandler
		@ResponseBody
		String never(OwnExceptions.BothException error) {
			return "never";
		}

		@ExceptionHandler
		ModelAndView viewed(OwnExceptions.ViewedException error) {
			ModelAndView answer = new ModelAndView(new PlainView(), Map.of("name", "x"));
			answer.setStatus(HttpStatus.LOCKED);
			return answer;
		}

		@ExceptionHandler(OwnExceptions.ReasonedException.class)
		@ResponseStatus(code = HttpStatus.UNPROCESSABLE_CONTENT, reason = "because")
		void reasoned() {
			// the annotation says it all
		}

	}

	private static final class PlainView extends AbstractView {

		@Override
		protected void renderMergedOutputModel(Map<String, Object> model,
				jakarta.servlet.http.HttpServletRequest request, jakarta.servlet.http.HttpServletResponse response)
				throws Exception {
			response.getWriter().print("view of " + model);
		}

	}

	@FlaskController
	static class Views {

		@Route("/advised")
		String advised() {
			session.put("seen", true);
			throw new OwnExceptions.AdvisedException("on purpose");
		}

		@Route("/both")
		String both() {
			throw new OwnExceptions.BothException();
		}

		@Route("/viewed")
		String viewed() {
			throw new OwnExceptions.ViewedException();
		}

		@Route("/reasoned")
		String reasoned() {
			throw new OwnExceptions.ReasonedException();
		}

		@Route("/aborts/<int:code>")
		String aborts(int code) {
			throw abort(code);
		}

		@Route("/number")
		String number(@RequestParam int n) {
			return "" + n;
		}

		@Route("/header")
		String header(@RequestHeader("X-Missing") String value) {
			return value;
		}

		@Route("/status/<int:code>")
		String status(int code) {
			throw new ResponseStatusException(HttpStatus.valueOf(code));
		}

		@Route("/described")
		String described() {
			throw new ResponseStatusException(HttpStatus.FORBIDDEN, "<b>");
		}

		@Route("/retry")
		String retry() {
			throw new io.github.flaskspring.ServiceUnavailableException().header("Retry-After", "7");
		}

		@Route("/annotated")
		String annotated() {
			throw new OwnExceptions.PaymentException();
		}

		@Route("/form")
		String form(@Valid @ModelAttribute Form form) {
			return "" + form.n();
		}

		@Route(value = "/body", methods = "POST")
		String body(@Valid @RequestBody Form form) {
			return "" + form.n();
		}

		@Route("/not-writable")
		Object notWritable() {
			return ResponseEntity.ok(new Unwritable());
		}

	}

	@FlaskController
	static class Own {

		@Route("/own")
		String own() {
			throw new OwnExceptions.AdvisedException("advised");
		}

		@ExceptionHandler
		@ResponseBody
		String handle(OwnExceptions.AdvisedException error) {
			return "own: " + error.getMessage();
		}

	}

	@RestController
	static class Plain {

		@GetMapping("/plain")
		String plain() {
			return "plain";
		}

		@PostMapping(value = "/plain/json", consumes = "application/json")
		String json() {
			return "json";
		}

	}

	/** What has no JSON form. */
	static class Unwritable {

		public String getValue() {
			throw new IllegalStateException("on purpose");
		}

	}

	/** A form with a constraint. */
	record Form(@Min(1) int n, @Nullable String name) {
	}

}
