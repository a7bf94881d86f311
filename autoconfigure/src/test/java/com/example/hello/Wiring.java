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

import java.util.List;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.github.flaskspring.Blueprint;
import io.github.flaskspring.FlaskCustomizer;

import static io.github.flaskspring.Globals.urlFor;

@Configuration(proxyBeanMethods = false)
class Wiring {

	@Bean
	Blueprint pages() {
		Blueprint pages = new Blueprint("pages").urlPrefix("/pages");
		pages.get("/", () -> "the pages");
		pages.get("/<name>", (args) -> "page " + args.get("name")).endpoint("show");
		pages.afterRequest((response) -> response.header("X-Pages", "yes"));
		return pages;
	}

	@Bean
	FlaskCustomizer links() {
		return (app) -> {
			app.route("/links", () -> List.of(urlFor("pages.index"), urlFor("pages.show", "name", "about")));
			app.teardownRequest((error) -> app.logger().debug("done"));
		};
	}

}
// end::file[]
