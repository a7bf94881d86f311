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

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.flaskspring.Blueprint;
import io.github.flaskspring.TemplateFunction;
import io.github.flaskspring.TemplateNames;
import io.github.flaskspring.routing.BuildException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Functions that templates call: built-in, registered, and out of variables.
 */
class FunctionsTests {

	private static final TemplateFunction SHOW = (arguments, keywords) -> arguments + " " + keywords;

	private final TemplateFixture templates = new TemplateFixture();

	@BeforeEach
	void register() {
		Blueprint blog = new Blueprint("blog").urlPrefix("/blog");
		blog.route("/<int:id>", () -> "").endpoint("show");
		this.templates.app.registerBlueprint(blog);
		this.templates.app.route("/", () -> "").endpoint("index");
		TemplateNames names = this.templates.app.templateNames();
		names.globals().put("show", SHOW);
		names.filters().put("strrev", lambda((String text) -> new StringBuilder(text).reverse()));
		names.tests().put("even", TemplateFunction.of((Predicate<Integer>) (number) -> number % 2 == 0));
		names.globals().put("add", TemplateFunction.of((BiFunction<Integer, Integer, Integer>) Integer::sum));
	}

	private static TemplateFunction lambda(Function<String, Object> function) {
		return java.util.Objects.requireNonNull(TemplateFunction.of(function));
	}

	private String value(String expression) {
		return this.templates.text("<p th:with=\"out=${" + expression + "}\" th:utext=\"${out}\"></p>")
			.replaceAll("</?p>", "");
	}

	@ParameterizedTest
	@ValueSource(strings = { "url_for('blog.show', id=3, page=2)", "url_for('blog.show', {id: 3, page: 2})",
			"url_for('blog.show', 'id', 3, 'page', 2)", "#url_for('blog.show', id=3, page=2)",
			"#url_for('blog.show', {id: 3, page: 2})", "url_for('.show', id=3, page=2)",
			"url_for(request.endpoint, id=request.view_args.id, page=2)" })
	void urlForTakesValuesInEachWay(String expression) {
		this.templates.at("/blog/3");

		assertThat(value(expression)).isEqualTo("/blog/3?page=2");
	}

	@Test
	void urlForDropsNullAndKnowsItsOwnKeywords() {
		assertThat(value("url_for('index', page=null, q='ä b', _anchor='top')")).isEqualTo("/?q=%C3%A4+b#top");
		assertThat(value("url_for('index', _external=true)")).isEqualTo("http://localhost/");
		assertThat(value("url_for('index', _external=true, _scheme='https')")).isEqualTo("https://localhost/");
		assertThat(value("url_for('index', tag={'a', 'b'})")).isEqualTo("/?tag=a&tag=b");
	}

