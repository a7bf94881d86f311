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

package io.github.flaskspring.autoconfigure;

import java.util.List;
import java.util.Map;

import jakarta.servlet.Filter;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.thymeleaf.spring6.ISpringTemplateEngine;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.assertj.AssertableWebApplicationContext;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import io.github.flaskspring.Blueprint;
import io.github.flaskspring.Flask;
import io.github.flaskspring.FlaskCustomizer;
import io.github.flaskspring.TemplateRenderer;
import io.github.flaskspring.templating.thymeleaf.ThymeleafTemplateRenderer;

import static io.github.flaskspring.Globals.renderTemplate;
import static io.github.flaskspring.Globals.renderTemplateString;
import static io.github.flaskspring.Globals.session;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Thymeleaf as Boot configures it, with Flask's ways.
 */
class FlaskThymeleafConfigurationTests {

	private final WebApplicationContextRunner runner = new WebApplicationContextRunner()
		.withConfiguration(
				AutoConfigurations.of(HttpEncodingAutoConfiguration.class, DispatcherServletAutoConfiguration.class,
						WebMvcAutoConfiguration.class, ThymeleafAutoConfiguration.class, FlaskAutoConfiguration.class))
		.withPropertyValues("flask.secret-key=thymeleaf-tests",
				"spring.thymeleaf.prefix=classpath:/templating/templates/")
		.withUserConfiguration(Pages.class);

	@Test
	void rendererIsThereWithThymeleafAndReplaceable() {
		this.runner.run((context) -> assertThat(context).getBean(TemplateRenderer.class)
			.isInstanceOf(ThymeleafTemplateRenderer.class));
		this.runner.withBean(TemplateRenderer.class, NamesOnly::new)
			.run((context) -> assertThat(context).getBean(TemplateRenderer.class).isInstanceOf(NamesOnly.class));
	}

	@Test
	void startsWithoutThymeleaf() {
		this.runner.withClassLoader(new FilteredClassLoader(ISpringTemplateEngine.class.getPackageName()))
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(TemplateRenderer.class));
	}

	@Test
	@Tag("TPL-011")
	void viewRendersWithLayoutLinksAndRequest() {
		this.runner.run((context) -> {
			MvcTestResult page = get(context, "/?q=<b>");

			assertThat(page).bodyText()
				.contains("<title>Flask</title>", "<a href=\"/\">home</a>", "<a href=\"/plain\">plain</a>",
						"<p id=\"path\">/</p>", "<p id=\"q\">&lt;b&gt;</p>", "<p id=\"site\">Main</p>");
		});
	}

	@Test
	void controllerWithViewNameSeesFlaskToo() {
		this.runner.run((context) -> {
			MvcTestResult page = get(context, "/controller?q=1");

			assertThat(page).bodyText()
				.contains("<title>Spring</title>", "<a href=\"/\">home</a>", "<p id=\"path\">/controller</p>",
						"<p id=\"site\">Main</p>", "<p id=\"attribute\">of the request</p>",
						"<p id=\"session\">of the servlet session</p>");
		});
	}

	@Test
	void flaskSessionHidesAttributeOfServletSession() {
		this.runner.run((context) -> assertThat(get(context, "/with-session")).bodyText()
			.contains("<p id=\"session\">of Flask</p>"));
	}

	@Test
	@Tag("TPL-035")
	@Tag("TPL-042")
	void applicationsTemplateHidesBlueprintsEvenInsideOfBlueprint() {
		this.runner.run((context) -> {
			MvcTestResult page = get(context, "/bp/x");

			assertThat(page).bodyText().contains("<p>of the application</p>", "<a href=\"/bp/x\">self</a>");
		});
	}

	@Test
	void formsOfSpringWorkInViewsToo() {
		this.runner.run((context) -> assertThat(get(context, "/form"))
			.hasBodyTextEqualTo("<form action=\"/form\"><input id=\"name\" name=\"name\" value=\"Ann\"/></form>"));
	}

	@Test
	void variablesOfOneTemplateAreUnknownToTheNext() {
		this.runner.run((context) -> assertThat(get(context, "/twice")).hasBodyTextEqualTo("<i>1</i><i></i>"));
	}

	private static MvcTestResult get(AssertableWebApplicationContext context, String url) {
		Filter[] filters = context.getBeansOfType(FilterRegistrationBean.class)
			.values()
			.stream()
			.map((registration) -> ((FilterRegistrationBean<?>) registration).getFilter())
			.toArray(Filter[]::new);
		return MockMvcTester.create(MockMvcBuilders.webAppContextSetup(context).addFilters(filters).build())
			.get()
			.uri(url)
			.sessionAttr("legacy", "of the servlet session")
			.requestAttr("fromAttribute", "of the request")
			.exchange();
	}

	@Configuration(proxyBeanMethods = false)
	static class Pages {

		private static final String FORM = "<form th:action=\"@{form}\" th:object=\"${user}\">"
				+ "<input th:field=\"*{name}\"/></form>";

		@Bean
		FlaskCustomizer pages() {
			return (app) -> {
				app.contextProcessor(() -> Map.of("site", "Main"));
				app.route("/", () -> renderTemplate("index", "title", "Flask")).endpoint("index");
				app.route("/with-session", () -> {
					session.put("legacy", "of Flask");
					return renderTemplate("index", "title", "Flask");
				}).endpoint("with_session");
				app.route("/form", () -> renderTemplateString(FORM, Map.of("user", new User("Ann")))).endpoint("form");
				app.route("/twice", () -> text(Map.of("x", 1)) + text(Map.of())).endpoint("twice");
			};
		}

		private static String text(Map<String, ?> context) {
			return renderTemplateString("<i th:text=\"${x}\"></i>", context);
		}

		@Bean
		Blueprint blueprint() {
			Blueprint page = new Blueprint("bp").urlPrefix("/bp").templateFolder("classpath:/templating/blueprint");
			page.route("/<name>", (args) -> renderTemplate("own", "name", args.getString("name"))).endpoint("page");
			return page;
		}

		@Bean
		PlainController plainController() {
			return new PlainController();
		}

	}

	/** A bean as Spring's forms want it. */
	public static class User {

		private final String name;

		User(String name) {
			this.name = name;
		}

		public String getName() {
			return this.name;
		}

	}

	/** A renderer of the application's own. */
	static class NamesOnly implements TemplateRenderer {

		@Override
		public String render(Flask app, List<String> names, Map<String, ? extends @Nullable Object> context) {
			return names.get(0);
		}

		@Override
		public String renderString(Flask app, String source, Map<String, ? extends @Nullable Object> context) {
			return source;
		}

	}

	@Controller
	static class PlainController {

		@GetMapping("/controller")
		String controller(Model model) {
			model.addAttribute("title", "Spring");
			return "index";
		}

	}

}
