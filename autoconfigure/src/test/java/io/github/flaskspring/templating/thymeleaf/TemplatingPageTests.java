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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.flaskspring.Blueprint;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The table of {@code src/docs/templating.md}: what stands in its second column prints
 * what stands in its third.
 */
class TemplatingPageTests {

	private static final Pattern ROW = Pattern.compile("^\\| `(.+)` \\| `(.+)` \\| `(.+)` \\|$");

	private final TemplateFixture templates = new TemplateFixture().with("part.html", "<b>part</b>")
		.with("macros.html", "<i th:fragment=\"hello(name)\">Hello [[${name}]]</i>")
		.at("/blog/3?q=x");

	@BeforeEach
	void register() {
		Blueprint blog = new Blueprint("blog").urlPrefix("/blog");
		blog.route("/<int:id>", () -> "").endpoint("show");
		this.templates.app.registerBlueprint(blog);
		this.templates.app.route("/", () -> "").endpoint("index");
		this.templates.app.templateFilter("reverse", (String text) -> new StringBuilder(text).reverse())
			.templateTest("odd", (Integer number) -> number % 2 == 1)
			.templateGlobal("add", (Integer a, Integer b) -> a + b);
	}

	@ParameterizedTest
	@MethodSource("rows")
	void templatePrintsWhatThePageSays(String template, String printed) {
		assertThat(this.templates.text(template, "name", "<World>", "post", Map.of("id", 3, "title", "A & B"), "names",
				List.of("a", "b")))
			.isEqualTo(printed);
	}

	static Stream<Arguments> rows() throws IOException {
		Path folder = Path.of("").toAbsolutePath();
		while (!Files.isDirectory(folder.resolve("src/docs"))) {
			folder = folder.getParent();
		}
		return Files.readAllLines(folder.resolve("src/docs/templating.md"))
			.stream()
			.map(ROW::matcher)
			.filter((row) -> row.matches()
					&& row.group(2).contains("${") | row.group(2).contains("@{") | row.group(2).contains("th:"))
			.map((row) -> Arguments.of(row.group(2), row.group(3)));
	}

}
