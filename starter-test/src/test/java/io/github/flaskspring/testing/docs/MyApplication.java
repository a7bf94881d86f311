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
package io.github.flaskspring.testing.docs;

import java.util.Map;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

import io.github.flaskspring.FlaskCustomizer;
import io.github.flaskspring.annotation.BeforeRequest;
import io.github.flaskspring.annotation.FlaskController;
import io.github.flaskspring.annotation.Route;
import io.github.flaskspring.http.FilePart;

import static io.github.flaskspring.Globals.flash;
import static io.github.flaskspring.Globals.g;
import static io.github.flaskspring.Globals.redirect;
import static io.github.flaskspring.Globals.renderTemplate;
import static io.github.flaskspring.Globals.request;
import static io.github.flaskspring.Globals.session;
import static io.github.flaskspring.Globals.urlFor;

/** The application whose tests are on the page. */
@SpringBootApplication(proxyBeanMethods = false)
@FlaskController
class MyApplication {

	@BeforeRequest
	void loadUser() {
		g.put("user", session.get("user_id"));
	}

	@Route("/posts")
	String posts() {
		return "<h2>Hello, World!</h2>";
	}

	@Route(value = "/user/2/edit", methods = "POST")
	Map<String, ?> edit() {
		FilePart picture = request.files().getOrThrow("picture");
		return Map.of("name", request.form().getOrThrow("name"), "picture", picture.filename());
	}

	@Route(value = "/graphql", methods = "POST")
	Map<String, ?> graphql() {
		return Map.of("data", request.json());
	}

	@Route("/logout")
	Object logout() {
		session.clear();
		flash("You are logged out.");
		return redirect(urlFor("index"));
	}

	@Route("/index")
	String index() {
		return renderTemplate("shop", Map.of("price", 1));
	}

	@Route(value = "/auth/login", methods = "POST")
	Object login() {
		session.put("user_id", 1);
		return redirect("/index");
	}

	@Route("/users/me")
	String me() {
		return "user " + g.get("user");
	}

	@Route(value = "/user/update", methods = "POST")
	String update() {
		if (!request.form().containsKey("name")) {
			return "Name cannot be empty.";
		}
		return "updated";
	}

	@Bean
	FlaskCustomizer commands() {
		// tag::hello[]
		return (app) -> app.cli()
			.command("hello", (call) -> call.echo("Hello, " + call.option("--name", "World") + "!"))
			.option(String.class, "--name");
		// end::hello[]
	}

}
