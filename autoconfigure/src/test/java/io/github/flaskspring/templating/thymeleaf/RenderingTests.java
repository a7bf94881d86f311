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
import java.util.function.Supplier;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.flaskspring.Globals;
import io.github.flaskspring.NotFoundException;
import io.github.flaskspring.TemplateNotFoundException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Rendering by name and from text.
 */
class RenderingTests {

	private final TemplateFixture templates = new TemplateFixture().with("hello.html", "<p th:text=\"${name}\">x</p>")
		.with("pages/index.html", "<p>page</p>")
		.with("mail.txt", "Hi [(${name})]");

	@ParameterizedTest
	@ValueSource(strings = { "hello", "hello.html", "/hello", "./hello.html" })
	@Tag("TPL-001")
	void namesAreFoundWithAndWithoutSuffix(String name) {
		assertThat(this.templates.render(name, "name", "World")).isEqualTo("<p>World</p>");
	}

	@Test
	@Tag("TPL-001")
	void firstTemplateOfListThatExistsIsRendered() {
		String text = this.templates
			.call(() -> Globals.renderTemplate(List.of("nope.html", "pages/index", "hello"), Map.of()));

		assertThat(text).isEqualTo("<p>page</p>");
	}

	@Test
	@Tag("TPL-002")
	void textIsRenderedWithEscaping() {
		assertThat(this.templates.text("<p>[[${name}]]</p>", "name", "<b>")).isEqualTo("<p>&lt;b&gt;</p>");
	}

	@Test
	@Tag("TPL-003")
	void missingTemplateIsNamedAsAskedFor() {
		assertThatExceptionOfType(TemplateNotFoundException.class).isThrownBy(() -> this.templates.render("nope.html"))
			.withMessage("nope.html");
	}

	@Test
	@Tag("TPL-003")
	void missingTemplatesAreListed() {
		List<String> names = List.of("nope.html", "nope2.html");

		assertThatExceptionOfType(TemplateNotFoundException.class)
			.isThrownBy(() -> this.templates.call(() -> Globals.renderTemplate(names, Map.of())))
			.withMessage("none of the templates given were found: nope.html, nope2.html")
			.satisfies((error) -> assertThat(error.names()).isEqualTo(names));
	}

	@ParameterizedTest
	@ValueSource(strings = { "../hello", "pages/../hello", "pages\\index", "", "/", "..", "hel\0lo" })
	void nameCannotLeaveTheFolder(String name) {
		assertThatExceptionOfType(TemplateNotFoundException.class).isThrownBy(() -> this.templates.render(name));
	}

	@Test
	@Tag("TPL-004")
	void renderingNeedsApplicationContext() {
		assertThatIllegalStateException().isThrownBy(() -> Globals.renderTemplate("hello"))
			.withMessageStartingWith("Working outside of application context.");
	}

	@Test
	@Tag("TPL-004")
	void renderingNeedsNoRequest() {
		this.templates.app.templateNames().globals().put("version", "1.0");

		String text = this.templates.callOutsideOfRequest(() -> {
			Globals.g.put("x", "kept");
			return Globals.renderTemplateString("[[${config.TESTING}]] [[${g.x}]] [[${own}]] [[${version}]]",
					Map.of("own", 1));
		});

		assertThat(text).isEqualTo("false kept 1 1.0");
	}

	@ParameterizedTest
	@ValueSource(strings = { "request.path", "session.x", "session['x']", "get_flashed_messages()" })
	@Tag("TPL-004")
	void requestIsMissedOnlyWhereItIsUsed(String expression) {
		assertThatIllegalStateException()
			.isThrownBy(() -> this.templates
				.callOutsideOfRequest(() -> Globals.renderTemplateString("[[${" + expression + "}]]", Map.of())))
			.withMessageStartingWith("Working outside of request context.");
	}

	@Test
	@Tag("TPL-007")
	void oneLineEndIsRemoved() {
		this.templates.with("file.html", "a\n\n").with("windows.html", "a\r\nb\r\n").with("page.html", """
				<p th:insert="~{file}">x</p>
				""");

		assertThat(this.templates.text("a\n\n")).isEqualTo("a\n");
		assertThat(this.templates.render("file")).isEqualTo("a\n");
		assertThat(this.templates.render("windows")).isEqualTo("a\nb");
		assertThat(this.templates.render("page")).isEqualTo("<p>a\n</p>");
	}

	@Test
	@Tag("TPL-008")
	void undefinedVariableIsEmptyButHasNoAttributes() {
		assertThat(this.templates.text("[[${nothing}]]")).isEmpty();
		assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> this.templates.text("[[${nothing.attr}]]"));
	}

	@ParameterizedTest
	@CsvSource({ "config, 1", "request, 2", "session, 3", "g, 4", "site, 5" })
	@Tag("TPL-013")
	void explicitArgumentsWin(String name, int value) {
		this.templates.app.contextProcessor(() -> Map.of("site", "processor"));
		this.templates.app.templateNames().globals().put("site", "global");

		assertThat(this.templates.text("[[${" + name + "}]]", name, value)).isEqualTo(String.valueOf(value));
	}

	@Test
	@Tag("TPL-028")
	@Tag("TPL-032")
	void suffixDecidesWhatIsEscaped() {
		assertThat(this.templates.render("mail.txt", "name", "<World>")).isEqualTo("Hi <World>");
		assertThat(this.templates.render("hello.html", "name", "<World>")).isEqualTo("<p>&lt;World&gt;</p>");
	}

	@Test
	@Tag("TPL-029")
	void htmlEscapesTheFiveCharacters() {
		assertThat(this.templates.text("[[${x}]]", "x", "&<>\"'")).isEqualTo("&amp;&lt;&gt;&#34;&#39;");
	}

	@Test
	void exceptionOfFunctionComesOutAsItIs() {
		Supplier<Object> aborting = () -> {
			throw Globals.abort(404);
		};

		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> this.templates.text("<p>\n[[${missing()}]]</p>", "missing", aborting))
			.satisfies((error) -> assertThat(error.getSuppressed()).singleElement()
				.extracting(Throwable::getMessage)
				.asString()
				.contains("template"));
	}

}
