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

import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thymeleaf.context.Context;
import org.thymeleaf.dialect.IDialect;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.dialect.SpringStandardDialect;

import io.github.flaskspring.Globals;

import static org.assertj.core.api.Assertions.assertThat;

/** Quotation marks are escaped as Jinja escapes them, where a view renders. */
@Tag("TPL-029")
class FlaskQuotesTests {

	private static final String SAID = "\"it's\" & <b>";

	private static final String ESCAPED = "&#34;it&#39;s&#34; &amp; &lt;b&gt;";

	private final TemplateFixture templates = new TemplateFixture();

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~',
			value = { "<p th:text='${x}'></p>                    | <p>$</p>", "[[${x}]]                   | $",
					"<p th:title='${x}'></p>                     | <p title='$'></p>",
					"<p th:attr='title=${x}'></p>                | <p title=\"$\"></p>",
					"<p title='' th:attr='title=${x}'></p>       | <p title='$'></p>",
					"<p th:data-x='${x}'></p>                    | <p data-x='$'></p>",
					"<p class='a' th:classappend='${x}'></p>     | <p class='a $'></p>",
					"<p title='a' th:attrappend='title=${x}'></p>| <p title='a$'></p>",
					"<p th:alt-title='${x}'></p>                 | <p alt=\"$\" title=\"$\"></p>",
					"<input th:value='${x}'>                     | <input value='$'>",
					"<a th:href='${x}'></a>                      | <a href='$'></a>" })
	void textAndAttributesOfAViewHaveJinjasReferences(String template, String expected) {
		assertThat(this.templates.text(template, "x", SAID)).isEqualTo(expected.replace("$", ESCAPED));
	}

	@Test
	void aLongTextHasThemToo() {
		String text = this.templates.text("<p th:text='${x}'></p>", "x", SAID.repeat(20));

		assertThat(text).isEqualTo("<p>" + ESCAPED.repeat(20) + "</p>");
	}

	@Test
	void xmlHasThemToo() {
		this.templates.with("feed.xml", "<t th:text='${x}' th:attr='a=${x}'></t>");

		assertThat(this.templates.render("feed.xml", "x", SAID))
			.isEqualTo("<t a=\"" + ESCAPED + "\">" + ESCAPED + "</t>");
	}

	@Test
	void xmlIsReadableOutsideOfAscii() {
		this.templates.with("feed.xml", "<t th:text='${x}' th:attr='a=${x}'></t>");

		assertThat(this.templates.render("feed.xml", "x", "é \u4e2d \ud83d\ude00 \u007f"))
			.isEqualTo("<t a=\"é \u4e2d \ud83d\ude00 &#x7f;\">é \u4e2d \ud83d\ude00 &#x7f;</t>");
	}

	@Test
	void whatIsNotEscapedStaysAsItIs() {
		String source = "<p title='&quot;' th:utext='${x}'></p>&quot;"
				+ "<script th:inline='javascript'>f([[${x}]])</script>";

		assertThat(this.templates.text(source, "x", "&quot;"))
			.isEqualTo("<p title='&quot;'>&quot;</p>&quot;<script>f(\"\\u0026quot;\")</script>");
	}

	@Test
	void fragmentsAndMacrosHaveThemToo() {
		this.templates.with("parts.html", "<i th:fragment='said(x)' th:text='${x}'></i>");

		assertThat(this.templates.text("<th:block th:replace='~{parts :: said(${x})}'/>", "x", SAID))
			.isEqualTo("<i>" + ESCAPED + "</i>");
		assertThat(this.templates.call(() -> Globals.getTemplateAttribute("parts", "said").invoke(SAID)))
			.hasToString("<i>" + ESCAPED + "</i>");
	}

	@Test
	void aTemplateOfSpringsOwnViewsStaysAsItWas() {
		this.templates.with("plain.html", "<p th:text='${x}' th:title='${x}'></p>");
		Context variables = new Context(null, Map.of("x", "\""));

		assertThat(this.templates.engine.process("plain", variables)).isEqualTo("<p title='&quot;'>&quot;</p>");
		assertThat(this.templates.call(() -> this.templates.engine.process("plain", variables)))
			.isEqualTo("<p title='&quot;'>&quot;</p>");
	}

	@Test
	void aDialectThatSomebodyChangedStays() {
		SpringStandardDialect changed = new SpringStandardDialect() {
		};
		SpringTemplateEngine engine = new SpringTemplateEngine();
		engine.setDialect(changed);

		FlaskStandardDialect.install(engine);

		assertThat(engine.getDialects()).containsExactly(changed);
	}

	@Test
	void theSettingsOfTheDialectAreKept() {
		SpringStandardDialect standard = new SpringStandardDialect();
		standard.setEnableSpringELCompiler(true);
		standard.setRenderHiddenMarkersBeforeCheckboxes(true);
		SpringTemplateEngine engine = new SpringTemplateEngine();
		engine.setDialectsByPrefix(Map.of("t", standard));

		FlaskStandardDialect.install(engine);

		Map<String, Set<IDialect>> dialects = engine.getDialectsByPrefix();
		assertThat(dialects).containsOnlyKeys("t");
		assertThat(dialects.get("t")).singleElement().isInstanceOf(FlaskStandardDialect.class);
		assertThat(engine.getEnableSpringELCompiler()).isTrue();
		assertThat(engine.getRenderHiddenMarkersBeforeCheckboxes()).isTrue();
	}

}
