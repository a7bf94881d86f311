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

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.github.flaskspring.Blueprint;
import io.github.flaskspring.FlaskCustomizer;
import io.github.flaskspring.G;
import io.github.flaskspring.HttpException;
import io.github.flaskspring.Reply;
import io.github.flaskspring.annotation.BeforeRequest;
import io.github.flaskspring.annotation.BlueprintController;
import io.github.flaskspring.annotation.ErrorHandler;
import io.github.flaskspring.annotation.Route;

import static io.github.flaskspring.Globals.abort;
import static io.github.flaskspring.Globals.flash;
import static io.github.flaskspring.Globals.getFlashedMessages;
import static io.github.flaskspring.Globals.redirect;
import static io.github.flaskspring.Globals.request;
import static io.github.flaskspring.Globals.session;
import static io.github.flaskspring.Globals.urlFor;

/** The examples of the quickstart beyond the first one. */
class Notes {

	// tag::blueprint[]
	@BlueprintController(name = "notes", urlPrefix = "/notes")
	static class NotesBlueprint {

		private final List<String> notes = new ArrayList<>();

		@BeforeRequest
		void countVisits(G g) {
			int visits = session.get("visits", 0) + 1;
			session.put("visits", visits);
			g.put("visits", visits);
		}

		@Route("/")
		Map<String, ?> index(G g) {
			return Map.of("notes", this.notes, "visits", g.get("visits"), "messages", getFlashedMessages());
		}

		@Route("/<int:id>")
		String show(int id) {
			if (id >= this.notes.size()) {
				throw abort(404, "There is no note " + id + ".");
			}
			return this.notes.get(id);
		}

		@Route(value = "/", methods = "POST")
		Object create() {
			this.notes.add(request.form("text"));
			flash("Saved.");
			return redirect(urlFor(".index"));
		}

		@ErrorHandler(404)
		Object missing(HttpException error) {
			return Reply.of(Map.of("error", error.description()), 404);
		}

	}
	// end::blueprint[]

	@Configuration(proxyBeanMethods = false)
	static class Wiring {

		// tag::programmatic[]
		@Bean
		Blueprint pages() {
			Blueprint pages = new Blueprint("pages").urlPrefix("/pages");
			pages.get("/", () -> "the pages");
			pages.get("/<name>", (args) -> "page " + args.get("name")).endpoint("show");
			pages.afterRequest((response) -> response.header("X-Pages", "yes"));
			return pages;
		}

		@Bean
		FlaskCustomizer wiring() {
			return (app) -> {
				app.route("/links", () -> List.of(urlFor("pages.index"), urlFor("pages.show", "name", "about")));
				app.teardownRequest((error) -> app.logger().debug("done"));
			};
		}
		// end::programmatic[]

	}

}
