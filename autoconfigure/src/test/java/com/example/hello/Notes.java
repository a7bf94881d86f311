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

// tag::file[]
package com.example.hello;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.github.flaskspring.G;
import io.github.flaskspring.HttpException;
import io.github.flaskspring.Reply;
import io.github.flaskspring.annotation.BeforeRequest;
import io.github.flaskspring.annotation.BlueprintController;
import io.github.flaskspring.annotation.ErrorHandler;
import io.github.flaskspring.annotation.Route;

import static io.github.flaskspring.Globals.abort;
import static io.github.flaskspring.Globals.flash;
import static io.github.flaskspring.Globals.redirect;
import static io.github.flaskspring.Globals.renderTemplate;
import static io.github.flaskspring.Globals.request;
import static io.github.flaskspring.Globals.session;
import static io.github.flaskspring.Globals.urlFor;

@BlueprintController(name = "notes", urlPrefix = "/notes")
class Notes {

	private final List<String> notes = new ArrayList<>();

	@BeforeRequest
	void countVisits(G g) {
		int visits = session.get("visits", 0) + 1;
		session.put("visits", visits);
		g.put("visits", visits);
	}

	@Route("/")
	String index() {
		return renderTemplate("notes", Map.of("notes", this.notes));
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
		return Reply.of(renderTemplate("missing", Map.of("error", error)), 404);
	}

}
// end::file[]
