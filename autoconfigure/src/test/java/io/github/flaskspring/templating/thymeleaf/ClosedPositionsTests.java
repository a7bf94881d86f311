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
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.thymeleaf.spring6.SpringTemplateEngine;

import io.github.flaskspring.Globals;
import io.github.flaskspring.TemplateFunction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What the client sent is closed in each position in which Thymeleaf closes {@code param}
 * and open in all others.
 */
class ClosedPositionsTests {

	/** {} stands for the expression. */
	static final List<String> OPEN = List.of("<p th:text=\"${{}}\"></p>", "<p>[[${{}}]]</p>",
			"<p th:with=\"x=${{}}\"></p>", "<p th:value=\"${{}}\"></p>", "<p th:alt=\"${{}}\"></p>",
			"<p th:title=\"${{}}\"></p>", "<p th:if=\"${{}}\"></p>", "<p th:text=\"|a ${{}}|\"></p>",
			"<form th:action=\"${{}}\"></form>", "<p th:classappend=\"${{}}\"></p>", "<p flask:text=\"${{}}\"></p>",
			"<a th:href=\"@{/x(q=${{}})}\"></a>", "<a th:href=\"@{index(q=${{}})}\"></a>",
			"<script th:inline=\"javascript\">let x = [[${{}}]];</script>", "<p th:each=\"x : ${{}}\"></p>",
			"<p th:onclick=\"go([[${{}}]])\"></p>");

	static final List<String> CLOSED = List.of("<p th:utext=\"${{}}\"></p>", "<p>[(${{}})]</p>",
			"<a th:href=\"${{}}\"></a>", "<a th:href=\"@{${{}}}\"></a>", "<img th:src=\"${{}}\">",
			"<p th:attr=\"x=${{}}\"></p>", "<p th:data-u=\"${{}}\"></p>", "<p th:onclick=\"${{}}\"></p>",
			"<p th:text=\"__${{}}__\"></p>", "<p th:text=\"__|${{}}|__\"></p>", "<p th:insert=\"~{${{}} :: x}\"></p>",
			"<p th:insert=\"~{part :: ${{}}}\"></p>");

	static final List<String> CLIENTS = List.of("request.args.q", "request.args['q']", "request.args.get('q')",
			"request.args().get('q')", "request.args().q", "request['args']['q']", "request.getCurrentObject().args.q",
			"request.form.q", "request.values.q", "request.cookies.q", "request.headers['X-Q']",
			"request.header('X-Q')", "request.json", "request.get_json", "request.getJson(true, true)", "request.data",
			"request.getData()", "request.getText()", "request.files.q", "request.view_args.q", "request.path",
			"request.full_path", "request.url", "request.base_url", "request.query_string", "request.host",
			"request.referrer", "request.user_agent.string", "request.environ.queryString()",
			"request.environ().queryString()", "request.authorization", "request?.args?.q", "g.copy.args.q",
			"show(request.args.q)", "url_for('index', q=request.args.q)", "#show(request.args.q)");

	static final List<String> APPLICATIONS = List.of("request.method", "request.method()", "request.endpoint",
			"request.blueprint", "request.blueprints", "request.url_rule.rule", "request.script_root", "request.scheme",
			"request.is_secure", "request.is_json", "config.DEBUG", "g.x", "session.x", "url_for('index')",
			"get_flashed_messages()", "show(1)");

	private final TemplateFixture templates = new TemplateFixture().with("part.html", "<b th:fragment=\"x\">x</b>")
		.with("text.txt", "[(${request.args.q})]")
		.at("/?q=evil");

	ClosedPositionsTests() {
		this.templates.app.route("/", () -> "").endpoint("index");
		this.templates.app.templateNames()
			.globals()
			.put("show", (TemplateFunction) (arguments, keywords) -> String.valueOf(arguments));
		this.templates.app.contextProcessor(() -> {
			Globals.g.put("copy", Globals.request);
			return Map.of();
		});
	}

