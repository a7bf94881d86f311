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
package io.github.flaskspring.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.github.flaskspring.EnvironBuilder;
import io.github.flaskspring.Flask;
import io.github.flaskspring.FlaskSignals;
import io.github.flaskspring.Globals;
import io.github.flaskspring.RequestContext;
import io.github.flaskspring.Response;
import io.github.flaskspring.json.DefaultJsonProvider;
import io.github.flaskspring.json.JsonOptions;
import io.github.flaskspring.signals.SignalConnection;

import static io.github.flaskspring.Globals.g;
import static io.github.flaskspring.Globals.request;
import static org.assertj.core.api.Assertions.assertThat;

class TestRequestContextTests {

	private final List<String> log = new ArrayList<>();

	private final Flask app = new Flask("tests");

	TestRequestContextTests() {
		this.app.route("/v/<int:id>", (args) -> "view " + args.get("id")).endpoint("v");
		this.app.beforeRequest(() -> {
			this.log.add("before");
			return null;
		});
		this.app.afterRequest((response) -> {
			this.log.add("after");
			return response;
		});
		this.app.teardownRequest((error) -> this.log.add("teardown"));
	}

	private String url(String path, Consumer<EnvironBuilder> customizer) throws Exception {
		return this.app.testRequestContext(path, customizer).call(() -> request.url());
	}

	@Test
	@Tag("TST-042")
	void aContextIsMadeOfAnyRequestAndDispatchesNothing() {
		RequestContext context = this.app.testRequestContext("/v/1",
				(request) -> request.method("POST").queryString(Map.of("q", "2")).header("X-A", "b").json(List.of(1)));

		context.push();
		assertThat(request.method()).isEqualTo("POST");
		assertThat(request.args().get("q")).isEqualTo("2");
		assertThat(request.headers().get("X-A")).isEqualTo("b");
		assertThat(request.json()).isEqualTo(List.of(1));
		context.pop();

		assertThat(this.log).containsExactly("teardown");
		assertThat(Globals.hasRequestContext()).isFalse();
	}

	@Test
	@Tag("TST-043")
	void theUrlComesFromTheConfigurationAndTheArguments() throws Exception {
		this.app.config()
			.fromMapping(Map.of("SERVER_NAME", "e.com", "APPLICATION_ROOT", "/r", "PREFERRED_URL_SCHEME", "https"));

		assertThat(url("/", (request) -> {
		})).isEqualTo("https://e.com/r/");
		this.app.testRequestContext("/v/1?q=2").run(() -> {
			assertThat(request.path()).isEqualTo("/v/1");
			assertThat(request.args().get("q")).isEqualTo("2");
			assertThat(request.endpoint()).isEqualTo("v");
		});
		assertThat(this.app.testRequestContext("http://foo.com/v/1").<String>call(() -> request.host()))
			.isEqualTo("foo.com");
		assertThat(url("/v/1", (request) -> request.baseUrl("http://b.com/x"))).isEqualTo("http://b.com/x/v/1");
		assertThat(url("/v/1", (request) -> request.subdomain("api"))).isEqualTo("https://api.e.com/r/v/1");
		assertThat(url("/v/1", (request) -> request.urlScheme("ftp"))).isEqualTo("ftp://e.com/r/v/1");
	}

	@Test
	@Tag("TST-044")
	void hooksRunWhenTheyAreCalled() throws Exception {
		try (RequestContext context = this.app.testRequestContext("/v/1").push()) {
			assertThat(this.log).isEmpty();
			this.app.preprocessRequest();
			assertThat(this.log).containsExactly("before");
			assertThat(this.app.dispatchRequest()).isEqualTo("view 1");
			this.app.processResponse(new Response("x"));
			assertThat(this.log).containsExactly("before", "after");
			assertThat(this.app.fullDispatchRequest().getText()).isEqualTo("view 1");
			assertThat(context.isPushed()).isTrue();
		}
	}

	@Test
	@Tag("TST-045")
	void theTeardownFunctionsRunAtTheEnd() throws Exception {
		this.app.testRequestContext("/v/1").run(() -> assertThat(this.log).isEmpty());

		assertThat(this.log).containsExactly("teardown");
	}

	@Test
	@Tag("TST-046")
	void theUrlIsMatchedWithTheMethod() throws Exception {
		assertThat(this.app.testRequestContext("/v/1").<String>call(() -> request.endpoint())).isEqualTo("v");
		assertThat(this.app.testRequestContext("/v/1", (request) -> request.method("POST"))
			.<String>call(() -> request.endpoint())).isNull();
	}

	@Test
	@Tag("TST-047")
	void theBuilderWritesJsonAsTheApplicationDoes() throws Exception {
		this.app.json(new DefaultJsonProvider() {

			@Override
			public String dumps(Object value, JsonOptions options) {
				return "\"own\"";
			}

		});
		EnvironBuilder builder = new EnvironBuilder(this.app, "/").method("POST").json(Map.of("a", 1));

		assertThat(new String(builder.build().input().readAllBytes())).isEqualTo("\"own\"");
	}

	@Test
	@Tag("TST-048")
	void aResourceIsFakedWhenTheContextIsPushed() throws Exception {
		this.app.route("/me", () -> g.get("user"));

		try (SignalConnection fake = FlaskSignals.APPCONTEXT_PUSHED
			.connectedTo((sender, arguments) -> g.put("user", "fake"), this.app)) {
			assertThat(this.app.testRequestContext("/me").call(() -> this.app.fullDispatchRequest().getText()))
				.isEqualTo("fake");
			assertThat(fake).isNotNull();
		}
	}

}
