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

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.flaskspring.Globals;
import io.github.flaskspring.markupsafe.Markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * {@code get_flashed_messages} in templates.
 */
class FlashedMessagesTests {

	private final TemplateFixture templates = new TemplateFixture();

	private String after(Runnable flashes, String source) {
		return this.templates.call(() -> {
			flashes.run();
			return Globals.renderTemplateString(source, java.util.Map.of());
		});
	}

	private static void flashThree() {
		Globals.flash("Hello World");
		Globals.flash("Hello World", "error");
		Globals.flash(Markup.of("<em>Testing</em>"), "warning");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "get_flashed_messages() | [Hello World, Hello World, <em>Testing</em>]",
					"get_flashed_messages(with_categories=true) | "
							+ "[[message, Hello World], [error, Hello World], [warning, <em>Testing</em>]]",
					"get_flashed_messages(true, {'message'}) | [[message, Hello World]]",
					"get_flashed_messages(category_filter={'message', 'warning'}) | [Hello World, <em>Testing</em>]",
					"get_flashed_messages(category_filter='error') | [Hello World]",
					"get_flashed_messages(category_filter={}) | [Hello World, Hello World, <em>Testing</em>]" })
	@Tag("FL-004")
	@Tag("FL-008")
	@Tag("FL-009")
	void messagesAreFiltered(String expression, String expected) {
		assertThat(after(FlashedMessagesTests::flashThree,
				"<p th:with=\"out=${" + expression + "}\" th:utext=\"${out}\"></p>"))
			.isEqualTo("<p>" + expected + "</p>");
	}

	@Test
	@Tag("FL-010")
	void markupPassesAndTextIsEscaped() {
		String text = after(() -> {
			Globals.flash(Markup.of("<b>bold</b>"), "html");
			Globals.flash("<i>plain</i>", "html");
		}, "<p th:each=\"m : ${get_flashed_messages()}\" flask:text=\"${m}\"></p>");

		assertThat(text).isEqualTo("<p><b>bold</b></p><p>&lt;i&gt;plain&lt;/i&gt;</p>");
	}

	@Test
	@Tag("FL-006")
	@Tag("FL-011")
	void templateConsumesAsCodeDoes() {
		String text = after(FlashedMessagesTests::flashThree,
				"[[${get_flashed_messages().size()}]] [[${session.isEmpty()}]] [[${get_flashed_messages().size()}]]");

		assertThat(text).isEqualTo("3 true 3");
	}

	@Test
	@Tag("FL-018")
	@Tag("DEP-029")
	void documentedPatternWorks() {
		String source = "<th:block th:with=\"messages=${get_flashed_messages(with_categories=true)}\">"
				+ "<ul th:unless=\"${messages.isEmpty()}\"><li th:each=\"m : ${messages}\""
				+ " th:class=\"${m.category}\" flask:text=\"${m.message}\"></li></ul></th:block>";

		assertThat(after(() -> Globals.flash("Saved", "info"), source))
			.isEqualTo("<ul><li class=\"info\">Saved</li></ul>");
		assertThat(this.templates.text(source)).isEmpty();
	}

	@Test
	void unknownKeywordIsAnError() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.templates.text("[[${get_flashed_messages(with_category=true)}]]"))
			.withMessage("get_flashed_messages() got an unexpected keyword argument 'with_category'");
	}

}
