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

package io.github.flaskspring.views;

import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.github.flaskspring.Flask;
import io.github.flaskspring.ViewArgs;
import io.github.flaskspring.mvc.InProcess;

import static io.github.flaskspring.Globals.urlFor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** View classes with a method for each HTTP method. */
class MethodViewTests {

	private final Flask app = new Flask("app");

	private final InProcess server = new InProcess(this.app);

	@BeforeEach
	void setUp() {
		this.app.staticFolder(null);
		this.app.config().put("PROPAGATE_EXCEPTIONS", true);
	}

	private String text(String method, String path) throws Exception {
		return this.server.send(method, path).getContentAsString();
	}

	@Test
	@Tag("VW-008")
	@Tag("VW-010")
	@Tag("VW-015")
	@Tag("VW-016")
	@Tag("VW-017")
	void methodsAreThoseOfTheClass() throws Exception {
		this.app.addUrlRule("/get", View.asView("get", Getting.class));
		this.app.addUrlRule("/post", View.asView("post", Posting.class));

		assertThat(View.asView("get", Getting.class).methods()).containsExactly("GET");
		assertThat(text("GET", "/get")).isEqualTo("got");
		assertThat(this.server.send("HEAD", "/get").getStatus()).isEqualTo(200);
		assertThat(this.server.send("POST", "/get").getStatus()).isEqualTo(405);
		assertThat(this.server.send("HEAD", "/post").getStatus()).isEqualTo(405);
		assertThat(text("OPTIONS", "/post")).isEqualTo("own options");
	}

	@Test
	@Tag("VW-009")
	@Tag("VW-011")
	void methodsOfTheBaseAreInherited() throws Exception {
		assertThat(View.asView("both", Both.class).methods()).containsExactlyInAnyOrder("GET", "POST");
		assertThat(View.asView("dav", Dav.class).methods()).containsExactlyInAnyOrder("GET", "PROPFIND");
		this.app.addUrlRule("/dav", View.asView("dav", Dav.class));

		assertThat(text("PROPFIND", "/dav")).isEqualTo("found");
	}

	@Test
	void parameterInCamelCaseTakesTheVariableInSnakeCase() throws Exception {
		this.app.addUrlRule("/posts/<int:post_id>", View.asView("post", PostApi.class));

		assertThat(text("GET", "/posts/5")).isEqualTo("post 5");
	}

	static class PostApi extends MethodView {

		String get(int postId) {
			return "post " + postId;
		}

	}

	@Test
	@Tag("VW-012")
	void methodsOfInterfacesCount() {
		assertThat(View.asView("mixed", Mixed.class).methods()).containsExactlyInAnyOrder("GET", "DELETE");
	}

	@Test
	@Tag("VW-013")
	void methodsNamedByTheClassAreAll() throws Exception {
		this.app.addUrlRule("/x", View.asView("x", Reduced.class));

		assertThat(text("GET", "/x")).isEqualTo("got");
		assertThat(this.server.send("POST", "/x").getStatus()).isEqualTo(405);
	}

	@Test
	@Tag("VW-014")
	@Tag("VW-018")
	@Tag("VW-019")
	void methodThatIsMissingIsAnError() {
		this.app.addUrlRule("/promised", View.asView("promised", Promising.class));
		this.app.addUrlRule("/empty", View.asView("empty", Empty.class));

		assertThat(View.asView("empty", Empty.class).methods()).isNull();
		assertThatIllegalStateException().isThrownBy(() -> text("PUT", "/promised"))
			.withMessage("Unimplemented method 'PUT'");
		assertThatIllegalStateException().isThrownBy(() -> text("GET", "/empty"))
			.withMessage("Unimplemented method 'GET'");
	}

	@Test
	@Tag("VW-020")
	void oneViewServesSeveralRules() throws Exception {
		ClassView users = View.asView("users", Users.class);
		this.app.addUrlRule("/users/", users).defaults(Collections.singletonMap("userId", null)).methods("GET");
		this.app.addUrlRule("/users/", users).methods("POST");
		this.app.addUrlRule("/users/<int:userId>", users).methods("GET", "PUT", "DELETE");

		assertThat(text("GET", "/users/")).isEqualTo("all");
		assertThat(text("POST", "/users/")).isEqualTo("created");
		assertThat(text("GET", "/users/5")).isEqualTo("one 5");
		assertThat(text("DELETE", "/users/5")).isEqualTo("deleted 5");
		assertThat(this.server.send("DELETE", "/users/").getHeader("Allow").split(", "))
			.containsExactlyInAnyOrder("GET", "HEAD", "OPTIONS", "POST");
		assertThat(this.app.testRequestContext("/").<String>call(() -> urlFor("users") + urlFor("users", "userId", 3)))
			.isEqualTo("/users//users/3");
	}

