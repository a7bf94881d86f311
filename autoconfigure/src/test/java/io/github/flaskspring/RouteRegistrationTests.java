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
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.github.flaskspring.routing.EndpointPrefix;
import io.github.flaskspring.routing.Rule;
import io.github.flaskspring.routing.Submount;

import static io.github.flaskspring.Dispatching.get;
import static io.github.flaskspring.Dispatching.send;
import static io.github.flaskspring.Dispatching.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** How routes are registered and what is refused. */
class RouteRegistrationTests {

	private final Flask app = new Flask("registration").staticFolder(null);

	private String index() {
		return "index";
	}

	private String item(ViewArgs args) {
		return "item " + args.get("id");
	}

	@Test
	@Tag("RT-001")
	void endpointIsTheNameOfTheMethod() throws Exception {
		this.app.route("/", this::index);

		assertThat(this.app.viewFunctions()).containsOnlyKeys("index");
		assertThat(get(this.app, "/")).isEqualTo("index");
	}

	@Test
	@Tag("RT-003")
	void viewIsAttachedLater() throws Exception {
		this.app.addUrlRule("/late", "late");
		this.app.endpoint("late", (args) -> "attached");

		assertThat(get(this.app, "/late")).isEqualTo("attached");
	}

	@Test
	@Tag("RT-003")
	@Tag("APP-012")
	void viewFunctionsMayBeWritten() throws Exception {
		this.app.addUrlRule("/late", "late");
		this.app.viewFunctions().put("late", (args) -> "written");

		assertThat(get(this.app, "/late")).isEqualTo("written");
	}

	@Test
	@Tag("RT-005")
	void shortcutsTakeOneMethod() throws Exception {
		this.app.get("/", () -> "get");
		this.app.post("/", () -> "post").endpoint("post");
		this.app.put("/", () -> "put").endpoint("put");
		this.app.delete("/", () -> "delete").endpoint("delete");
		this.app.patch("/", () -> "patch").endpoint("patch");

		for (String method : List.of("get", "post", "put", "delete", "patch")) {
			assertThat(send(this.app, method, "/").getText()).isEqualTo(method);
		}
	}

	@Test
	@Tag("RT-005")
	void shortcutsRefuseOtherMethods() {
		RouteOptions options = this.app.get("/", () -> "get");

		assertThatIllegalStateException().isThrownBy(() -> options.methods("POST"))
			.withMessage("Use the 'route' decorator to use the 'methods' argument.");
	}

	@Test
	@Tag("RT-006")
	void endpointAddsNoRule() throws Exception {
		this.app.endpoint("alone", (args) -> "");

		assertThat(this.app.urlMap().rules()).isEmpty();
		assertThat(status(this.app, "GET", "/alone")).isEqualTo(404);
	}

	@Test
	@Tag("RT-007")
	void differentViewUnderOneEndpointIsRefused() {
		this.app.addUrlRule("/a", "same", (args) -> "a");
		this.app.addUrlRule("/b", "same", (args) -> "b");

		assertThatExceptionOfType(DuplicateEndpointException.class).isThrownBy(this.app::urlMap)
			.withMessage("View function mapping is overwriting an existing endpoint function: same");
	}

	@Test
	@Tag("RT-007")
	void sameViewMayServeSeveralRules() throws Exception {
		ViewFunction view = (args) -> request();
		this.app.addUrlRule("/a", "same", view);
		this.app.addUrlRule("/b", "same", view);
		this.app.addUrlRule("/item/<id>", "item", this::item);
		this.app.addUrlRule("/i/<id>", "item", this::item);
		this.app.route("/c", this::index);
		this.app.route("/d", this::index);

		assertThat(get(this.app, "/a") + get(this.app, "/b")).isEqualTo("/a/b");
		assertThat(get(this.app, "/item/1") + get(this.app, "/i/2")).isEqualTo("item 1item 2");
		assertThat(get(this.app, "/c") + get(this.app, "/d")).isEqualTo("indexindex");
	}

	private static String request() {
		return Globals.request.path();
	}

	@Test
	@Tag("RT-007")
	void methodReferencesOfDifferentObjectsAreDifferentViews() {
		RouteRegistrationTests other = new RouteRegistrationTests();
		this.app.addUrlRule("/a", "same", this::item);
		this.app.addUrlRule("/b", "same", other::item);

		assertThatExceptionOfType(DuplicateEndpointException.class).isThrownBy(this.app::urlMap);
	}

