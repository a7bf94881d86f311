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

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;

import io.github.flaskspring.FlaskCustomizer;
import io.github.flaskspring.Reply;
import io.github.flaskspring.Response;
import io.github.flaskspring.annotation.FlaskController;
import io.github.flaskspring.annotation.Route;
import io.github.flaskspring.markupsafe.Markup;

import static io.github.flaskspring.Globals.abort;
import static io.github.flaskspring.Globals.makeResponse;
import static io.github.flaskspring.Globals.redirect;
import static io.github.flaskspring.Globals.request;
import static io.github.flaskspring.Globals.urlFor;

/** A wiki: path converter titles, aliases, histories, conditional GET, Unicode. */
@EnableAutoConfiguration
@FlaskController
public class MixWikiApplication {

	private final Map<String, List<String>> pages = new LinkedHashMap<>();

	MixWikiApplication() {
		this.pages.put("Main", new ArrayList<>(List.of("Welcome")));
		this.pages.put("Caf\u00e9/Men\u00fc", new ArrayList<>(List.of("Espresso", "Espresso, Ristretto")));
	}

	private String newest(String title) {
		List<String> revisions = this.pages.getOrDefault(title, List.of(""));
		return revisions.get(revisions.size() - 1);
	}

	@Route(value = "/", defaults = "title=Main")
	@Route("/wiki/<path:title>")
	@Route(value = "/w/<path:title>", alias = true)
	Object show(String title) {
		if (!this.pages.containsKey(title)) {
			return Reply.of(
					"No page " + Markup.escape(title) + ". <a href='" + urlFor("edit", "title", title) + "'>Create</a>",
					404);
		}
		Response response = makeResponse(newest(title));
		response.addEtag();
		return response.makeConditional(request);
	}

	@Route(value = "/wiki/<path:title>/edit", methods = { "GET", "POST" })
	Object edit(String title) {
		if (request.method().equals("POST")) {
			String tag = request.header("If-Match");
			if (tag != null && !tag.equals("\"" + this.pages.getOrDefault(title, List.of()).size() + "\"")) {
				throw abort(412);
			}
			this.pages.computeIfAbsent(title, (missing) -> new ArrayList<>()).add(request.form().getOrThrow("text"));
			return redirect(urlFor("show", "title", title));
		}
		return Markup.escape(newest(title));
	}

	@Route("/wiki/<path:title>/history/")
	Map<String, ?> history(String title) {
		List<Map<String, ?>> revisions = new ArrayList<>();
		for (int n = 0; n < this.pages.getOrDefault(title, List.of()).size(); n++) {
			revisions.add(Map.of("n", n, "url", urlFor("revision", "title", title, "n", n)));
		}
		return Map.of("title", title, "revisions", revisions);
	}

	@Route("/wiki/<path:title>/history/<int:n>")
	String revision(String title, int n) {
		List<String> revisions = this.pages.getOrDefault(title, List.of());
		if (n >= revisions.size()) {
			throw abort(404, "no revision " + n);
		}
		return revisions.get(n);
	}

	@Bean
	FlaskCustomizer old() {
		return (app) -> app.addUrlRule("/old/<path:title>", "old", null).redirectTo("wiki/<title>");
	}

	@Route("/search")
	Object search() {
		String q = request.args().get("q", "");
		int limit = request.args().get("limit", 10, Integer::valueOf);
		List<String> found = this.pages.keySet()
			.stream()
			.filter((title) -> title.toLowerCase(Locale.ROOT).contains(q.toLowerCase(Locale.ROOT)))
			.sorted()
			.limit(limit)
			.toList();
		if (found.size() == 1 && request.args().containsKey("go")) {
			return redirect(urlFor("show", "title", found.get(0), "_anchor", "top"), 307);
		}
		return Map.of("q", q, "found",
				found.stream().map((title) -> List.of(title, urlFor("show", "title", title))).toList());
	}

	@Route("/raw/<path:title>.<any(txt, html):kind>")
	Object raw(String title, String kind) {
		if (!this.pages.containsKey(title)) {
			throw abort(404);
		}
		return Reply.of(newest(title),
				Map.of("Content-Type", kind.equals("txt") ? "text/plain; charset=utf-8" : "text/html", "X-Revisions",
						Integer.toString(this.pages.get(title).size())));
	}

}