	@Test
	void overloadedMethodFitsTheValues() throws Exception {
		ClassView items = View.asView("items", Items.class);
		this.app.addUrlRule("/items/", items);
		this.app.addUrlRule("/items/<int:id>", items);
		this.app.addUrlRule("/items/<int:id>/<part>", items);

		assertThat(text("GET", "/items/")).isEqualTo("all");
		assertThat(text("GET", "/items/3")).isEqualTo("item 3");
		assertThat(text("GET", "/items/3/lid")).isEqualTo("lid of 3");
	}

	@Test
	void parametersMayBeOptionalOrTakeAll() throws Exception {
		ClassView loose = View.asView("loose", Loose.class);
		this.app.addUrlRule("/loose/", loose);
		this.app.addUrlRule("/loose/<int:id>", loose);

		assertThat(text("GET", "/loose/") + text("GET", "/loose/7")).isEqualTo("null Optional.empty7 Optional[7]");
		assertThat(text("POST", "/loose/7")).isEqualTo("{id=7}");
	}

	@Test
	void valuesAndParametersMustAgree() {
		ClassView view = View.asView("strict", Strict.class);
		this.app.addUrlRule("/strict/", view);
		this.app.addUrlRule("/strict/<int:id>", view);

		assertThatIllegalArgumentException().isThrownBy(() -> text("GET", "/strict/"))
			.withMessageContaining("Nothing can fill the parameter 'id'");
		assertThatIllegalArgumentException().isThrownBy(() -> text("POST", "/strict/7"))
			.withMessageContaining("has no parameter for the values [id] of its rule");
	}

	@Test
	void exceptionsOfTheMethodAreThrownAsTheyAre() {
		this.app.errorHandler(ArithmeticException.class, (error) -> "handled " + error.getMessage());
		this.app.addUrlRule("/x", View.asView("x", Failing.class));

		assertThat(List.of(1)).allSatisfy((one) -> assertThat(text("GET", "/x")).isEqualTo("handled zero"));
	}

	private static class Getting extends MethodView {

		String get() {
			return "got";
		}

	}

	private static final class Posting extends MethodView {

		String post() {
			return "posted";
		}

		String options() {
			return "own options";
		}

	}

	private static class Both extends Getting {

		String post() {
			return "posted";
		}

	}

	@ViewOptions(methods = "GET")
	private static final class Reduced extends Both {

	}

	@ViewOptions(methods = { "GET", "PROPFIND" })
	private abstract static class DavBase extends MethodView {

	}

	private static final class Dav extends DavBase {

		String get() {
			return "got";
		}

		String propfind() {
			return "found";
		}

	}

	private interface Deleting {

		default String delete() {
			return "deleted";
		}

	}

	private static final class Mixed extends Getting implements Deleting {

	}

	@ViewOptions(methods = { "GET", "PUT" })
	private static final class Promising extends MethodView {

		String get() {
			return "got";
		}

	}

	private static final class Empty extends MethodView {

	}

	private static final class Users extends MethodView {

		String get(@Nullable Integer userId) {
			return (userId == null) ? "all" : "one " + userId;
		}

		String post() {
			return "created";
		}

		String delete(long userId) {
			return "deleted " + userId;
		}

	}

	private static final class Items extends MethodView {

		String get() {
			return "all";
		}

		String get(int id) {
			return "item " + id;
		}

		String get(int id, String part) {
			return part + " of " + id;
		}

	}

	private static final class Loose extends MethodView {

		String get(@Nullable Integer id) {
			return id + " " + Optional.ofNullable(id);
		}

		String post(ViewArgs args) {
			return args.toString();
		}

	}

	private static final class Strict extends MethodView {

		String get(int id) {
			return "item " + id;
		}

		String post() {
			return "posted";
		}

	}

	private static final class Failing extends MethodView {

		String get() {
			throw new ArithmeticException("zero");
		}

	}

}