	static Stream<Arguments> closed() {
		return CLOSED.stream().flatMap((position) -> CLIENTS.stream().map((value) -> Arguments.of(position, value)));
	}

	/** Without what fails by itself in a request that has no JSON. */
	static Stream<String> readable() {
		return CLIENTS.stream().filter((value) -> !value.equals("request.json") && !value.equals("request.get_json"));
	}

	static Stream<Arguments> open() {
		return OPEN.stream().map((position) -> Arguments.of(position, "request.args.q"));
	}

	static Stream<Arguments> applications() {
		return Stream.concat(OPEN.stream(), Stream.of(CLOSED.get(0), CLOSED.get(1), CLOSED.get(2), CLOSED.get(4)))
			.flatMap((position) -> APPLICATIONS.stream().map((value) -> Arguments.of(position, value)));
	}

	private String render(String position, String expression) {
		return this.templates.text(position.replace("{}", expression));
	}

	@ParameterizedTest
	@MethodSource("closed")
	void whatTheClientSentIsClosed(String position, String expression) {
		assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> render(position, expression))
			.satisfies((error) -> assertThat(error).rootCause().isInstanceOf(ClosedInPositionException.class));
	}

	@ParameterizedTest
	@MethodSource("open")
	void whatTheClientSentIsOpenWhereItIsEscaped(String position, String expression) {
		assertThatCode(() -> render(position, expression)).doesNotThrowAnyException();
	}

	@ParameterizedTest
	@MethodSource("applications")
	void whatTheApplicationDecidesIsOpen(String position, String expression) {
		assertThatCode(() -> render(position, expression)).doesNotThrowAnyException();
	}

	@Test
	void textTemplatesAreClosed() {
		assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> this.templates.render("text.txt"))
			.satisfies((error) -> assertThat(error).rootCause().isInstanceOf(ClosedInPositionException.class));
	}

	@Test
	void errorNamesWhatWasReadAndWhatToDo() {
		assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> render(CLOSED.get(0), "request.args.q"))
			.satisfies((error) -> assertThat(error).rootCause()
				.hasMessageContaining("'request.args' comes from the client")
				.hasMessageContaining("@{search(q=${request.args})}")
				.extracting("variable")
				.isEqualTo("request.args"));
	}

	/** SpEL keeps an accessor with the expression, which all positions share. */
	@ParameterizedTest
	@MethodSource("readable")
	void readingInAnOpenPositionOpensNoOther(String expression) {
		String open = OPEN.get(0).replace("{}", expression);
		this.templates.text(open.repeat(3));

		assertThatExceptionOfType(RuntimeException.class)
			.isThrownBy(() -> this.templates.text(open + CLOSED.get(0).replace("{}", expression)))
			.satisfies((error) -> assertThat(error).rootCause().isInstanceOf(ClosedInPositionException.class));
	}

	@ParameterizedTest
	@ValueSource(strings = { "request.args.q", "request.args().get('q')", "r.args().get('q')", "r.path()" })
	void compiledExpressionsAreClosedToo(String expression) {
		SpringTemplateEngine compiling = this.templates.engine;
		compiling.setEnableSpringELCompiler(true);
		String open = "<p th:with=\"r=${request}\" th:text=\"${%s}\"></p>".formatted(expression);
		for (int i = 0; i < 300; i++) {
			this.templates.text(open);
		}

		String closed = "<p th:with=\"r=${request}\" th:utext=\"${%s}\"></p>".formatted(expression);

		assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> this.templates.text(closed))
			.satisfies((error) -> assertThat(error).rootCause().isInstanceOf(ClosedInPositionException.class));
	}

	@Test
	void textOfClientIsNeverEvaluated() {
		this.templates.at("/?q=${7*7}");

		assertThat(render(OPEN.get(0), "request.args.q")).isEqualTo("<p>${7*7}</p>");
	}

}