	@Test
	@Tag("RT-008")
	void ruleWithoutViewIsAnInternalError() throws Exception {
		this.app.addUrlRule("/empty", "empty");

		assertThat(status(this.app, "GET", "/empty")).isEqualTo(500);
	}

	@Test
	@Tag("RT-009")
	void optionsReachTheRule() {
		this.app.addUrlRule("/o", "o")
			.defaults(Map.of("a", 1))
			.subdomain("sub")
			.host("host")
			.methods("PUT")
			.strictSlashes(false)
			.mergeSlashes(false)
			.buildOnly()
			.alias();

		Rule rule = this.app.urlMap().rules().get(0);

		assertThat(rule.defaults()).containsEntry("a", 1);
		assertThat(rule.subdomain()).isEqualTo("sub");
		assertThat(rule.host()).isEqualTo("host");
		assertThat(rule.methods()).containsExactlyInAnyOrder("PUT", "OPTIONS");
		assertThat(rule.strictSlashes()).isFalse();
		assertThat(rule.mergeSlashes()).isFalse();
		assertThat(rule.buildOnly()).isTrue();
		assertThat(rule.alias()).isTrue();
	}

	@Test
	@Tag("RT-010")
	void ruleNeedsALeadingSlash() {
		refused("foo", "URL rule 'foo' must start with a slash.");
		refused("", "URL rule '' must start with a slash.");
	}

	@Test
	@Tag("RT-011")
	void unknownConverterIsRefused() {
		refused("/<nope:x>", "the converter 'nope' does not exist");
	}

	@Test
	@Tag("RT-012")
	void unbalancedPatternIsRefused() {
		refused("/<int:x", "malformed url rule: '/<int:x'");
	}

	@Test
	@Tag("RT-013")
	void variableMayNotComeTwice() {
		refused("/<x>/<x>", "variable name 'x' used twice");
	}

	@Test
	@Tag("RT-014")
	void unknownConverterArgumentIsRefused() {
		refused("/<int(foo=1):x>", "foo");
	}

	private static void refused(String rule, String message) {
		Flask app = new Flask("refusing").staticFolder(null);
		app.addUrlRule(rule, "refused", (args) -> "");

		assertThatIllegalArgumentException().isThrownBy(app::urlMap)
			.withMessageContaining(message)
			.withMessageContaining("RouteRegistrationTests");
	}

	@Test
	@Tag("RT-016")
	void rulesMayBeAddedToTheMap() throws Exception {
		this.app.urlMap().add(Rule.of("/direct").endpoint("direct").methods("GET").build());
		this.app.urlMap().add(new Submount("/sub", new EndpointPrefix("pre.", Rule.of("/x").endpoint("x"))));
		this.app.endpoint("direct", (args) -> "direct").endpoint("pre.x", (args) -> "prefixed");

		assertThat(get(this.app, "/direct")).isEqualTo("direct");
		assertThat(get(this.app, "/sub/x")).isEqualTo("prefixed");
	}

	@Test
	@Tag("RT-017")
	void rulesAreListedByEndpoint() {
		this.app.addUrlRule("/a1", "a");
		this.app.addUrlRule("/b", "b");
		this.app.addUrlRule("/a2", "a");

		assertThat(this.app.urlMap().iterRules("a")).extracting(Rule::rule).containsExactly("/a1", "/a2");
		assertThat(this.app.urlMap().rules()).extracting(Rule::rule).containsExactly("/a1", "/a2", "/b");
	}

	@Test
	@Tag("RT-018")
	@Tag("DEP-031")
	void lazyViewIsResolvedAtTheFirstCall() throws Exception {
		AtomicInteger loaded = new AtomicInteger();
		this.app.addUrlRule("/lazy", new LazyView(loaded));

		assertThat(this.app.viewFunctions()).containsOnlyKeys("index");
		assertThat(loaded).hasValue(0);
		assertThat(get(this.app, "/lazy") + get(this.app, "/lazy")).isEqualTo("lazylazy");
		assertThat(loaded).hasValue(1);
	}

	@SuppressWarnings("serial")
	private static final class LazyView implements ViewFunction {

		private final AtomicInteger loaded;

		private @Nullable ViewFunction target;

		LazyView(AtomicInteger loaded) {
			this.loaded = loaded;
		}

		@Override
		public String name() {
			return "index";
		}

		@Override
		public @Nullable Object call(ViewArgs args) throws Exception {
			if (this.target == null) {
				this.loaded.incrementAndGet();
				this.target = (values) -> "lazy";
			}
			return this.target.call(args);
		}

	}

}
