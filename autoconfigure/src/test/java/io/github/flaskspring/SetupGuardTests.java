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

import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import io.github.flaskspring.routing.Rule;

import static io.github.flaskspring.Dispatching.get;
import static io.github.flaskspring.Dispatching.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNoException;

/** That setup is over at the first request. */
class SetupGuardTests {

	private final Flask app = new Flask("app");

	private static Map<String, Action> setupMethods(Flask app) {
		return Map.ofEntries(Map.entry("add_url_rule", () -> app.addUrlRule("/a", "a")),
				Map.entry("route", () -> app.route("/a", () -> "a")), Map.entry("get", () -> app.get("/a", () -> "a")),
				Map.entry("post", () -> app.post("/a", () -> "a")), Map.entry("put", () -> app.put("/a", () -> "a")),
				Map.entry("patch", () -> app.patch("/a", () -> "a")),
				Map.entry("delete", () -> app.delete("/a", () -> "a")),
				Map.entry("endpoint", () -> app.endpoint("a", (args) -> "a")),
				Map.entry("before_request", () -> app.beforeRequest(() -> null)),
				Map.entry("after_request", () -> app.afterRequest((response) -> response)),
				Map.entry("teardown_request", () -> app.teardownRequest((error) -> assertThat(error).isNull())),
				Map.entry("teardown_appcontext", () -> app.teardownAppContext((error) -> assertThat(error).isNull())),
				Map.entry("errorhandler", () -> app.errorHandler(404, (error) -> "a")),
				Map.entry("register_blueprint", () -> app.registerBlueprint(new Blueprint("a"))),
				Map.entry("context_processor", () -> app.contextProcessor(Map::of)),
				Map.entry("template_filter", () -> app.templateFilter("a", (value) -> value)),
				Map.entry("template_test", () -> app.templateTest("a", (value) -> true)),
				Map.entry("template_global", () -> app.templateGlobal("a", "a")),
				Map.entry("url_value_preprocessor",
						() -> app.urlValuePreprocessor((endpoint, values) -> assertThat(endpoint).isNotNull())),
				Map.entry("url_defaults", () -> app.urlDefaults((endpoint, values) -> values.put("a", "a"))));
	}

	@TestFactory
	@Tag("APP-045")
	@Tag("APP-046")
	Stream<DynamicTest> eachSetupMethodIsRefusedAfterTheFirstRequest() throws Exception {
		send(this.app, "GET", "/");

		return setupMethods(this.app).entrySet()
			.stream()
			.map((method) -> DynamicTest.dynamicTest(method.getKey(),
					() -> assertThatIllegalStateException().isThrownBy(() -> method.getValue().run())
						.withMessage("The setup method '" + method.getKey()
								+ "' can no longer be called on the application. It has already handled its first"
								+ " request, any changes will not be applied consistently.\nMake sure all imports,"
								+ " decorators, functions, etc. needed to set up the application are done before"
								+ " running it.")));
	}

	@TestFactory
	Stream<DynamicTest> eachSetupMethodWorksBeforeThat() {
		return setupMethods(new Flask("fresh")).entrySet()
			.stream()
			.map((method) -> DynamicTest.dynamicTest(method.getKey(),
					() -> assertThatNoException().isThrownBy(() -> method.getValue().run())));
	}

	@Test
	@Tag("APP-047")
	void configurationStateAndViewsMayStillChange() throws Exception {
		this.app.route("/", () -> "old").endpoint("index");
		send(this.app, "GET", "/");

		this.app.config().put("KEY", "value");
		this.app.extensions().put("name", "state");
		this.app.viewFunctions().put("index", (args) -> "new");
		this.app.urlMap().add(Rule.of("/more").endpoint("index"));
		FlaskSignals.REQUEST_STARTED.connectedTo((sender, args) -> assertThat(sender).isNotNull(), this.app).close();

		assertThat(get(this.app, "/")).isEqualTo("new");
		assertThat(get(this.app, "/more")).isEqualTo("new");
	}

	@Test
	@Tag("APP-049")
	void contextsAreNoRequest() throws Exception {
		this.app.testRequestContext("/").run(() -> assertThat(Globals.hasRequestContext()).isTrue());
		this.app.appContext().run(() -> assertThat(Globals.hasAppContext()).isTrue());

		assertThatNoException().isThrownBy(() -> this.app.route("/", () -> "in time"));
	}

	@Test
	@Tag("APP-044")
	@Tag("APP-049")
	void aFailedRequestCounts() throws Exception {
		this.app.beforeRequest(() -> {
			throw new IllegalStateException("on purpose");
		});

		assertThat(send(this.app, "GET", "/none").statusCode()).isEqualTo(500);

		assertThatIllegalStateException().isThrownBy(() -> this.app.route("/", () -> "late"));
	}

}
