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

package io.github.flaskspring.templating.thymeleaf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.flaskspring.Blueprint;
import io.github.flaskspring.Environ;
import io.github.flaskspring.Globals;
import io.github.flaskspring.Request;
import io.github.flaskspring.Response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * What templates know without being told: Flask's variables and the context processors'.
 */
class VariablesTests {

	private final TemplateFixture templates = new TemplateFixture();

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "request.path | /blog/3", "request.method | GET", "request.endpoint | blog.show",
					"request.blueprint | blog", "request.args.q | x y", "request.args['q'] | x y",
					"request.args.get('q') | x y", "request.args().q | x y", "request.args.nope == null | true",
					"request.view_args.id | 3", "request.viewArgs['id'] | 3", "request.view_args.nope == null | true",
					"request.headers['Host'] | localhost", "request.headers.host | localhost",
					"request.headers.nope == null | true", "request.url_rule.rule | /blog/<int:id>",
					"request.is_json | false", "request.is_secure | false", "request.full_path | /blog/3?q=x+y",
					"request.root_path.length() | 0", "request.root_url | http://localhost/",
					"request.referrer == null | true", "request.user_agent.string.length() | 0",
					"request.form.nope == null | true", "request.cookies.nope == null | true",
					"request.blueprints[0] | blog" })
	@Tag("TPL-010")
	@Tag("TPL-011")
	void requestIsReadByFlasksNames(String expression, String expected) {
		Blueprint blog = new Blueprint("blog").urlPrefix("/blog");
		blog.route("/<int:id>", () -> "").endpoint("show");
		this.templates.app.registerBlueprint(blog);

		String source = "<p th:with=\"out=${" + expression + "}\" th:utext=\"${out}\"></p>";

		assertThat(this.templates.at("/blog/3?q=x+y").text(source)).isEqualTo("<p>" + expected + "</p>");
	}

	@Test
	@Tag("TPL-014")
	void errorPagesKnowWhatOtherPagesKnow() {
		this.templates.app.contextProcessor(() -> Map.of("site", "blog", "user", "nobody"))
			.errorHandler(404,
					(error) -> Globals.renderTemplateString(
							"[[${site}]] [[${user}]] [[${request.path}]] [[${config.DEBUG}]] [[${url_for('index')}]]",
							Map.of("user", "ann")));
		this.templates.app.route("/", () -> "").endpoint("index");

		Response response = this.templates.at("/nowhere").call(this.templates.app::fullDispatchRequest);

		assertThat(response.getText()).isEqualTo("blog ann /nowhere false /");
	}

	@Test
	void requestOfOwnClassHasItsOwnProperties() {
		this.templates.app.requestClass(TenantRequest::new);

		assertThat(this.templates.text("[[${request.tenant_name}]] [[${request.path}]]")).isEqualTo("acme /");
	}

	@Test
	@Tag("TPL-011")
	void contextVariablesAreReadByKey() {
		String text = this.templates.call(() -> {
			Globals.g.put("foo", "of g");
			Globals.session.put("foo", "of session");
			return Globals.renderTemplateString("[[${g.foo}]], [[${session.foo}]], [[${session['foo']}]], "
					+ "[[${config.DEBUG}]], [[${config['DEBUG']}]]", Map.of());
		});

		assertThat(text).isEqualTo("of g, of session, of session, false, false");
	}

	@ParameterizedTest
	@CsvSource({ "g.nope", "session.nope", "session['nope']", "config.NOPE", "g.get('nope')", "session.get('nope')" })
	@Tag("TPL-008")
	void unknownKeysAreEmpty(String expression) {
		assertThat(this.templates.text("<p th:text=\"${" + expression + "}\">x</p>")).isEqualTo("<p></p>");
	}

	@Test
	void sessionTellsItsState() {
		assertThat(this.templates.text("[[${session.permanent}]] [[${session.modified}]] [[${session.isEmpty()}]]"))
			.isEqualTo("false false true");
	}

	@ParameterizedTest
	@CsvSource({ "request.path, ", "config.DEBUG, ", "g.x, ", "session.x, Cookie" })
	@Tag("TPL-012")
	void onlyReadingTheSessionIsAnAccess(String expression, @Nullable String vary) {
		this.templates.app.route("/", () -> Globals.renderTemplateString("[[${" + expression + "}]]", Map.of()))
			.endpoint("index");

		Response response = this.templates.call(() -> this.templates.app.fullDispatchRequest());

		assertThat(response.headers().get("Vary")).isEqualTo(vary);
	}

	@Test
	@Tag("TPL-014")
	void laterProcessorsOverrideEarlierOnes() {
		Blueprint outer = new Blueprint("outer").urlPrefix("/outer");
		Blueprint inner = new Blueprint("inner").urlPrefix("/inner");
		inner.route("/", () -> "").endpoint("index");
		inner.contextProcessor(() -> Map.of("c", "inner"));
		outer.contextProcessor(() -> Map.of("b", "outer", "c", "outer"));
		outer.registerBlueprint(inner);
		this.templates.app.contextProcessor(() -> Map.of("a", "app", "b", "app", "c", "app", "d", "app"));
		this.templates.app.contextProcessor(() -> Map.of("d", "second"));
		this.templates.app.registerBlueprint(outer);

		String text = this.templates.at("/outer/inner/").text("[[${a}]] [[${b}]] [[${c}]] [[${d}]]");

		assertThat(text).isEqualTo("app outer inner second");
	}

	@Test
	@Tag("TPL-015")
	void blueprintsProcessorsCountForTheBlueprintOrForAll() {
		Blueprint page = new Blueprint("page").urlPrefix("/page");
		page.route("/", () -> "").endpoint("index");
		page.contextProcessor(() -> Map.of("own", "page"));
		page.appContextProcessor(() -> Map.of("everywhere", "yes"));
		this.templates.app.registerBlueprint(page);

		assertThat(this.templates.at("/page/").text("[[${own}]] [[${everywhere}]]")).isEqualTo("page yes");
		assertThat(this.templates.at("/").text("[[${own}]] [[${everywhere}]]")).isEqualTo(" yes");
	}

	@Test
	@Tag("TPL-016")
	void processorsMayGiveFunctions() {
		Function<Double, String> price = (amount) -> String.format(java.util.Locale.ROOT, "%.2f€", amount);
		this.templates.app.contextProcessor(() -> Map.of("format_price", price));

		assertThat(this.templates.text("[[${format_price(0.33)}]]")).isEqualTo("0.33€");
	}

	@Test
	@Tag("TPL-017")
	@SuppressWarnings("NullAway") // what the compiler of an application may let pass
	void processorThatReturnsNullIsExplained() {
		this.templates.app.contextProcessor(() -> null);

		assertThatIllegalArgumentException().isThrownBy(() -> this.templates.text("x"))
			.withMessage("A context processor returned null. It must return a map, which may be empty.");
	}

	@Test
	@Tag("TPL-018")
	void processorsRunOncePerRenderingAndNotForFragments() {
		List<String> calls = new ArrayList<>();
		this.templates.app.contextProcessor(() -> {
			calls.add("called");
			return Map.of();
		});
		this.templates.with("part.html", "<b th:fragment=\"part\">[[${config.DEBUG}]]</b>");

		String text = this.templates.text("<i th:replace=\"~{part :: part}\"></i>");

		assertThat(text).isEqualTo("<b>false</b>");
		assertThat(calls).hasSize(1);
	}

	@Test
	@Tag("TPL-019")
	void contextIsUpdatedInPlaceAndKeepsItsKeys() {
		this.templates.app.contextProcessor(() -> Map.of("a", "processor", "b", "processor"));
		Map<String, @Nullable Object> context = new LinkedHashMap<>(Map.of("a", "given"));

		this.templates.call(() -> {
			this.templates.app.updateTemplateContext(context);
			return "";
		});

		assertThat(context).containsEntry("a", "given").containsEntry("b", "processor");
	}

	@Test
	void unknownPropertyOfRequestIsAnError() {
		assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> this.templates.text("[[${request.pth}]]"))
			.withMessageContaining("template");
	}

	@Test
	void localVariableHidesFlasks() {
		assertThat(this.templates.text("<p th:with=\"g='local',session='mine'\">[[${g}]] [[${session}]]</p>"))
			.isEqualTo("<p>local mine</p>");
	}

	/** Jinja's macros and imported templates see the globals; so do fragments. */
	@Test
	@Tag("TPL-006")
	void fragmentsSeeRequestAndGlobals() {
		this.templates.app.templateNames().globals().put("version", "1.0");
		this.templates.with("part.html", "<b th:fragment=\"part(x)\">[[${x}]] [[${request.path}]] [[${version}]]</b>");

		assertThat(this.templates.text("<i th:replace=\"~{part :: part('a')}\"></i>")).isEqualTo("<b>a / 1.0</b>");
	}

	static class TenantRequest extends Request {

		TenantRequest(Environ environ) {
			super(environ);
		}

		public String tenantName() {
			return "acme";
		}

	}

}
