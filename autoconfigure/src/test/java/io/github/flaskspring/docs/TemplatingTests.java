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

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;

import io.github.flaskspring.Flask;
import io.github.flaskspring.FlaskCustomizer;
import io.github.flaskspring.autoconfigure.FlaskAutoConfiguration;
import io.github.flaskspring.markupsafe.Markup;

import static io.github.flaskspring.Globals.renderTemplateString;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The code of the page about templates, running.
 */
class TemplatingTests {

	private final Templating templating = new Templating();

	private final WebApplicationContextRunner runner = new WebApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(DispatcherServletAutoConfiguration.class,
				WebMvcAutoConfiguration.class, ThymeleafAutoConfiguration.class, FlaskAutoConfiguration.class))
		.withPropertyValues("spring.thymeleaf.prefix=classpath:/templating/docs/")
		.withBean(FlaskCustomizer.class, this.templating::functions);

	@Test
	void renderingPrintsTheTemplates() {
		this.runner.run((context) -> context.getBean(Flask.class).testRequestContext("/").call(() -> {
			assertThat(this.templating.hello("World")).isEqualTo("<h1>Hello, World!</h1>");
			assertThat(this.templating.page("nope")).isEqualTo("<h1>Pages</h1>");
			assertThat(this.templating.mail("<World>")).isEqualTo("Hello, <World>!");
			assertThat(this.templating.inline("<World>")).isEqualTo("Hello, &lt;World&gt;!");
			assertThat(this.templating.report(java.util.List.of(1, 2))).toIterable()
				.containsExactly("<p>1</p><p>2</p>");
			assertThat(this.templating.macro("World")).isEqualTo(Markup.of("<i>Hello World</i>"));
			return true;
		}));
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`', value = { "reverse('abc'), cba", "is_odd(3), true", "`add(1, 2)`, 3",
			"`badge('<new>', color='red')`, <b style='color: red'>&lt;new&gt;</b>", "user, nobody" })
	void functionsAreCalledByTheirNames(String expression, String printed) {
		String source = "<p th:with=\"x=${%s}\" th:utext=\"${x}\"></p>".formatted(expression);

		this.runner.run((context) -> context.getBean(Flask.class).testRequestContext("/").call(() -> {
			assertThat(renderTemplateString(source, java.util.Map.of())).isEqualTo("<p>" + printed + "</p>");
			return true;
		}));
	}

}
