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

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;

import io.github.flaskspring.Blueprint;
import io.github.flaskspring.FlaskCustomizer;
import io.github.flaskspring.Reply;
import io.github.flaskspring.Response;
import io.github.flaskspring.ViewArgs;
import io.github.flaskspring.annotation.FlaskController;
import io.github.flaskspring.annotation.Route;

import static io.github.flaskspring.Globals.currentApp;
import static io.github.flaskspring.Globals.request;

/** HTTP methods: automatic HEAD and OPTIONS, 405 with Allow, shortcuts, overrides. */
@EnableAutoConfiguration
@FlaskController
class MethodsApplication {

	@Bean
	FlaskCustomizer routes() {
		return (app) -> {
			app.addUrlRule("/default", "default", this::show);
			app.addUrlRule("/all", "all", this::show).methods("GET", "POST", "PUT", "PATCH", "DELETE");
			app.addUrlRule("/post-only", "post_only", this::show).methods("POST");
			app.addUrlRule("/lower", "lower", this::show).methods("get", "delete");
			app.addUrlRule("/split", "split_get", this::show).methods("GET");
			app.addUrlRule("/split", "split_post", this::show).methods("POST");
			app.addUrlRule("/split", "split_put", this::show).methods("PUT");
			app.addUrlRule("/no-auto", "no_auto", this::show).methods("GET").provideAutomaticOptions(false);
			app.addUrlRule("/custom", "custom", this::show).methods("PROPFIND", "GET");
			app.addUrlRule("/own-options", "own_options", this::show).methods("GET", "OPTIONS");
			app.addUrlRule("/head-only", "head_only", this::show).methods("HEAD");
			app.addUrlRule("/n/<int:n>", "number", (args) -> request.method() + " number").methods("GET");
			app.addUrlRule("/n/<name>", "name", (args) -> request.method() + " name").methods("DELETE");
			app.get("/short", () -> "short get").endpoint("short_get");
			app.post("/short", () -> "short post").endpoint("short_post");
			app.put("/short", (args) -> "short put").endpoint("short_put");
			app.delete("/short", (args) -> Reply.of("", 204)).endpoint("short_delete");
			app.patch("/short", (args) -> "short patch").endpoint("short_patch");
		};
	}

	@Bean
	Blueprint bp() {
		Blueprint bp = new Blueprint("bp").urlPrefix("/bp");
		bp.get("/x", () -> "bp x").endpoint("x_get");
		bp.post("/x", () -> "bp x post").endpoint("x_post");
		return bp;
	}

	private String show(ViewArgs args) {
		return request.method() + " " + request.endpoint();
	}

	@Route(value = "/manual", methods = "GET", provideAutomaticOptions = false)
	String manual() {
		return "manual";
	}

	@Route(value = "/manual", methods = "OPTIONS")
	Response manualOptions() {
		return currentApp.makeDefaultOptionsResponse().header("X-Manual", "yes");
	}

}
