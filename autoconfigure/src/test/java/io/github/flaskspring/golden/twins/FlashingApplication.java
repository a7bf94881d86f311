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

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

import io.github.flaskspring.Response;
import io.github.flaskspring.annotation.FlaskController;
import io.github.flaskspring.annotation.Route;
import io.github.flaskspring.markupsafe.Markup;

import static io.github.flaskspring.Globals.flash;
import static io.github.flaskspring.Globals.getFlashedMessages;
import static io.github.flaskspring.Globals.redirect;
import static io.github.flaskspring.Globals.renderTemplateString;
import static io.github.flaskspring.Globals.request;
import static io.github.flaskspring.Globals.session;
import static io.github.flaskspring.Globals.urlFor;

/** Flashed messages with categories and filters. */
@EnableAutoConfiguration
@FlaskController
public class FlashingApplication {

	private static final String PAGE = """
			<th:block th:each="flashed : ${get_flashed_messages(with_categories=true)}">\
			[<th:block th:text="${flashed.category}"/>: <th:block flask:text="${flashed.message}"/>]\
			</th:block>""";

	@Route(value = "/flash", methods = { "GET", "POST" })
	Response put() {
		for (String text : request.values().getList("m")) {
			int bar = text.indexOf('|');
			if (bar >= 0) {
				flash(text.substring(bar + 1), text.substring(0, bar));
			}
			else {
				flash(text);
			}
		}
		return redirect(urlFor("show"));
	}

	@Route("/")
	String show() {
		return renderTemplateString(PAGE, Map.of());
	}

	@Route("/plain")
	List<@Nullable Object> plain() {
		return getFlashedMessages();
	}

	@Route("/pairs")
	List<@Nullable Object> pairs() {
		return getFlashedMessages(true);
	}

	@Route("/only/<category>")
	List<@Nullable Object> only(String category) {
		return getFlashedMessages(false, category);
	}

	@Route("/only-pairs/<category>")
	List<@Nullable Object> onlyPairs(String category) {
		return getFlashedMessages(true, category, "other");
	}

	@Route("/twice")
	Map<String, ?> twice() {
		return Map.of("first", getFlashedMessages(), "second", getFlashedMessages());
	}

	@Route("/same")
	List<@Nullable Object> same() {
		flash("shown at once");
		return getFlashedMessages();
	}

	@Route("/markup")
	String markup() {
		flash(Markup.of("<b>bold</b>"), "html");
		flash("<i>plain</i>", "html");
		return "flashed markup";
	}

	@Route("/count")
	Map<String, ?> count() {
		return Map.of("waiting", ((List<?>) session.getOrDefault("_flashes", List.of())).size());
	}

}
