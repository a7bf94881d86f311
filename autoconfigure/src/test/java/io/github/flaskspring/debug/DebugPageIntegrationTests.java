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

package io.github.flaskspring.debug;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import io.github.flaskspring.WithoutSecurity;

import static org.assertj.core.api.Assertions.assertThat;

/** What a developer sees of an application that fails in debug mode. */
@SpringBootTest(classes = FailingApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { WithoutSecurity.PROPERTY, "flask.debug=true", "flask.secret-key=correct-horse-battery",
				"flask.config.stripe-api-token=tok_live_4711", "flask.config.page-size=20",
				"flask.config.database.url=postgres://ann:staple@db/blog" })
class DebugPageIntegrationTests {

	private final HttpClient client = HttpClient.newHttpClient();

	@LocalServerPort
	private int port;

	@Autowired
	private FailingApplication application;

	@BeforeEach
	void reset() {
		this.application.events.clear();
	}

	private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path));
		if (headers.length > 0) {
			request.headers(headers);
		}
		return this.client.send(request.build(), BodyHandlers.ofString());
	}

	private HttpResponse<String> page(String path) throws IOException, InterruptedException {
		return get(path, "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
	}

	@Test
	@Tag("LOG-021")
	void exceptionIsShownWithItsCausesAndSources() throws Exception {
		HttpResponse<String> answer = page("/fails/7?q=%3Cb%3E");

		assertThat(answer.statusCode()).isEqualTo(500);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
		assertThat(answer.body()).startsWith("<!doctype html>")
			.contains("<title>IllegalStateException: No post &lt;7&gt; // Flask for Spring Boot</title>")
			.contains("<li>Caused by <b>NumberFormatException</b> not &lt;script&gt;alert(1)&lt;/script&gt;</li>")
			.contains("FailingApplication.java",
					"throw new IllegalStateException(&#34;No post &lt;&#34; + id + &#34;&gt;&#34;, ex);")
			.contains("frames of ", "org.springframework")
			.contains("Caused by: java.lang.NumberFormatException: not &lt;script&gt;")
			.doesNotContain("<script>alert");
	}

	@Test
	void requestSessionGlobalsAndRuleAreShown() throws Exception {
		String cookie = page("/login").headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");

		String body = get("/fails/7?q=1&q=2&token=tok_4712", "Accept", "text/html", "Cookie", cookie).body();

		assertThat(body).contains(row("rule", "/fails/&lt;int:id&gt;"))
			.contains(row("endpoint", "fails"), row("view arguments", "{id=7}"), row("q", "[1, 2]"))
			.contains(row("user_id", "5"), row("db", "open"), row("PAGE_SIZE", "20"), row("DEBUG", "true"));
	}

	private static String row(String name, String value) {
		return "<tr><th scope=\"row\">" + name + "</th><td>" + value + "</td></tr>";
	}

	@Test
	void secretsAreMaskedWhereverTheyAppear() throws Exception {
		String cookie = page("/login").headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");

		String body = get("/leaks?access_token=tok_4712", "Accept", "text/html", "Cookie", cookie, "Authorization",
				"Basic YW5uOnN0YXBsZQ==")
			.body();

		assertThat(body).contains(row("SECRET_KEY", "********"), row("access_token", "********"))
			.contains("The key is ********, the token ********")
			.contains("postgres://ann:********@db/blog")
			.doesNotContain("correct-horse", "tok_live_4711", "tok_4712", "staple", "YW5uOnN0YXBsZQ", "hunter2hunter2",
					cookie.substring("session=".length()));
		assertThat(get("/leaks").body()).contains("The key is ********").doesNotContain("correct-horse", "tok_live");
	}

	@Test
	void nothingElseIsLoadedOrRun() throws Exception {
		HttpResponse<String> answer = page("/fails/7");

		assertThat(answer.headers().firstValue("Content-Security-Policy"))
			.hasValueSatisfying((policy) -> assertThat(policy)
				.matches("default-src 'none'; style-src 'sha256-[^']+'; script-src 'sha256-[^']+'; base-uri 'none'; "
						+ "form-action 'none'; frame-ancestors 'none'"));
		assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
		assertThat(answer.body()).doesNotContain(" src=", " href=", "url(", "@import", " style=");
	}

	@Test
	void programsGetText() throws Exception {
		HttpResponse<String> answer = get("/fails/7", "Accept", "application/json");

		assertThat(answer.statusCode()).isEqualTo(500);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/plain;charset=utf-8");
		assertThat(answer.body())
			.startsWith("GET /fails/7: 500 Internal Server Error\n\njava.lang.IllegalStateException")
			.contains("\tat io.github.flaskspring.debug.FailingApplication.", "\nCaused by: java.lang.NumberForm",
					"\n\t... ");
		assertThat(get("/fails/7").body()).isEqualTo(answer.body());
		assertThat(get("/terminal").body()).contains("beep \uFFFD[31m red");
	}

	@Test
	void everythingAtTheEndOfTheRequestHasHappened() throws Exception {
		page("/fails/7");

		assertThat(this.application.events).containsExactly("before", "teardown No post <7>", "end No post <7>");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/controller", "/filtered", "/later" })
	void whatFailsBesideTheViewsIsShownToo(String path) throws Exception {
		HttpResponse<String> answer = page(path);

		assertThat(answer.statusCode()).isEqualTo(500);
		assertThat(answer.body()).contains("<span class=\"package\">java.lang.</span>IllegalStateException",
				"as " + path);
	}

	@Test
	void handledExceptionsAreAnsweredByTheirHandler() throws Exception {
		assertThat(page("/handled").body()).isEqualTo("handled");
	}

	@Test
	void lineOfTheTemplateIsShown() throws Exception {
		assertThat(page("/template/broken").body()).contains("<h2>Template &#39;debug/broken&#39;, line 4</h2>")
			.contains(
					"<mark><i>4</i>&lt;p th:text=&#34;${fails(&#39;in a template&#39;)}&#34;&gt;post&lt;/p&gt;</mark>");
		assertThat(page("/template/syntax").body()).contains("<h2>Template &#39;debug/syntax&#39;, line 2</h2>");
	}

	@ParameterizedTest
	@ValueSource(strings = { "not-there", "incomplete" })
	void placesOfMissingTemplateAreShown(String name) throws Exception {
		assertThat(page("/template/" + name).body()).contains("<h2>No template at any of these places</h2>")
			.contains("<li>classpath:/templates/debug/not-there.html of application &#39;app&#39;</li>")
			.contains("<li>classpath:/shelf/debug/not-there.html of blueprint &#39;shelf&#39;");
	}

	@Test
	void unknownUrlShowsTheRules() throws Exception {
		HttpResponse<String> answer = page("/nowhere/%3Cscript%3E");

		assertThat(answer.statusCode()).isEqualTo(404);
		assertThat(answer.headers().firstValue("X-After")).hasValue("yes");
		assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
		assertThat(answer.body()).contains("GET /nowhere/&lt;script&gt; <b>404 Not Found</b>")
			.contains("<code>/fails/&lt;int:id&gt;</code></th><td>GET HEAD OPTIONS</td><td><code>fails</code>")
			.contains("<code>/static/&lt;path:filename&gt;</code>");
		assertThat(get("/nowhere").body()).contains("<title>404 Not Found</title>").doesNotContain("/fails/");
		assertThat(page("/gone").body()).contains("<title>404 Not Found</title>").doesNotContain("/fails/");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/fails/7", "/nowhere" })
	void forwardedRequestsSeeNothingOfIt(String path) throws Exception {
		HttpResponse<String> answer = get(path, "Accept", "text/html", "X-Forwarded-For", "127.0.0.1");

		assertThat(answer.statusCode()).isIn(404, 500);
		assertThat(answer.body()).doesNotContain("No post", "FailingApplication", "/fails/&lt;", "Flask for Spring");
	}

	@Test
	void headHasNoBody() throws Exception {
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + "/fails/7"))
			.method("HEAD", HttpRequest.BodyPublishers.noBody())
			.build();

		HttpResponse<String> answer = this.client.send(request, BodyHandlers.ofString());

		assertThat(answer.statusCode()).isEqualTo(500);
		assertThat(answer.body()).isEmpty();
	}

}
