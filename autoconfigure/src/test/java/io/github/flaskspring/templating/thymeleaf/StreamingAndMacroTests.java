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
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.github.flaskspring.FlaskSignals;
import io.github.flaskspring.Globals;
import io.github.flaskspring.TemplateFunction;
import io.github.flaskspring.TemplateNotFoundException;
import io.github.flaskspring.TemplateRenderer;
import io.github.flaskspring.markupsafe.Markup;
import io.github.flaskspring.signals.Receiver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Templates piece by piece: streamed, or one fragment as a function.
 */
class StreamingAndMacroTests {

	private final TemplateFixture templates = new TemplateFixture()
		.with("rows.html", "<p th:each=\"row : ${rows}\">[[${row}]] of [[${request.path}]]</p>")
		.with("_cider.html", "<b th:fragment=\"hello(name, mark)\">Hello [[${name}]][[${mark}]]"
				+ " [[${request.path}]][[${own}]]</b><i th:fragment='plain'>plain</i>");

	private TemplateRenderer renderer() {
		return this.templates.app.templateRenderer();
	}

	@Test
	@Tag("TPL-009")
	void piecesAreMadeWhenTheyAreAskedFor() {
		List<Integer> read = new ArrayList<>();
		Iterator<Integer> rows = IntStream.range(0, 100).peek(read::add).iterator();

		List<Integer> readBefore = new ArrayList<>();
		String text = this.templates.call(() -> {
			Iterator<String> pieces = renderer().stream(this.templates.app, List.of("nope", "rows"),
					Map.of("rows", rows));
			StringBuilder all = new StringBuilder(pieces.next());
			readBefore.addAll(read);
			pieces.forEachRemaining(all::append);
			return all.toString();
		});

		assertThat(readBefore.size()).isBetween(1, 20);
		assertThat(read).hasSize(100);
		assertThat(text).startsWith("<p>0 of /</p><p>1 of /</p>").endsWith("<p>99 of /</p>");
	}

	@Test
	@Tag("TPL-009")
	@Tag("RSP-070")
	void requestIsKeptWhilePiecesAreMade() {
		Iterator<String> pieces = this.templates.call(() -> Globals
			.streamWithContext(() -> renderer().streamString(this.templates.app, "[[${request.path}]]", Map.of())));

		assertThat(pieces).toIterable().containsExactly("/");
	}

	@Test
	@Tag("TPL-009")
	void templateIsStreamedWithoutRequest() {
		String text = this.templates.callOutsideOfRequest(() -> {
			Iterator<String> pieces = Globals.streamTemplateString("[[${config.DEBUG}]] [[${x}]]", Map.of("x", 1));
			assertThat(pieces).hasToString("<StreamWithContext>");
			return String.join("", (Iterable<String>) () -> pieces);
		});

		assertThat(text).isEqualTo("false 1");
	}

	@Test
	@Tag("TPL-009")
	void streamedTemplateKeepsItsRequest() {
		Iterator<String> pieces = this.templates
			.call(() -> Globals.streamTemplate("rows", Map.of("rows", List.of("a"))));

		assertThat(pieces).toIterable().containsExactly("<p>a of /</p>");
	}

	@Test
	@Tag("TPL-009")
	void signalsMarkTheCallAndTheEnd() {
		List<String> events = new ArrayList<>();
		Receiver before = (sender, args) -> events.add("before");
		Receiver after = (sender, args) -> events.add("after");
		FlaskSignals.BEFORE_RENDER_TEMPLATE.connect(before, this.templates.app);
		FlaskSignals.TEMPLATE_RENDERED.connect(after, this.templates.app);

		this.templates.call(() -> {
			Iterator<String> pieces = renderer().streamString(this.templates.app, "text", Map.of());
			events.add("called");
			pieces.forEachRemaining(events::add);
			return events.add("exhausted");
		});

		assertThat(events).containsExactly("before", "called", "after", "text", "exhausted");
	}

	@Test
	@Tag("TPL-009")
	void missingTemplateIsNoticedAtTheCall() {
		assertThatExceptionOfType(TemplateNotFoundException.class).isThrownBy(
				() -> this.templates.call(() -> renderer().stream(this.templates.app, List.of("nope"), Map.of())));
	}

	@Test
	@Tag("TPL-005")
	void fragmentIsFunctionThatReturnsMarkup() {
		Object text = this.templates.call(() -> attribute("hello").invoke("<World>", "!"));

		assertThat(text).isEqualTo(Markup.of("<b>Hello &lt;World&gt;! /</b>"));
		assertThat(this.templates.call(() -> attribute("plain").invoke())).hasToString("<i>plain</i>");
	}

	@Test
	@Tag("TPL-005")
	void fragmentTakesKeywordsAndDefaults() {
		Object text = this.templates.call(() -> attribute("hello").call(List.of("W"), Map.of("mark", "?")));

		assertThat(text).hasToString("<b>Hello W? /</b>");
		assertThat(this.templates.call(() -> attribute("hello").invoke())).hasToString("<b>Hello  /</b>");
	}

	@Test
	@Tag("TPL-005")
	void fragmentSeesNothingOfContextProcessors() {
		this.templates.app.contextProcessor(() -> Map.of("own", "processor"));

		assertThat(this.templates.call(() -> attribute("hello").invoke("W"))).hasToString("<b>Hello W /</b>");
	}

	@Test
	@Tag("TPL-005")
	void missingFragmentAndWrongArgumentsAreErrors() {
		assertThatExceptionOfType(NoSuchElementException.class)
			.isThrownBy(() -> this.templates.call(() -> attribute("hell")))
			.withMessageContaining("has no fragment 'hell'");
		assertThatExceptionOfType(TemplateNotFoundException.class)
			.isThrownBy(() -> this.templates.call(() -> renderer().attribute(this.templates.app, "nope", "hello")));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.templates.call(() -> attribute("hello").invoke(1, 2, 3)))
			.withMessage("macro 'hello' takes not more than 2 argument(s)");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.templates.call(() -> attribute("hello").call(List.of(), Map.of("x", 1))))
			.withMessage("macro 'hello' takes no keyword argument 'x'");
	}

	private TemplateFunction attribute(String name) {
		return renderer().attribute(this.templates.app, "_cider.html", name);
	}

}
