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

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

import org.apache.commons.logging.Log;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import io.github.flaskspring.json.DefaultJsonProvider;
import io.github.flaskspring.routing.BuildException;
import io.github.flaskspring.routing.MapAdapter;

import static io.github.flaskspring.Dispatching.get;
import static io.github.flaskspring.Dispatching.send;
import static io.github.flaskspring.Globals.abort;
import static io.github.flaskspring.Globals.g;
import static io.github.flaskspring.Globals.session;
import static io.github.flaskspring.Globals.urlFor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** The application object: its name, its settings, its replaceable parts. */
class FlaskTests {

	private final Flask app = new Flask("xapp");

	@Test
	@Tag("APP-001")
	@Tag("APP-002")
	void theNameIsAllAnApplicationNeeds() {
		assertThat(this.app.hasStaticFolder()).isTrue();
		assertThat(this.app.staticUrlPath()).isEqualTo("/static");
		assertThat(this.app.rootPath()).isEqualTo("classpath:/");
		assertThat(this.app.isSubdomainMatching()).isFalse();
		assertThat(this.app.urlMap().hostMatching()).isFalse();
		assertThat(this.app.mountPrefix()).isEmpty();
		assertThat(this.app.mountHost()).isNull();
	}

	@Test
	@Tag("APP-003")
	@Tag("APP-004")
	@Tag("APP-005")
	void theNameShowsInTextForms() throws Exception {
		assertThat(this.app.name()).isEqualTo("xapp");
		assertThat(this.app).hasToString("<Flask 'xapp'>");
		assertThat(new MyApp("xapp")).hasToString("<MyApp 'xapp'>");
		assertThat(this.app.appContext().call(() -> g.toString())).isEqualTo("<flask.g of 'xapp'>");
	}

	@Test
	@Tag("APP-004")
	@Tag("APP-073")
	@ExtendWith(OutputCaptureExtension.class)
	void theLoggerHasTheName(CapturedOutput output) {
		Log logger = this.app.logger();

		logger.error("from the application");

		assertThat(output.getAll()).containsPattern("ERROR.* xapp .*from the application");
	}

	@Test
	@Tag("APP-008")
	void applicationsShareNothing() throws Exception {
		Flask other = new Flask("other");
		this.app.config().put("KEY", "mine");
		this.app.errorHandler(404, (error) -> "handled");
		this.app.route("/", () -> "mine");
		other.route("/", () -> "other");

		assertThat(other.config()).doesNotContainKey("KEY");
		assertThat(get(this.app, "/")).isEqualTo("mine");
		assertThat(get(other, "/")).isEqualTo("other");
		assertThat(get(this.app, "/none")).isEqualTo("handled");
		assertThat(send(other, "GET", "/none").statusCode()).isEqualTo(404);
	}

	@Test
	@Tag("APP-037")
	@Tag("CFG-019")
	@Tag("APP-039")
	void someAttributesAreSettings() {
		this.app.testing(true).debug(true).secretKey("key").permanentSessionLifetime(Duration.ofSeconds(7));

		assertThat(this.app.config()).contains(Map.entry("TESTING", true), Map.entry("DEBUG", true),
				Map.entry("SECRET_KEY", "key"), Map.entry("PERMANENT_SESSION_LIFETIME", Duration.ofSeconds(7)));

		this.app.config().put("TESTING", false);
		this.app.config().put("DEBUG", false);
		this.app.config().put("PERMANENT_SESSION_LIFETIME", 5);
		assertThat(this.app.testing()).isFalse();
		assertThat(this.app.debug()).isFalse();
		assertThat(this.app.permanentSessionLifetime()).isEqualTo(Duration.ofSeconds(5));
	}

	@Test
	@Tag("APP-074")
	void anEmptySecretKeyIsNone() throws Exception {
		this.app.sessionInterface(new io.github.flaskspring.sessions.SecureCookieSessionInterface());
		this.app.secretKey("").route("/", () -> {
			session.put("k", 1);
			return "never";
		});

		assertThat(send(this.app, "GET", "/").statusCode()).isEqualTo(500);
	}

