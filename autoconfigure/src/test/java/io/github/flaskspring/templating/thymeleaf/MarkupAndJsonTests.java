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

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.flaskspring.markupsafe.Markup;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Where markup passes and where it is escaped, and JSON inside of pages.
 */
class MarkupAndJsonTests {

	private final TemplateFixture templates = new TemplateFixture();

	@Test
	@Tag("TPL-030")
	@Tag("TPL-032")
	void flaskTextEscapesTextAndLetsMarkupPass() {
		String source = "<p flask:text=\"${text}\">x</p><p flask:text=\"${markup}\">x</p>"
				+ "<p flask:text=\"${nothing}\">x</p>";

		assertThat(this.templates.text(source, "text", "<b>", "markup", Markup.of("<b>")))
			.isEqualTo("<p>&lt;b&gt;</p><p><b></p><p></p>");
	}

	@ParameterizedTest
	@ValueSource(strings = { "<p th:text=\"${m}\"></p>", "<p>[[${m}]]</p>", "<p th:text=\"|${m}|\"></p>" })
	@Tag("TPL-030")
	void markupIsEscapedEverywhereElse(String source) {
		assertThat(this.templates.text(source, "m", Markup.of("<b>"))).isEqualTo("<p>&lt;b&gt;</p>");
	}

	@Test
	@Tag("TPL-030")
	void safeAndEscapeAreFilters() {
		String source = "<p flask:text=\"${safe(m)}\"></p><p flask:text=\"${escape(m)}\"></p>"
				+ "<p flask:text=\"${forceescape(safe(m))}\"></p>";

		assertThat(this.templates.text(source, "m", "<b>")).isEqualTo("<p><b></p><p>&lt;b&gt;</p><p>&lt;b&gt;</p>");
	}

	@Test
	@Tag("SEC-002")
	void escapingDoesNotJudgeWhatALinkDoes() {
		assertThat(this.templates.text("<a th:href=\"${to}\">x</a>", "to", "javascript:alert(1)"))
			.isEqualTo("<a href=\"javascript:alert(1)\">x</a>");
		assertThat(this.templates.text("<input th:value=${x}>", "x", "y onclick=alert(1)"))
			.isEqualTo("<input value=y onclick=alert(1)>");
	}

	@Test
	@Tag("SEC-023")
	void aTextThatIsATemplateIsEvaluatedAndAValueIsNot() {
		assertThat(this.templates.text("<p>[[${7 * 7}]]</p>")).isEqualTo("<p>49</p>");
		assertThat(this.templates.text("<p>[[${text}]]</p>", "text", "[[${7 * 7}]]")).isEqualTo("<p>[[${7 * 7}]]</p>");
	}

	@Test
	@Tag("TPL-024")
	void jsonIsSafeInsideOfScript() {
		String text = this.templates.text("<script>var x = [(${tojson(data)})];</script>", "data",
				"</script>&'\"<é\u2028/\\");

		assertThat(text).isEqualTo(
				"<script>var x = \"\\u003c/script\\u003e\\u0026\\u0027\\\"\\u003c\\u00e9\\u2028/\\\\\";</script>");
	}

	@Test
	@Tag("TPL-025")
	void jsonHasSortedKeysAndMayBeIndented() {
		Map<String, @Nullable Object> data = new TreeMap<>(Map.of("b", Arrays.asList(1, 2)));
		data.put("a", null);

		assertThat(this.templates.text("[(${tojson(data)})]", "data", data)).isEqualTo("{\"a\": null, \"b\": [1, 2]}");
		assertThat(this.templates.text("[(${tojson(data, indent=2)})]", "data", data))
			.isEqualTo("{\n  \"a\": null,\n  \"b\": [\n    1,\n    2\n  ]\n}");
	}

	@Test
	@Tag("TPL-026")
	void jsonIsQuotedInsideOfAttribute() {
		assertThat(this.templates.text("<p th:data-d=\"${tojson(data)}\"></p>", "data", Map.of("a", "<'")))
			.isEqualTo("<p data-d=\"{&#34;a&#34;: &#34;\\u003c\\u0027&#34;}\"></p>");
	}

	@Test
	@Tag("TPL-027")
	void jsonFollowsTheApplicationsRules() {
		java.util.UUID id = new java.util.UUID(0, 1);

		assertThat(this.templates.text("[(${tojson(data)})]", "data", Arrays.asList(id, Markup.of("m"))))
			.isEqualTo("[\"00000000-0000-0000-0000-000000000001\", \"m\"]");
	}

}
