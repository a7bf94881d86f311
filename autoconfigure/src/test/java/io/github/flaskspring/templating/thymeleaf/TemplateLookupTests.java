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

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.StringTemplateResolver;

import io.github.flaskspring.Blueprint;
import io.github.flaskspring.Flask;
import io.github.flaskspring.Globals;
import io.github.flaskspring.TemplateNotFoundException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Where templates are found, and when they are read again.
 */
class TemplateLookupTests {

	private final TemplateFixture templates = new TemplateFixture();

	private final ListAppender<ILoggingEvent> log = new ListAppender<>();

	private final Logger logger = (Logger) LoggerFactory.getLogger(this.templates.app.name());

	@BeforeEach
	void listen() {
		this.logger.setLevel(Level.INFO);
		this.logger.addAppender(this.log);
		this.log.start();
	}

	@AfterEach
	void leave() {
		this.logger.detachAppender(this.log);
	}

	private String logged() {
		return this.log.list.stream().map((event) -> event.getFormattedMessage() + "\n").collect(Collectors.joining());
	}

	private Blueprint blueprint(String name) {
		return new Blueprint(name).urlPrefix("/" + name).templateFolder("memory:/" + name);
	}

	@Test
	@Tag("TPL-035")
	@Tag("TPL-042")
	@Tag("BP-037")
	void applicationComesBeforeBlueprintsInOrderOfRegistration() {
		this.templates.with("all.html", "app")
			.with("/one/all.html", "one")
			.with("/one/both.html", "one")
			.with("/two/both.html", "two")
			.with("/two/only.html", "two");
		this.templates.app.registerBlueprint(blueprint("one")).registerBlueprint(blueprint("two"));

		assertThat(List.of(this.templates.render("all"), this.templates.render("both.html"),
				this.templates.render("only")))
			.containsExactly("app", "one", "two");
	}

	@Test
	void fragmentsOfBlueprintsAreFoundByTheSameOrder() {
		this.templates.with("/one/page.html", "<i th:replace=\"~{part}\"></i>")
			.with("/one/part.html", "<b>one</b>")
			.with("part.html", "<b>app</b>");
		this.templates.app.registerBlueprint(blueprint("one"));

		assertThat(this.templates.render("page")).isEqualTo("<b>app</b>");
	}

	@Test
	void blueprintRegisteredAfterTheFirstRenderingIsSearched() {
		this.templates.with("app.html", "app").with("/late/late.html", "late");
		assertThat(this.templates.render("app")).isEqualTo("app");

		this.templates.app.registerBlueprint(blueprint("late"));

		assertThat(this.templates.render("late")).isEqualTo("late");
	}

	@Test
	@Tag("TPL-034")
	void applicationMayHaveNoTemplatesOfItsOwn() {
		TemplateFixture blueprintsOnly = new TemplateFixture();
		blueprintsOnly.with("/one/page.html", "one").app.registerBlueprint(blueprint("one"));

		assertThat(blueprintsOnly.render("page")).isEqualTo("one");
	}

	@Test
	@Tag("TPL-038")
	void changedTemplateIsReadAgainWithAutoReload() {
		this.templates.app.config().put("TEMPLATES_AUTO_RELOAD", true);
		List<String> texts = renderTwiceAround("page.html");

		assertThat(texts).containsExactly("first", "second");
	}

	@Test
	@Tag("TPL-038")
	void changedTemplateOfBlueprintIsReadAgainInDebugMode() {
		this.templates.app.config().put("DEBUG", true);
		this.templates.app.registerBlueprint(blueprint("one"));
		List<String> texts = renderTwiceAround("/one/page.html");

		assertThat(texts).containsExactly("first", "second");
	}

	@Test
	@Tag("APP-040")
	void switchingDebugModeSwitchesAutoReload() {
		this.templates.app.debug(true);
		assertThat(this.templates.app.config()).containsEntry("DEBUG", true);
		assertThat(renderTwiceAround("page.html")).containsExactly("first", "second");

		this.templates.app.debug(false);
		assertThat(renderTwiceAround("page.html")).containsExactly("first", "first");
	}

	@Test
	@Tag("TPL-038")
	void firstVersionStaysWithoutAutoReload() {
		this.templates.app.config().put("DEBUG", true);
		this.templates.app.config().put("TEMPLATES_AUTO_RELOAD", false);
		List<String> texts = renderTwiceAround("page.html");

		assertThat(texts).containsExactly("first", "first");
	}

