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
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The table of the page about Thymeleaf's output. */
class HtmlNotesTests {

	private static final Pattern ROW = Pattern.compile("^\\| `(.+?)` \\| `(.+?)` \\| [^|]+ \\|$");

	private final TemplateFixture templates = new TemplateFixture();

	@ParameterizedTest
	@MethodSource("rows")
	void templatePrintsWhatThePageSays(String template, String printed) {
		assertThat(this.templates.text(template, "x", "a<b>&\"'é", "on", true, "off", false)).isEqualTo(printed);
	}

	static Stream<Arguments> rows() throws IOException {
		Path folder = Path.of("").toAbsolutePath();
		while (!Files.isDirectory(folder.resolve("src/docs"))) {
			folder = folder.getParent();
		}
		return Files.readAllLines(folder.resolve("src/docs/html-notes.md"))
			.stream()
			.map(ROW::matcher)
			.filter((row) -> row.matches())
			.map((row) -> Arguments.of(row.group(1), row.group(2)));
	}

	@Test
	void wholePagesKeepTheirFrame() {
		this.templates.with("page.html",
				"<!DOCTYPE html>\n<html xmlns:th=\"http://www.thymeleaf.org\">\n<p th:inline=\"none\">[[x]]</p>\n</html>\n");

		assertThat(this.templates.render("page")).isEqualTo("<!DOCTYPE html>\n<html>\n<p>[[x]]</p>\n</html>");
	}

}
