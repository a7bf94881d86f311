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

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.flaskspring.routing.Converter;

import static io.github.flaskspring.Globals.currentApp;
import static io.github.flaskspring.Globals.request;
import static io.github.flaskspring.Globals.session;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

/** What a request knows of the rule that matched it, or of why none did. */
class RoutingOutcomeTests {

	private final Flask app = new Flask("app").secretKey("secret");

	@BeforeEach
	void addRules() {
		this.app.route("/v/<int:i>", () -> "v").endpoint("a.b.v").defaults(Map.of("j", 2));
		this.app.route("/slash/", () -> "slash").methods("GET");
	}

	@Test
	@Tag("RT-101")
	@Tag("RT-103")
	@Tag("RT-060")
	void aMatchTellsRuleEndpointAndValues() {
		try (RequestContext context = this.app.testRequestContext("/v/1").push()) {
			Request matched = context.request();

			assertThat(matched.urlRule()).hasToString("<Rule '/v/<int:i>' (GET, OPTIONS, HEAD) -> a.b.v>");
			assertThat(matched.endpoint()).isEqualTo("a.b.v");
			assertThat(matched.viewArgs()).isEqualTo(Map.of("i", 1, "j", 2));
			assertThat(matched.routingException()).isNull();
			assertThat(matched.blueprint()).isEqualTo("a.b");
			assertThat(this.app.blueprints()).isEmpty();
		}
	}

	@ParameterizedTest
	@Tag("RT-101")
	@CsvSource({ "GET, /missing, 404", "POST, /v/1, 405", "GET, /slash, 308" })
	void otherwiseTheReasonIsKeptAndRaisedAfterTheHooks(String method, String path, int code) throws Exception {
		String[] seen = { "" };
		this.app.beforeRequest((Action) () -> seen[0] = request.urlRule() + " " + request.endpoint() + " "
				+ request.viewArgs() + " " + request.routingException().code());

		assertThat(Dispatching.status(this.app, method, path)).isEqualTo(code);
		assertThat(seen[0]).isEqualTo("null null null " + code);
	}

	@Test
	@Tag("RT-102")
	void theWrongMethodHasAPageAndTheRightOnes() throws Exception {
		Response response = Dispatching.send(this.app, "POST", "/slash/");

		assertThat(response.status()).isEqualTo("405 METHOD NOT ALLOWED");
		assertThat(response.getText()).contains("<p>The method is not allowed for the requested URL.</p>");
		assertThat(List.of(response.headers().get("Allow").split(", "))).containsExactlyInAnyOrder("GET", "HEAD",
				"OPTIONS");
	}

	@Test
	@Tag("RT-059")
	void convertersSeeTheContext() throws Exception {
		this.app.urlMap().converters().put("seen", (map, args, kwargs) -> new Seeing());
		this.app.route("/seen/<seen:x>", (args) -> (String) args.get("x"));

		assertThat(Dispatching.get(this.app, "/seen/it")).isEqualTo("IT app 0 /seen/it");
	}

	@Test
	@Tag("RT-002")
	void theFirstOfSeveralRulesIsTheOneThatIsBuilt() throws Exception {
		ViewFunction view = (args) -> "f";
		this.app.route("/a", view).endpoint("f");
		this.app.route("/b", view).endpoint("f");

		assertThat(Dispatching.get(this.app, "/a") + Dispatching.get(this.app, "/b")).isEqualTo("ff");
		assertThat(this.app.testRequestContext("/").<String>call(() -> Globals.urlFor("f"))).isEqualTo("/a");
	}

	@Test
	@Tag("RT-004")
	@SuppressWarnings("NullAway")
	void aRuleWithoutViewNeedsAnEndpoint() {
		assertThatNullPointerException().isThrownBy(() -> this.app.addUrlRule("/x", (ViewFunction) null))
			.withMessage("expected view func if endpoint is not provided.");
	}

	/** Shows what is there while a URL is matched. */
	static final class Seeing implements Converter {

		@Override
		public Object toJava(String value) {
			return value.toUpperCase(Locale.ROOT) + " " + currentApp.name() + " " + session.size() + " "
					+ request.path();
		}

	}

}
