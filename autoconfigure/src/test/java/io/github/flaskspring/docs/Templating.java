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

package io.github.flaskspring.docs;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.github.flaskspring.FlaskCustomizer;
import io.github.flaskspring.StreamWithContext;
import io.github.flaskspring.TemplateFunction;
import io.github.flaskspring.markupsafe.Markup;

import static io.github.flaskspring.Globals.g;
import static io.github.flaskspring.Globals.getTemplateAttribute;
import static io.github.flaskspring.Globals.renderTemplate;
import static io.github.flaskspring.Globals.renderTemplateString;
import static io.github.flaskspring.Globals.streamTemplate;

/** The code of the page about templates. */
final class Templating {

	// tag::rendering[]
	// templates/hello.html
	String hello(String name) {
		return renderTemplate("hello", "name", name);
	}

	// the first that exists
	String page(String name) {
		return renderTemplate(List.of("pages/" + name, "pages/default"), Map.of());
	}

	// another suffix is taken as it is
	String mail(String name) {
		return renderTemplate("mail.txt", Map.of("name", name));
	}

	String inline(String name) {
		return renderTemplateString("Hello, [[${name}]]!", Map.of("name", name));
	}

	// piece by piece, while the client reads
	StreamWithContext<String> report(Iterable<?> rows) {
		return streamTemplate("report", Map.of("rows", rows));
	}

	// a fragment as a function
	@Nullable Object macro(String name) {
		return getTemplateAttribute("macros", "hello").invoke(name);
	}
	// end::rendering[]

	// tag::functions[]
	FlaskCustomizer functions() {
		return (app) -> {
			app.templateFilter("reverse", (String text) -> new StringBuilder(text).reverse()); // ${reverse(name)}
			app.templateTest("odd", (Integer number) -> number % 2 == 1); // ${is_odd(number)}
			app.templateGlobal("add", (Integer a, Integer b) -> a + b); // ${add(1, 2)}
			app.templateGlobal("badge", (TemplateFunction) this::badge); // ${badge('new')}
			app.contextProcessor(() -> Map.of("user", g.get("user", "nobody"))); // ${user}
		};
	}

	Markup badge(List<@Nullable Object> arguments, Map<String, @Nullable Object> keywords) {
		String style = String.format(Locale.ROOT, "color: %s", keywords.getOrDefault("color", "gray"));
		return Markup.of("<b style='%s'>%s</b>").format(style, arguments.get(0));
	}
	// end::functions[]

}
