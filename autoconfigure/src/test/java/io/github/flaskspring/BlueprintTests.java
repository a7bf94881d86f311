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
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.flaskspring.mvc.InProcess;
import io.github.flaskspring.routing.Rule;

import static io.github.flaskspring.Globals.request;
import static io.github.flaskspring.Globals.urlFor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Blueprints: names, prefixes, registration, hooks, nesting. */
class BlueprintTests {

	private final Flask app = new Flask("app");

	private final InProcess server = new InProcess(this.app);

	private final Blueprint bp = new Blueprint("bp");

	private final List<String> log = new ArrayList<>();

	@BeforeEach
	void setUp() {
		this.app.staticFolder(null);
	}

	private List<String> rules() {
		return this.app.urlMap().rules().stream().map((rule) -> rule.rule() + " " + rule.endpoint()).toList();
	}

	private static Object told() {
		return request.endpoint() + " " + request.blueprint() + " " + request.blueprints() + " " + request.viewArgs();
	}

	private void note(String text) {
		this.log.add(text);
	}

	@Test
	@Tag("BP-002")
	void namesHaveNoDotAndAreNotEmpty() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Blueprint("a.b"))
			.withMessageStartingWith("'name' may not contain a dot '.' character.");
		assertThatIllegalArgumentException().isThrownBy(() -> new Blueprint(""))
			.withMessage("'name' may not be empty.");
	}

	@Test
	@Tag("BP-005")
	void blueprintTellsItsName() {
		assertThat(this.bp).hasToString("<Blueprint 'bp'>");
	}

	@Test
	@Tag("BP-004")
	@Tag("BP-006")
	void blueprintDoesNothingBeforeItIsRegistered() {
		this.bp.route("/x", BlueprintTests::told).endpoint("x");
		assertThat(rules()).isEmpty();

		this.app.registerBlueprint(this.bp);

		assertThat(rules()).containsExactly("/x bp.x");
		assertThat(this.app.blueprints()).containsExactly(Map.entry("bp", this.bp));
	}

	@Test
	@Tag("BP-008")
	@Tag("BP-009")
	@Tag("BP-010")
	void recordedFunctionsSeeEachRegistration() {
		this.bp.urlPrefix("/own").urlDefaults(Map.of("a", 1));
		this.bp.record((state) -> this.log.add(state.fullName() + " " + state.urlPrefix() + " " + state.urlDefaults()
				+ " " + state.isFirstRegistration()));
		this.bp.recordOnce((state) -> this.log.add("once " + state.app().name() + " " + state.blueprint().name()));

		this.app.registerBlueprint(this.bp);
		this.app.registerBlueprint(this.bp,
				(options) -> options.name("alt").urlPrefix("/alt").urlDefaults(Map.of("a", 2)));

		assertThat(this.log).containsExactly("bp /own {a=1} true", "once app bp", "alt /alt {a=2} false");
	}

	@Test
	@Tag("BP-009")
	void recordedFunctionsMayAddRules() throws Exception {
		this.bp.record((state) -> state.addUrlRule("/added", "added", (args) -> told(),
				(options) -> options.methods("GET", "POST")));
		this.app.registerBlueprint(this.bp, (options) -> options.urlPrefix("/p"));

		assertThat(this.server.text("/p/added")).isEqualTo("bp.added bp [bp] {}");
	}

	@Test
	@Tag("BP-011")
	void namesAreUnique() {
		this.app.registerBlueprint(this.bp);

		assertThatThrownBy(() -> this.app.registerBlueprint(this.bp)).isInstanceOf(DuplicateBlueprintException.class)
			.hasMessageStartingWith("The name 'bp' is already registered for this blueprint. Use 'name=' to provide a"
					+ " unique name.");
		assertThatThrownBy(() -> this.app.registerBlueprint(new Blueprint("bp")))
			.hasMessageStartingWith("The name 'bp' is already registered for a different blueprint. Use 'name='");
	}

	@Test
	@Tag("BP-011")
	void duplicateInsideOfAnotherNamesItInFull() {
		Blueprint parent = new Blueprint("p").registerBlueprint(this.bp).registerBlueprint(this.bp);

		assertThatThrownBy(() -> this.app.registerBlueprint(parent))
			.hasMessageStartingWith("The name 'bp' is already registered for this blueprint 'p.bp'. Use 'name='");
	}

	@Test
	@Tag("BP-013")
	@Tag("BP-034")
	void secondNameHasHooksOfItsOwn() throws Exception {
		this.bp.beforeRequest(() -> note("before"));
		this.bp.beforeAppRequest(() -> note("app"));
		this.bp.route("/x", BlueprintTests::told).endpoint("x");
		this.app.registerBlueprint(this.bp);
		this.app.registerBlueprint(this.bp, (options) -> options.name("alt").urlPrefix("/alt"));

		assertThat(this.server.text("/alt/x")).isEqualTo("alt.x alt [alt] {}");
		assertThat(this.log).containsExactly("app", "before");
	}

	@Test
	@Tag("BP-014")
	void blueprintIsNotInsideOfItself() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.bp.registerBlueprint(this.bp))
			.withMessage("Cannot register a blueprint on itself");
	}

	@Test
	@Tag("BP-015")
	@Tag("APP-051")
	void registeredBlueprintIsClosed() {
		this.app.registerBlueprint(this.bp);

		assertThatIllegalStateException().isThrownBy(() -> this.bp.addUrlRule("/x", (args) -> "x"))
			.withMessage("The setup method 'add_url_rule' can no longer be called on the blueprint 'bp'. It has already"
					+ " been registered at least once, any changes will not be applied consistently.\n"
					+ "Make sure all imports, decorators, functions, etc. needed to set up the blueprint are done"
					+ " before registering it.");
	}

	@Test
	@Tag("BP-016")
	@Tag("ERR-006")
	void nothingIsRegisteredAfterTheFirstRequest() throws Exception {
		this.server.get("/");

		assertThatIllegalStateException().isThrownBy(() -> this.app.registerBlueprint(this.bp))
			.withMessageStartingWith("The setup method 'register_blueprint' can no longer be called on the application."
					+ " It has already handled its first request");
		assertThatIllegalStateException().isThrownBy(() -> this.app.errorHandler(404, (error) -> "late"))
			.withMessageStartingWith("The setup method 'errorhandler' can no longer be called");
	}

	@Test
	@Tag("BP-019")
	void endpointsHaveNoDot() {
		this.bp.addUrlRule("/x", "a.b", (args) -> "x");

		assertThatThrownBy(() -> this.app.registerBlueprint(this.bp))
			.hasMessageStartingWith("'endpoint' may not contain a dot '.' character.");
	}

	@Test
	@Tag("BP-020")
	void ruleOfTheApplicationMayClaimABlueprint() throws Exception {
		this.bp.beforeRequest(() -> note("before"));
		this.app.registerBlueprint(this.bp);
		this.app.addUrlRule("/x", "bp.fake", (args) -> told());

		assertThat(this.server.text("/x")).isEqualTo("bp.fake bp [bp] {}");
		assertThat(this.log).containsExactly("before");
	}

	@Test
	@Tag("BP-021")
	void viewMayBeAttachedToAnyEndpoint() throws Exception {
		this.bp.endpoint("x", (args) -> "plain");
		this.bp.endpoint("bp.y", (args) -> "own");
		this.bp.addUrlRule("/y", "y", null);
		this.app.registerBlueprint(this.bp);
		this.app.addUrlRule("/x", "x", null);

		assertThat(this.server.text("/x")).isEqualTo("plain");
		assertThat(this.server.text("/y")).isEqualTo("own");
	}

	@Test
	@Tag("BP-022")
	void viewMayBeInSeveralBlueprints() throws Exception {
		ViewFunction view = (args) -> told();
		this.bp.addUrlRule("/x", "x", view);
		Blueprint other = new Blueprint("other").urlPrefix("/other");
		other.addUrlRule("/x", "x", view);
		this.app.registerBlueprint(this.bp).registerBlueprint(other);

		assertThat(this.server.text("/x")).startsWith("bp.x ");
		assertThat(this.server.text("/other/x")).startsWith("other.x ");
	}

	@ParameterizedTest
	@CsvSource(nullValues = "null",
			value = { "null,/,/", "/,/bar,/bar", "/foo,/,/foo/", "/foo,'',/foo", "/foo,bar,/foo/bar",
					"/foo/,/bar,/foo/bar", "/foo/,//bar,/foo/bar", "'',bar,/bar", "/<x>,/bar,/<x>/bar" })
	@Tag("BP-023")
	void prefixAndRuleAreJoinedByOneSlash(@Nullable String prefix, String rule, String joined) {
		this.bp.urlPrefix(prefix);
		this.bp.addUrlRule(rule, "x", (args) -> "x");
		this.app.registerBlueprint(this.bp);

		assertThat(this.app.urlMap().rules()).extracting(Rule::rule).containsExactly(joined);
	}

	@ParameterizedTest
	@CsvSource(nullValues = "null", value = { "null,bar", "null,''", "'',''", "foo,/bar" })
	@Tag("BP-023")
	void ruleMustStartWithASlash(@Nullable String prefix, String rule) {
		this.bp.urlPrefix(prefix);
		this.bp.addUrlRule(rule, "x", (args) -> "x");
		this.app.registerBlueprint(this.bp);

		assertThatThrownBy(this.app::urlMap).isInstanceOf(RouteRegistrationException.class)
			.hasMessageContaining("must start with a slash");
	}

	@Test
	@Tag("BP-025")
	@Tag("BP-026")
	void argumentsComeFromPrefixAndDefaults() throws Exception {
		this.bp.urlPrefix("/<lang>").urlDefaults(Map.of("a", 1, "b", 1, "c", 1));
		this.bp
			.route("/x",
					(args) -> List.of(args.getString("lang"), args.getInt("a"), args.getInt("b"), args.getInt("c")))
			.defaults(Map.of("b", 2));
		this.app.registerBlueprint(this.bp, (options) -> options.urlDefaults(Map.of("a", 9)));

		assertThat(this.server.text("/de/x")).isEqualTo("[\"de\",9,2,1]\n");
	}

	@Test
	@Tag("BP-027")
	@Tag("BP-042")
	void subdomainsOfNestedBlueprintsCombine() {
		Blueprint parent = new Blueprint("parent").subdomain("parent");
		Blueprint child = new Blueprint("child").subdomain("child");
		Blueprint plain = new Blueprint("plain");
		for (Blueprint one : List.of(parent, child, plain)) {
			one.addUrlRule("/" + one.name(), "x", (args) -> "x");
		}
		parent.registerBlueprint(child).registerBlueprint(plain);
		parent.registerBlueprint(child, (options) -> options.name("other").subdomain("option"));
		this.app.subdomainMatching(true).config().put("SERVER_NAME", "test");
		this.app.registerBlueprint(parent);

		assertThat(this.app.urlMap().rules()).extracting((rule) -> rule.subdomain() + " " + rule.endpoint())
			.containsExactlyInAnyOrder("parent parent.x", "child.parent parent.child.x", "parent parent.plain.x",
					"option.parent parent.other.x");
	}

	@Test
	@Tag("BP-030")
	@Tag("BP-045")
	void endpointWithADotIsOfTheSameBlueprint() throws Exception {
		Blueprint child = new Blueprint("child").urlPrefix("/child");
		this.bp.urlPrefix("/bp").registerBlueprint(child);
		child.route("/index", () -> urlFor(".index") + " " + urlFor("bp.index") + " " + urlFor("index"))
			.endpoint("index");
		this.bp.route("/index", () -> "").endpoint("index");
		this.app.registerBlueprint(this.bp);
		this.app.route("/index", () -> "").endpoint("index");

		assertThat(this.server.text("/bp/child/index")).isEqualTo("/bp/child/index /bp/index /index");
	}

	@Test
	@Tag("BP-031")
	@Tag("BP-032")
	@Tag("LC-004")
	void hooksAreForTheBlueprintUnlessTheyAreForTheApplication() throws Exception {
		this.bp.route("/bp", () -> "bp");
		this.bp.beforeRequest(() -> note("before")).beforeAppRequest(() -> note("before app"));
		this.bp.afterRequest(after("after")).afterAppRequest(after("after app"));
		this.bp.teardownRequest((error) -> this.log.add("teardown"))
			.teardownAppRequest((error) -> this.log.add("teardown app"));
		this.bp.urlValuePreprocessor((endpoint, values) -> this.log.add("values"))
			.appUrlValuePreprocessor((endpoint, values) -> this.log.add("values app"));
		this.app.registerBlueprint(this.bp);
		this.app.route("/app", () -> "app");

		this.server.get("/app");
		assertThat(this.log).containsExactly("values app", "before app", "after app", "teardown app");
		this.log.clear();
		this.server.get("/bp");
		assertThat(this.log).containsExactly("values app", "values", "before app", "before", "after", "after app",
				"teardown", "teardown app");
	}

	private AfterRequestFunction after(String name) {
		return (response) -> {
			this.log.add(name);
			return response;
		};
	}

	@Test
	@Tag("BP-032")
	void urlDefaultsAreForTheBlueprintUnlessTheyAreForTheApplication() throws Exception {
		this.bp.urlDefaults((endpoint, values) -> values.put("own", endpoint));
		this.bp.appUrlDefaults((endpoint, values) -> values.put("all", endpoint));
		this.bp.route("/bp", () -> urlFor(".bp") + " " + urlFor("app")).endpoint("bp");
		this.app.registerBlueprint(this.bp);
		this.app.route("/app", () -> "app").endpoint("app");

		assertThat(this.server.text("/bp")).isEqualTo("/bp?all=bp.bp&own=bp.bp /app?all=app");
	}

	@Test
	@Tag("BP-017")
	@Tag("BP-040")
	@Tag("BP-041")
	@Tag("BP-043")
	@Tag("BP-044")
	@Tag("LC-003")
	void nestedBlueprintsWrapEachOther() throws Exception {
		Blueprint p = traced("p");
		Blueprint c = traced("c");
		Blueprint g = traced("g");
		g.route("/x", BlueprintTests::told).endpoint("x");
		c.registerBlueprint(g, (options) -> options.urlPrefix("/option"));
		p.registerBlueprint(c);
		this.app.registerBlueprint(p);

		assertThat(this.server.text("/p/c/option/x")).isEqualTo("p.c.g.x p.c.g [p.c.g, p.c, p] {}");
		assertThat(this.app.blueprints()).containsOnlyKeys("p", "p.c", "p.c.g");
		assertThat(this.log).containsExactly("values p", "values c", "values g", "app p", "app c", "app g", "before p",
				"before c", "before g", "after g", "after c", "after p", "teardown g", "teardown c", "teardown p");
	}

	private Blueprint traced(String name) {
		Blueprint blueprint = new Blueprint(name).urlPrefix("/" + name);
		blueprint.urlValuePreprocessor((endpoint, values) -> this.log.add("values " + name));
		blueprint.beforeAppRequest(() -> note("app " + name));
		blueprint.beforeRequest(() -> note("before " + name));
		blueprint.afterRequest(after("after " + name));
		return blueprint.teardownRequest((error) -> this.log.add("teardown " + name));
	}

	@Test
	@Tag("BP-046")
	void childMayHaveTwoParents() throws Exception {
		Blueprint child = new Blueprint("child");
		child.route("/x", BlueprintTests::told).endpoint("x");
		for (String name : Arrays.asList("one", "two")) {
			this.app.registerBlueprint(new Blueprint(name).urlPrefix("/" + name).registerBlueprint(child));
		}

		assertThat(this.server.text("/one/x")).startsWith("one.child.x ");
		assertThat(this.server.text("/two/x")).startsWith("two.child.x ");
	}

}
