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
import java.util.List;
import java.util.Map;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;

import io.github.flaskspring.Blueprint;
import io.github.flaskspring.Flask;
import io.github.flaskspring.FlaskCustomizer;
import io.github.flaskspring.Reply;
import io.github.flaskspring.Scaffold;

import static io.github.flaskspring.Globals.abort;
import static io.github.flaskspring.Globals.g;
import static io.github.flaskspring.Globals.request;
import static io.github.flaskspring.Globals.urlFor;

/** Nested blueprints and the order in which their hooks run. */
@EnableAutoConfiguration
class BlueprintsNestedApplication {

	@SuppressWarnings("unchecked")
	private static List<String> log() {
		return (List<String>) g.setDefault("log", new ArrayList<>());
	}

	private static void note(String text) {
		log().add(text);
	}

	private static void addHooks(Scaffold<?> target, String name) {
		target.beforeRequest(() -> note("before " + name));
		target.afterRequest((response) -> {
			log().add("after " + name);
			return response.header("X-Log", String.join(", ", log()));
		});
		target.urlValuePreprocessor((endpoint, args) -> log().add("values " + name));
		target.contextProcessor(() -> {
			log().add("context " + name);
			return Map.of();
		});
	}

	private static Blueprint blueprint(String name) {
		Blueprint blueprint = new Blueprint(name).urlPrefix("/" + name);
		blueprint.addUrlRule("/", "show", (args) -> show());
		blueprint.addUrlRule("/missing", "missing", (args) -> abort(404));
		addHooks(blueprint, name);
		return blueprint;
	}

	private static Object show() {
		return Map.of("endpoint", String.valueOf(request.endpoint()), "blueprints", request.blueprints(), "here",
				urlFor(".show"), "grand", urlFor("parent.child.grand.show"));
	}

	@Bean
	FlaskCustomizer application() {
		return (app) -> {
			Blueprint parent = blueprint("parent").errorHandler(404, (error) -> Reply.of("parent handler", 404));
			Blueprint child = blueprint("child").beforeAppRequest(() -> note("before-app child"));
			Blueprint grand = blueprint("grand").errorHandler(404, (error) -> Reply.of("grand handler", 404))
				.afterAppRequest((response) -> {
					log().add("after-app grand");
					return response.header("X-Log", String.join(", ", log()));
				});
			addHooks(app, "app");
			child.registerBlueprint(grand);
			parent.registerBlueprint(child);
			app.registerBlueprint(parent);
			app.registerBlueprint(blueprint("other"));
			app.registerBlueprint(parent, (options) -> options.name("again").urlPrefix("/again"));
			app.route("/", () -> "index");
			app.route("/rules", () -> rules(app));
		};
	}

	private static List<String> rules(Flask app) {
		return app.urlMap()
			.rules()
			.stream()
			.filter((rule) -> !rule.endpoint().equals("static"))
			.map((rule) -> rule.rule() + " " + rule.endpoint())
			.sorted()
			.toList();
	}

}
