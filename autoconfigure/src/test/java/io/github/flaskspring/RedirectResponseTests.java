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

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Redirects: those of views, and those that routing answers with. */
class RedirectResponseTests {

	private static final String PAGE = "<!doctype html>\n<html lang=en>\n<title>Redirecting...</title>\n"
			+ "<h1>Redirecting...</h1>\n<p>You should be redirected automatically to the target URL:"
			+ " <a href=\"%s\">%s</a>. If not, click the link.\n";

	private final Flask app = new Flask("app");

	private final List<String> calls = new ArrayList<>();

	private static String page(String url) {
		return PAGE.replace("%s", url);
	}

	@Test
	@Tag("RSP-051")
	@Tag("RSP-052")
	@Tag("RSP-054")
	void aRedirectIsAPageAndNeedsNoContext() {
		Response response = Globals.redirect("/a?b='\"<>&c");

		assertThat(response.status()).isEqualTo("302 FOUND");
		assertThat(response.location()).isEqualTo("/a?b='\"<>&c");
		assertThat(response.contentType()).isEqualTo("text/html; charset=utf-8");
		assertThat(response.getText()).isEqualTo(page("/a?b=&#39;&#34;&lt;&gt;&amp;c"));
	}

	@ParameterizedTest
	@Tag("RSP-051")
	@ValueSource(ints = { 200, 300, 301, 304, 307, 308, 404 })
	void anyCodeIsTaken(int code) {
		assertThat(Globals.redirect("/", code).statusCode()).isEqualTo(code);
	}

	@Test
	@Tag("RSP-054")
	void theApplicationMayRedirectElsewhere() throws Exception {
		Flask own = new Flask("own") {
			@Override
			public Response redirect(String location, int code) {
				return super.redirect("/own" + location, 303);
			}
		};

		Response response = own.appContext().call(() -> Globals.redirect("/x"));

		assertThat(response.location()).isEqualTo("/own/x");
		assertThat(response.statusCode()).isEqualTo(303);
	}

	@ParameterizedTest
	@Tag("SEC-017")
	@ValueSource(strings = { "https://evil.example/", "//evil.example/x", "javascript:alert(1)", "https:evil.example" })
	void targetsAreTheApplicationsDuty(String target) {
		assertThat(Globals.redirect(target).location()).isEqualTo(target);
	}

	@Test
	@Tag("RT-076")
	@Tag("RT-077")
	void routingRedirectsAfterTheHooksOfTheApplication() throws Exception {
		this.app.route("/slash/", () -> "slash");
		this.app.urlValuePreprocessor((endpoint, values) -> this.calls.add(endpoint + " " + values))
			.beforeRequest((Action) () -> this.calls.add("before"))
			.afterRequest((response) -> response.header("X-After", "yes"))
			.teardownRequest((error) -> this.calls.add("teardown " + error));

		Response response = Dispatching.send(this.app, "GET", "/slash?x=1");

		assertThat(response.statusCode()).isEqualTo(308);
		assertThat(response.getText()).isEqualTo(page("http://localhost/slash/?x=1"));
		assertThat(response.headers().get("X-After")).isEqualTo("yes");
		assertThat(this.calls).containsExactly("null null", "before", "teardown null");
	}

	@Test
	@Tag("RT-078")
	void noHandlerIsAskedForARedirectOfRouting() throws Exception {
		this.app.route("/slash/", () -> "slash");
		this.app.errorHandler(HttpException.class, (error) -> "http").errorHandler(Exception.class, (error) -> "any");

		assertThat(Dispatching.status(this.app, "GET", "/slash")).isEqualTo(308);
	}

	@Test
	@Tag("RT-079")
	void trappedRedirectsAreErrors() throws Exception {
		this.app.config().put("TRAP_HTTP_EXCEPTIONS", true);
		this.app.route("/slash/", () -> "slash");

		assertThat(Dispatching.status(this.app, "GET", "/slash")).isEqualTo(500);
	}

	@Test
	@Tag("RT-081")
	void aFormIsRedirectedInDebugModeAsWell() throws Exception {
		this.app.debug(true);
		this.app.route("/slash/", () -> "slash").methods("POST");

		Response response = Dispatching.send(this.app, "POST", "/slash?x=1");

		assertThat(response.statusCode()).isEqualTo(308);
		assertThat(response.location()).isEqualTo("http://localhost/slash/?x=1");
	}

}
