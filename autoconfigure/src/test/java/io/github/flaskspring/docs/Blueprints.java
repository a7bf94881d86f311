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

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.github.flaskspring.Blueprint;
import io.github.flaskspring.FlaskCustomizer;
import io.github.flaskspring.HttpException;
import io.github.flaskspring.Reply;
import io.github.flaskspring.annotation.BeforeRequest;
import io.github.flaskspring.annotation.BlueprintController;
import io.github.flaskspring.annotation.ErrorHandler;
import io.github.flaskspring.annotation.Route;

import static io.github.flaskspring.Globals.abort;
import static io.github.flaskspring.Globals.g;
import static io.github.flaskspring.Globals.request;
import static io.github.flaskspring.Globals.urlFor;

/** The examples of the page about blueprints. */
class Blueprints {

	// tag::annotated[]
	@BlueprintController(name = "blog", urlPrefix = "/blog")
	static class Blog {

		@BeforeRequest
		void section() {
			g.put("section", "blog");
		}

		@Route("/")
		String index() {
			return "The first post is at " + urlFor(".show", "id", 1);
		}

		@Route("/<int:id>")
		String show(int id) {
			if (id > 9) {
				throw abort(404);
			}
			return "post " + id + " of the " + g.get("section");
		}

		@ErrorHandler(404)
		Reply missing(HttpException error) {
			return Reply.of("no such post", 404);
		}

	}
	// end::annotated[]

	@Configuration(proxyBeanMethods = false)
	static class Nested {

		// tag::nested[]
		@Bean
		FlaskCustomizer administration() {
			Blueprint help = new Blueprint("help");
			help.get("/<page>", (args) -> args.get("page") + " in " + request.blueprint()).endpoint("page");

			Blueprint admin = new Blueprint("admin").urlPrefix("/admin");
			admin.beforeRequest(() -> g.put("section", "admin"));
			admin.get("/", () -> "the " + g.get("section")).endpoint("index");
			admin.registerBlueprint(help, (options) -> options.urlPrefix("/help"));

			return (app) -> app.registerBlueprint(admin)
				.registerBlueprint(help, (options) -> options.name("guide").urlPrefix("/guide"));
		}
		// end::nested[]

	}

}
