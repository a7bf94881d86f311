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

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.github.flaskspring.json.DefaultJsonProvider;
import io.github.flaskspring.json.JsonOptions;
import io.github.flaskspring.json.JsonProvider;
import io.github.flaskspring.mvc.InProcess;
import io.github.flaskspring.sessions.TaggedJsonSerializer;

import static io.github.flaskspring.Globals.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What an application may put in place of requests and of JSON. */
class RequestClassTests {

	private final Flask app = new Flask("app");

	/** A request that knows one thing more. */
	static final class Loud extends Request {

		Loud(Environ environ) {
			super(environ);
		}

		String shout() {
			return path().toUpperCase(Locale.ROOT);
		}

	}

	/** The two methods that each provider has, on top of the usual ones. */
	static class Marked implements JsonProvider {

		private final JsonProvider json = new DefaultJsonProvider();

		@Override
		public String dumps(@Nullable Object value, JsonOptions options) {
			return "<" + this.json.dumps(value, options) + ">";
		}

		@Override
		public @Nullable Object loads(String text) {
			return Map.of("loaded", text);
		}

	}

	@Test
	@Tag("REQ-071")
	void anOwnRequestClassIsUsedForEachRequest() throws Exception {
		this.app.requestClass(Loud::new);
		this.app.route("/loud", () -> ((Loud) request.getCurrentObject()).shout());

		assertThat(this.app.testRequestContext("/quiet").request()).isInstanceOf(Loud.class);
		assertThat(new InProcess(this.app).text("/loud")).isEqualTo("/LOUD");
	}

	@Test
	@Tag("REQ-072")
	void theRequestOfTheServerIsThere() throws Exception {
		this.app.route("/raw", () -> {
			HttpServletRequest raw = request.environ().unwrap(HttpServletRequest.class);
			return raw.getRequestURI() + " " + request.environ().pathInfo();
		});

		assertThat(new InProcess(this.app).text("/raw")).isEqualTo("/raw /raw");
		assertThat(this.app.testRequestContext("/x").request().environ().unwrap(HttpServletRequest.class)).isNull();
	}

	@Test
	@Tag("REQ-053")
	@Tag("JSON-028")
	void jsonIsGetJson() {
		try (RequestContext context = this.app.testRequestContext("/", (builder) -> builder.method("POST").json(List.of(1)))
			.push()) {
			assertThat(context.request().json()).isSameAs(context.request().getJson(false, false));
		}
		try (RequestContext context = this.app.testRequestContext("/").push()) {
			assertThatExceptionOfType(UnsupportedMediaTypeException.class).isThrownBy(context.request()::json);
		}
	}

	@Test
	@Tag("REQ-054")
	@Tag("JSON-024")
	@Tag("JSON-029")
	void anOwnProviderIsUsedEverywhere() throws Exception {
		this.app.json(new Marked());
		this.app.route("/map", () -> Map.of("a", 1));
		this.app.route("/given", () -> String.valueOf(request.json())).methods("POST");

		byte[] sent = "anything".getBytes(StandardCharsets.US_ASCII);
		String given = this.app
			.testRequestContext("/given", (builder) -> builder.method("POST").data("application/json", sent))
			.call(() -> this.app.fullDispatchRequest().getText());
		Object answered = this.app.appContext().call(() -> Globals.jsonify("x").json());

		assertThat(given).isEqualTo("{loaded=anything}");
		assertThat(Dispatching.get(this.app, "/map")).isEqualTo("<{\"a\": 1}>");
		assertThat(answered).isEqualTo(Map.of("loaded", "<\"x\">"));
		assertThat(new TaggedJsonSerializer(this.app::json).dumps(Map.of())).startsWith("<");
	}

	@Test
	@Tag("JSON-027")
	void aProviderHasTwoMethodsOfItsOwn() throws Exception {
		Marked json = new Marked();
		StringBuilder out = new StringBuilder();
		json.dump(1, out);

		assertThat(out).hasToString("<1>");
		assertThat(json.loads("x".getBytes(StandardCharsets.UTF_8))).isEqualTo(Map.of("loaded", "x"));
		assertThat(json.responseText(1, false)).isEqualTo("<1>");
		assertThat(json.mimetype()).isEqualTo("application/json");
	}

	@Test
	@Tag("JSON-021")
	void jsonNeedsNoApplicationThenKeysKeepTheirOrder() {
		Map<String, Integer> ordered = new java.util.LinkedHashMap<>();
		ordered.put("b", 1);
		ordered.put("a", 2);

		assertThat(new DefaultJsonProvider().sortKeys(false).dumps(ordered)).isEqualTo("{\"b\": 1, \"a\": 2}");
		assertThat(new DefaultJsonProvider().dumps(ordered)).isEqualTo("{\"a\": 2, \"b\": 1}");
	}

}
