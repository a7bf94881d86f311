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

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;

import io.github.flaskspring.Blueprint;
import io.github.flaskspring.FlaskCustomizer;
import io.github.flaskspring.Reply;
import io.github.flaskspring.ViewArgs;
import io.github.flaskspring.annotation.FlaskController;
import io.github.flaskspring.annotation.Route;
import io.github.flaskspring.routing.BuildException;

import static io.github.flaskspring.Globals.request;
import static io.github.flaskspring.Globals.urlFor;

/** Links inside requests: anchors, externals, defaults, error handling. */
@EnableAutoConfiguration
@FlaskController
class UrlBuildingApplication {

	@Bean
	FlaskCustomizer routes() {
		return (app) -> {
			app.addUrlRule("/", "index", this::stub);
			app.addUrlRule("/post/<int:id>", "post", this::stub);
			app.addUrlRule("/name/<name>", "name", this::stub);
			app.addUrlRule("/files/<path:p>", "files", this::stub);
			app.addUrlRule("/list/", "listing", this::stub).defaults(Map.of("page", 1));
			app.addUrlRule("/list/<int:page>", "listing", this::stub);
			app.addUrlRule("/form", "form", this::stub).methods("GET");
			app.addUrlRule("/form/save", "form", this::stub).methods("POST");
			app.addUrlRule("/\u00fcber/<x>", "uber", this::stub);
			app.addUrlRule("/build/<endpoint>", "build", this::build);
		};
	}

	@Bean
	Blueprint section() {
		Blueprint section = new Blueprint("section").urlPrefix("/section");
		section.addUrlRule("/", "home", this::stub);
		section.addUrlRule("/build/<endpoint>", "build", this::build);
		return section;
	}

	private String stub(ViewArgs args) {
		return "";
	}

	private Object build(ViewArgs args) {
		Map<String, Object> values = new LinkedHashMap<>();
		request.args().lists().forEach((key, items) -> values.put(key, (items.size() > 1) ? items : items.get(0)));
		values.computeIfPresent("_external", (key, value) -> value.equals("1"));
		try {
			return urlFor(args.getString("endpoint"), values);
		}
		catch (BuildException ex) {
			return Reply.of("BuildError", 400);
		}
		catch (IllegalArgumentException ex) {
			return Reply.of("ValueError", 400);
		}
	}

	@Route("/typed")
	List<String> typed() {
		return List.of(urlFor("post", "id", 5),
				urlFor("post", "id", 5, "q", null, "r", List.of(1, 2), "s", true, "t", 1.5), urlFor("listing"),
				urlFor("listing", "page", 1), urlFor("listing", "page", 2), urlFor("files", "p", "a b/c?d#e"),
				urlFor("index", "_anchor", "x y"), urlFor("static", "filename", "css/site.css", "v", 3));
	}

	@Route("/unhandled")
	String unhandled() {
		return urlFor("no.such.endpoint");
	}

}
