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

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.github.flaskspring.FlaskSignals;
import io.github.flaskspring.TemplateNotFoundException;
import io.github.flaskspring.signals.Receiver;
import io.github.flaskspring.templating.Template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What the signals tell of each rendering.
 */
class TemplateSignalsTests {

	private final TemplateFixture templates = new TemplateFixture().with("page.html", "<p>[[${x}]][[${own}]]</p>")
		.with("outer.html", "<i th:replace=\"~{page}\"></i>");

	private final List<String> events = new ArrayList<>();

	private final Receiver before = (sender, args) -> record("before", args.get("template"), args.get("context"));

	private final Receiver after = (sender, args) -> record("after", args.get("template"), args.get("context"));

	@BeforeEach
	void connect() {
		this.templates.app.contextProcessor(() -> {
			this.events.add("processor");
			return Map.of("own", "processor");
		});
		FlaskSignals.BEFORE_RENDER_TEMPLATE.connect(this.before, this.templates.app);
		FlaskSignals.TEMPLATE_RENDERED.connect(this.after, this.templates.app);
	}

	@AfterEach
	void disconnect() {
		FlaskSignals.BEFORE_RENDER_TEMPLATE.disconnect(this.before, this.templates.app);
		FlaskSignals.TEMPLATE_RENDERED.disconnect(this.after, this.templates.app);
	}

	private void record(String event, @Nullable Object template, @Nullable Object context) {
		assertThat(context).asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
			.containsKeys("g", "request")
			.doesNotContainKey("thymeleaf::EvaluationContext");
		Map<?, ?> variables = (Map<?, ?>) context;
		this.events.add(event + " " + ((Template) template).name() + " x=" + variables.get("x"));
	}

	@Test
	@Tag("TPL-043")
	void signalsAreSentAroundEachRendering() {
		assertThat(this.templates.render("page", "x", 1)).isEqualTo("<p>1processor</p>");

		assertThat(this.events).containsExactly("processor", "before page x=1", "after page x=1");
	}

	@Test
	@Tag("TPL-043")
	void fragmentsSendNoneOfTheirOwn() {
		this.templates.render("outer", "x", 1);

		assertThat(this.events).containsExactly("processor", "before outer x=1", "after outer x=1");
	}

	@Test
	@Tag("TPL-043")
	void textHasNoName() {
		this.templates.text("<p th:text=\"${x}\"></p>", "x", 1);

		assertThat(this.events).containsExactly("processor", "before null x=1", "after null x=1");
	}

	@Test
	@Tag("TPL-043")
	void receiverMayChangeTheContext() {
		Receiver changing = (sender, args) -> {
			@SuppressWarnings("unchecked")
			Map<String, Object> context = (Map<String, Object>) args.get("context");
			context.put("x", "changed");
		};
		FlaskSignals.BEFORE_RENDER_TEMPLATE.connect(changing, this.templates.app);

		assertThat(this.templates.render("page", "x", 1)).isEqualTo("<p>changedprocessor</p>");

		FlaskSignals.BEFORE_RENDER_TEMPLATE.disconnect(changing, this.templates.app);
	}

	@Test
	@Tag("TPL-043")
	void failedRenderingIsNotRendered() {
		assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> this.templates.text("[[${nope.x}]]"));

		assertThat(this.events).containsExactly("processor", "before null x=null");
	}

	@Test
	@Tag("TPL-044")
	void missingTemplateRunsNoProcessors() {
		assertThatExceptionOfType(TemplateNotFoundException.class).isThrownBy(() -> this.templates.render("nope"));

		assertThat(this.events).isEmpty();
	}

}