	private List<String> renderTwiceAround(String file) {
		List<String> texts = new ArrayList<>();
		this.templates.with(file, "first");
		texts.add(this.templates.render("page"));
		this.templates.with(file, "second");
		texts.add(this.templates.render("page"));
		return texts;
	}

	@Test
	@Tag("LOG-015")
	@Tag("TPL-039")
	@Tag("TPL-040")
	void loadingIsExplained() {
		this.templates.app.config().put("EXPLAIN_TEMPLATE_LOADING", true);
		Blueprint one = blueprint("one");
		one.route("/", () -> "").endpoint("index");
		this.templates.with("/one/dup.html", "one").with("/two/dup.html", "two");
		this.templates.app.registerBlueprint(one).registerBlueprint(blueprint("two"));

		this.templates.at("/one/").render("dup.html");

		assertThat(logged()).containsOnlyOnce("""
				Locating template 'dup.html':
				    1: trying loader of application 'fixture'
				       class: org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver
				       encoding: 'UTF-8'
				       searchpath:
				         - memory:/templates/
				       -> no match
				    2: trying loader of blueprint 'one' (memory:/one/)
				       class: org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver
				       encoding: 'UTF-8'
				       searchpath:
				         - memory:/one/
				       -> found ('memory [one/dup.html]')
				    3: trying loader of blueprint 'two' (memory:/two/)
				       class: org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver
				       encoding: 'UTF-8'
				       searchpath:
				         - memory:/two/
				       -> found ('memory [two/dup.html]')
				Warning: multiple loaders returned a match for the template.
				  The template was looked up from an endpoint that belongs to the blueprint 'one'.
				  Maybe you did not place a template in the right folder?
				  See https://flask.palletsprojects.com/blueprints/#templates
				""");
	}

	@Test
	@Tag("TPL-039")
	@Tag("TPL-040")
	void missingTemplateIsExplainedOnce() {
		this.templates.app.config().put("EXPLAIN_TEMPLATE_LOADING", true);

		assertThatExceptionOfType(TemplateNotFoundException.class).isThrownBy(() -> this.templates.render("nope.html"));

		assertThat(logged()).containsOnlyOnce("Locating template 'nope.html':")
			.contains("Error: the template could not be found.");
	}

	@Test
	@Tag("TPL-028")
	void otherSuffixesAreTakenAsTheyAre() {
		this.templates.with("page.svg", "<svg>[[${x}]]</svg>")
			.with("robots.conf", "Allow: [(${x})]")
			.with("v1.2.html", "<p>[[${x}]]</p>");

		assertThat(List.of(this.templates.render("page.svg", "x", "<&>"),
				this.templates.render("robots.conf", "x", "<&>"), this.templates.render("v1.2", "x", "<&>")))
			.containsExactly("<svg>&lt;&amp;&gt;</svg>", "Allow: <&>", "<p>&lt;&amp;&gt;</p>");
	}

	@Test
	@Tag("TPL-036")
	void otherResolversOfTheApplicationComeFirstByTheirOrder() {
		StringTemplateResolver memory = new StringTemplateResolver();
		memory.setOrder(1);
		memory.setResolvablePatterns(Set.of("from memory*"));
		SpringTemplateEngine engine = new SpringTemplateEngine();
		engine.setTemplateResolver(this.templates.applicationTemplates());
		engine.addTemplateResolver(memory);
		FlaskTemplateEngine.prepare(engine, this.templates.beans);
		this.templates.app.templateRenderer(new ThymeleafTemplateRenderer(engine, this.templates.beans));
		this.templates.with("page.html", "page");

		assertThat(List.of(this.templates.render("from memory [[${x}]]", "x", 1), this.templates.render("page")))
			.containsExactly("from memory 1", "page");
	}

	@Test
	void templatesOfSeveralApplicationsAreKeptApart() throws Exception {
		Flask second = new Flask("second");
		second.templateRenderer(this.templates.app.templateRenderer());
		this.templates.beans.registerBean("second", Flask.class, () -> second);
		this.templates.beans.getBean("second");
		this.templates.with("/one/page.html", "<p th:insert=\"~{part}\"></p>")
			.with("/one/part.html", "one")
			.with("/two/page.html", "<b th:insert=\"~{part}\"></b>")
			.with("/two/part.html", "two");
		this.templates.app.registerBlueprint(blueprint("one"));
		second.registerBlueprint(blueprint("two"));

		String ofFirst = this.templates.render("page");
		String ofSecond = second.testRequestContext("/").call(() -> Globals.renderTemplate("page", Map.of()));

		assertThat(List.of(ofFirst, ofSecond)).containsExactly("<p>one</p>", "<b>two</b>");
	}

}
