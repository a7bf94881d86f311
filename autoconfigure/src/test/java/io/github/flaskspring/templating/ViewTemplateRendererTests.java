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

package io.github.flaskspring.templating;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

import io.github.flaskspring.Flask;
import io.github.flaskspring.FlaskSignals;
import io.github.flaskspring.Globals;
import io.github.flaskspring.TemplateFunction;
import io.github.flaskspring.TemplateNotFoundException;
import io.github.flaskspring.signals.Receiver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Templates of an engine that is known to Spring MVC only.
 */
class ViewTemplateRendererTests {

	private static final View PAGE = (model, request, response) -> {
		response.setContentType("text/plain");
		TemplateFunction urlFor = (TemplateFunction) model.get("url_for");
		response.getWriter().print(model.get("name") + " " + model.get("site") + " " + urlFor.invoke("index"));
	};

	private static final View BYTES = (model, request, response) -> response.getOutputStream()
		.write("b\u00e9".getBytes(java.nio.charset.StandardCharsets.UTF_8));

	private final ViewResolver resolver = (name, locale) -> Map.of("page", PAGE, "bytes", BYTES).get(name);

	private final Flask app = new Flask("views");

	private final MockHttpServletResponse response = new MockHttpServletResponse();

	@BeforeEach
	void prepare() {
		this.app.templateRenderer(new ViewTemplateRenderer(List.of(this.resolver)));
		this.app.contextProcessor(() -> Map.of("site", "Main", "name", "processor"));
		this.app.route("/", () -> "").endpoint("index");
		RequestContextHolder
			.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest(), this.response));
	}

	@AfterEach
	void reset() {
		RequestContextHolder.resetRequestAttributes();
	}

	private String render(String... names) throws Exception {
		return this.app.testRequestContext("/")
			.call(() -> Globals.renderTemplate(List.of(names), Map.of("name", "World")));
	}

	@Test
	void viewFindsVariablesAndFunctionsInItsModel() throws Exception {
		assertThat(render("nope", "page")).isEqualTo("World Main /");
		assertThat(render("page.html")).isEqualTo("World Main /");
	}

	@Test
	void viewWritesNothingToTheResponse() throws Exception {
		assertThat(render("bytes")).isEqualTo("b\u00e9");
		assertThat(render("page")).isNotEmpty();

		assertThat(this.response.getContentAsByteArray()).isEmpty();
		assertThat(this.response.getContentType()).isNull();
	}

	@Test
	void signalsAreSent() throws Exception {
		List<String> events = new ArrayList<>();
		Receiver receiver = (sender, args) -> events.add(String.valueOf(args.get("template")));
		FlaskSignals.BEFORE_RENDER_TEMPLATE.connect(receiver, this.app);
		FlaskSignals.TEMPLATE_RENDERED.connect(receiver, this.app);

		render("page");

		assertThat(events).containsExactly("<Template 'page'>", "<Template 'page'>");
	}

	@Test
	void missingViewIsMissingTemplate() {
		assertThatExceptionOfType(TemplateNotFoundException.class).isThrownBy(() -> render("nope", "../page"))
			.withMessage("none of the templates given were found: nope, ../page");
	}

	@Test
	void textAndPlacesWithoutRequestAreExplained() {
		assertThatExceptionOfType(UnsupportedOperationException.class)
			.isThrownBy(() -> this.app.appContext().call(() -> Globals.renderTemplateString("x", Map.of())))
			.withMessageContaining("use Thymeleaf");
		RequestContextHolder.resetRequestAttributes();
		assertThatIllegalStateException().isThrownBy(() -> render("page")).withMessageContaining("no servlet request");
	}

}