	@Test
	void urlForExplainsWhatIsWrong() {
		assertThatExceptionOfType(BuildException.class).isThrownBy(() -> value("url_for('blog.shwo', id=3)"))
			.withMessageContaining("Did you mean 'blog.show'");
		assertThatIllegalArgumentException().isThrownBy(() -> value("url_for()"))
			.withMessage("url_for() missing 1 required positional argument: 'endpoint'");
		assertThatIllegalArgumentException().isThrownBy(() -> value("url_for('index', 'a')"))
			.withMessageContaining("'a' has no partner");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "show() | [] {}", "show(1, 'b') | [1, b] {}", "show(a=1) | [] {a=1}",
					"show(1, a=2, b=3) | [1] {a=2, b=3}", "show(1, a=null) | [1] {a=null}",
					"show(show(1), a=2) | [[1] {}] {a=2}", "show(1, a=show(b=2)) | [1] {a=[] {b=2}}",
					"show(a='v', b=show('v')) | [] {a=v, b=[v] {}}",
					"show(a=1, b=show(1, c=1), d=1) | [] {a=1, b=[1] {c=1}, d=1}", "show(a=(true ? 1 : 2)) | [] {a=1}",
					"show(x, a=x) | [null] {a=null}", "#show(1, a=2) | [1] {a=2}",
					"#show(a=show(b=1)) | [] {a=[] {b=1}}", "show(a=#show(b=1)) | [] {a=[] {b=1}}" })
	void keywordArgumentsFindTheirCall(String expression, String expected) {
		assertThat(value(expression)).isEqualTo(expected);
	}

	@Test
	void keywordArgumentsComeLastAndOnce() {
		assertThatIllegalArgumentException().isThrownBy(() -> value("show(a=1, 2)"))
			.withMessageStartingWith("positional argument follows keyword argument 'a'");
		assertThatIllegalArgumentException().isThrownBy(() -> value("show(a=1, a=2)"))
			.withMessage("keyword argument repeated: a");
	}

	@ParameterizedTest
	@ValueSource(strings = { "<p th:if=\"${role = 'admin'}\">secret</p>", "[[${role = 'admin'}]]",
			"<p th:text=\"${role = 'admin'}\"></p>", "[[${role = 'admin'}]][[${show()}]]",
			"[[${'abc'.concat(role = 'admin')}]]" })
	void assignmentOutsideOfCallIsAnError(String source) {
		assertThatIllegalArgumentException().isThrownBy(() -> this.templates.text(source, "role", "guest"))
			.withMessageContaining("Compare with '=='");
	}

	@Test
	@Tag("TPL-020")
	@Tag("TPL-023")
	void filtersTestsAndGlobalsAreFunctions() {
		assertThat(value("strrev('abc')")).isEqualTo("cba");
		assertThat(value("is_even(2)")).isEqualTo("true");
		assertThat(value("add(1, 2)")).isEqualTo("3");
		assertThat(value("'' + #strrev('abc') + #is_even(3) + #add(1, 2)")).isEqualTo("cbafalse3");
	}

	@Test
	@Tag("TPL-022")
	void functionRegisteredAfterTheFirstRenderingIsKnown() {
		assertThat(value("strrev('abc')")).isEqualTo("cba");

		this.templates.app.templateNames().filters().put("later", lambda(String::toUpperCase));

		assertThat(value("later('abc')")).isEqualTo("ABC");
		assertThat(value("#later('abc')")).isEqualTo("ABC");
	}

	@Test
	@Tag("TPL-008")
	void unknownFunctionIsAnError() {
		assertThatIllegalArgumentException().isThrownBy(() -> value("nope('x')"))
			.withMessageStartingWith("No function, filter or test is named 'nope'.");
	}

	@Test
	void variableThatIsFunctionIsCalledAndHidesTheApplications() {
		Supplier<String> answer = () -> "own";
		this.templates.app
			.contextProcessor(() -> Map.of("strrev", (Function<String, String>) String::toUpperCase, "answer", answer));

		assertThat(value("strrev('abc')")).isEqualTo("ABC");
		assertThat(value("answer()")).isEqualTo("own");
	}

	@Test
	void variableThatIsNoFunctionHidesNone() {
		assertThat(this.templates.text("[[${strrev(strrev)}]]", "strrev", "abc")).isEqualTo("cba");
	}

	@Test
	void lambdaSaysWhatItTakes() {
		assertThatIllegalArgumentException().isThrownBy(() -> value("strrev('a', 'b')"))
			.withMessage("The function takes 1 arguments, but 2 were given.");
		assertThatIllegalArgumentException().isThrownBy(() -> value("strrev('a', times=2)"))
			.withMessageStartingWith("The function takes no keyword arguments, but 'times' was given.");
	}

	@Test
	void selectionIsRootOnlyForFunctionsWithHash() {
		String source = "<p th:object=\"${post}\"><a th:href=\"*{#url_for('blog.show', {id: id})}\"></a></p>";

		assertThat(this.templates.text(source, "post", Map.of("id", 7))).isEqualTo("<p><a href=\"/blog/7\"></a></p>");
	}

	@Test
	void sameTemplateCallsTheFunctionOfEachRendering() {
		this.templates.with("call.html", "[[${f()}]]");

		List<String> texts = List.of(this.templates.render("call", "f", (Supplier<String>) () -> "first"),
				this.templates.render("call", "f", (Supplier<String>) () -> "second"));

		assertThat(texts).containsExactly("first", "second");
	}

}
