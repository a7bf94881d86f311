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

package io.github.flaskspring.golden.twins;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;

import io.github.flaskspring.Blueprint;
import io.github.flaskspring.FlaskCustomizer;
import io.github.flaskspring.annotation.FlaskController;
import io.github.flaskspring.annotation.Route;
import io.github.flaskspring.markupsafe.Markup;

import static io.github.flaskspring.Globals.renderTemplate;
import static io.github.flaskspring.Globals.renderTemplateString;
import static io.github.flaskspring.Globals.request;

/** Templates: context processors, filters, tests, globals, escaping, inheritance. */
@EnableAutoConfiguration
@FlaskController
public class TemplatesApplication {

	private static final Map<String, String> SOURCES = Map.of("vars",
			"[[${site}]] [[${everywhere}]] [[${text}]] [[${shout('x')}]]", "filters",
			"[[${reverse_text('abc')}]] [[${double(4)}]] [[${is_teen(15) ? 'True' : 'False'}]] [[${add(1, 2)}]]",
			"globals",
			"[[${request.path}]] [[${session.n ?: 'None'}]] [[${g.v ?: 'None'}]]"
					+ " [[${config.DEBUG ? 'True' : 'False'}]] [[${url_for('vars')}]] [[${get_flashed_messages()}]]",
			"escape",
			"<th:block flask:text=\"${'&lt;a>'}\"/> <th:block flask:text=\"${safe('&lt;a>')}\"/>"
					+ " <th:block flask:text=\"${markup}\"/> <th:block flask:text=\"${escape('&lt;a>')}\"/>"
					+ " <th:block flask:text=\"|it's|\"/>",
			"json", "<script>var x = [(${tojson(data)})];</script>", "undefined",
			"[<th:block th:text=\"${nothing}\"/>]", "undefined-attr", "[[${nothing.attr}]]", "syntax",
			"<th:block th:if=\"${1 +}\"/>", "loop",
			"<th:block th:each=\"i : ${ {1, 2, 3}.?[#this != 2] }\">[[${iStat.count}]]:[[${i}]];</th:block>");

	@Route("/file/<name>")
	String file(String name) {
		return renderTemplate(name, "text", request.args().get("text", "<b>&"), "items", List.of("a", "<i>"));
	}

	@Route("/no-text/<name>")
	String noText(String name) {
		return renderTemplate(name);
	}

	@Route("/first")
	String first() {
		return renderTemplate(List.of("nope.html", "text.txt"), Map.of("text", "second choice"));
	}

	@Bean
	FlaskCustomizer names() {
		return (app) -> {
			app.contextProcessor(() -> Map.of("site", "Main", "text", "from processor", "shout",
					(Function<String, String>) String::toUpperCase));
			app.templateFilter("reverse_text", (String text) -> new StringBuilder(text).reverse())
				.templateFilter("double", (Integer number) -> number * 2)
				.templateTest("teen", (Integer age) -> 13 <= age && age <= 19)
				.templateGlobal("add", (Integer a, Integer b) -> a + b);
			SOURCES.forEach((key, source) -> app.route("/" + key, () -> render(source)).endpoint(key));
		};
	}

	@Bean
	Blueprint section() {
		Blueprint section = new Blueprint("bp").urlPrefix("/bp");
		section.contextProcessor(() -> Map.of("site", "Section"));
		section.appContextProcessor(() -> Map.of("everywhere", "yes"));
		SOURCES.forEach((key, source) -> section.route("/" + key, () -> render(source)).endpoint(key));
		return section;
	}

	private static String render(String source) {
		return renderTemplateString(source,
				Map.of("markup", Markup.of("<u>"), "data", Map.of("a", "</script>'&", "b", Arrays.asList(1, null))));
	}

}