	@Test
	@Tag("APP-035")
	void staticFilesAreOrdinaryRoutes() throws Exception {
		List<String> log = new ArrayList<>();
		this.app.beforeRequest((Action) () -> log.add("before"));
		this.app.afterRequest((response) -> response.header("X-After", log.add("after")));
		this.app.teardownRequest((error) -> log.add("teardown"));

		Response answer = send(this.app, "GET", "/static/note.txt");

		assertThat(answer.getText()).isEqualTo("from Boot's static folder\n");
		assertThat(log).containsExactly("before", "after", "teardown");
	}

	@Test
	@Tag("APP-061")
	void requestAndResponseMayBeOfOwnClasses() throws Exception {
		this.app.requestClass(OwnRequest::new).responseClass(OwnResponse::new);
		this.app.route("/", () -> ((OwnRequest) Globals.request.getCurrentObject()).greeting());

		assertThat(send(this.app, "GET", "/")).isInstanceOf(OwnResponse.class)
			.extracting(Response::getText)
			.isEqualTo("hello");
		assertThat(send(this.app, "GET", "/").contentType()).isEqualTo("text/plain; charset=utf-8");
		assertThat(send(this.app, "GET", "/none").contentType()).isEqualTo("text/html; charset=utf-8");
	}

	@Test
	@Tag("APP-062")
	@Tag("APP-072")
	void jsonAndAborterMayBeReplaced() throws Exception {
		DefaultJsonProvider json = new DefaultJsonProvider();
		this.app.json(json).aborter().put(499, OwnException.class, (description) -> new OwnException());
		this.app.route("/", () -> {
			throw abort(499);
		});

		assertThat(this.app.json()).isSameAs(json);
		assertThat(send(this.app, "GET", "/").statusCode()).isEqualTo(499);
		assertThatExceptionOfType(NoSuchElementException.class)
			.isThrownBy(() -> new Flask("other").aborter().create(499, null));
	}

	@Test
	@Tag("APP-063")
	@Tag("APP-064")
	void methodsMayBeOverridden() throws Exception {
		MyApp own = new MyApp("own");
		own.route("/", () -> urlFor("missing"));
		own.route("/bad", () -> {
			throw abort(400);
		});
		own.route("/value", () -> 5);

		assertThat(get(own, "/")).isEqualTo("built: missing");
		assertThat(get(own, "/value")).isEqualTo("value 5");
		assertThat(send(own, "OPTIONS", "/").headers().get("X")).isEqualTo("y");
		assertThat(send(own, "GET", "/bad").statusCode()).isEqualTo(500);
		assertThat(own.log).contains("adapter", "logged 400 Bad Request");
		assertThatIllegalStateException().isThrownBy(() -> own.redirect("/", 302)).withMessage("no redirects");
	}

	/** Does some things its own way. */
	static class MyApp extends Flask {

		private final List<String> log = new ArrayList<>();

		MyApp(String name) {
			super(name);
		}

		@Override
		protected @Nullable MapAdapter createUrlAdapter(@Nullable Request request) {
			this.log.add("adapter");
			return super.createUrlAdapter(request);
		}

		@Override
		protected String handleUrlBuildError(BuildException error, String endpoint,
				Map<String, @Nullable Object> values) {
			return "built: " + endpoint;
		}

		@Override
		protected Response makeDefaultOptionsResponse(java.util.Collection<String> allowed) {
			return super.makeDefaultOptionsResponse(allowed).header("X", "y");
		}

		@Override
		protected boolean trapHttpException(HttpException error) {
			return error.code() != null && error.code() == 400;
		}

		@Override
		protected void logException(Throwable error) {
			this.log.add("logged " + String.valueOf(error.getMessage()).split(":")[0]);
		}

		@Override
		public Response makeResponse(@Nullable Object value) {
			return super.makeResponse((value instanceof Integer) ? "value " + value : value);
		}

		@Override
		public Response redirect(String location, int code) {
			throw new IllegalStateException("no redirects");
		}

	}

	/** A request with a method of its own. */
	static class OwnRequest extends Request {

		OwnRequest(Environ environ) {
			super(environ);
		}

		String greeting() {
			return "hello";
		}

	}

	/** A response of text. */
	static class OwnResponse extends Response {

		OwnResponse(ResponseBody body) {
			super(body);
		}

		@Override
		protected String defaultMimetype() {
			return "text/plain";
		}

	}

	@SuppressWarnings("serial")
	static class OwnException extends HttpException {

		OwnException() {
			super(499, "own");
		}

	}

}
