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

import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

import io.github.flaskspring.Blueprint;
import io.github.flaskspring.FlaskCustomizer;
import io.github.flaskspring.HttpException;
import io.github.flaskspring.Reply;
import io.github.flaskspring.annotation.BeforeAppRequest;
import io.github.flaskspring.annotation.BlueprintController;
import io.github.flaskspring.annotation.ErrorHandler;
import io.github.flaskspring.annotation.FlaskController;
import io.github.flaskspring.annotation.Route;
import io.github.flaskspring.annotation.TeardownRequest;
import io.github.flaskspring.views.MethodView;
import io.github.flaskspring.views.View;

import static io.github.flaskspring.Globals.abort;
import static io.github.flaskspring.Globals.flash;
import static io.github.flaskspring.Globals.g;
import static io.github.flaskspring.Globals.redirect;
import static io.github.flaskspring.Globals.renderTemplate;
import static io.github.flaskspring.Globals.request;
import static io.github.flaskspring.Globals.session;
import static io.github.flaskspring.Globals.urlFor;

/** The first lines that were ever written for this API, before there was any of it. */
class DesignExamples {

	@FlaskController
	static class Hello {

		@Route("/")
		String index() {
			return "Hello, World!";
		}

		@Route("/hello/<name>")
		String hello(String name) {
			return renderTemplate("hello", Map.of("name", name));
		}

		@Route("/post/<int:id>")
		Map<String, ?> post(int id) {
			return Map.of("id", id);
		}

		@Route("/me")
		String me() {
			return String.valueOf(g.get("user"));
		}

	}

	@Component
	static class Users {

		record User(int id, String name) {
		}

		@Nullable User find(@Nullable Object id) {
			return Integer.valueOf(1).equals(id) ? new User(1, "ann") : null;
		}

		@Nullable User named(String name) {
			return name.equals("ann") ? find(1) : null;
		}

	}

	@BlueprintController(name = "auth", urlPrefix = "/auth")
	static class Auth {

		final List<@Nullable Throwable> closed = new ArrayList<>();

		private final Users users;

		Auth(Users users) {
			this.users = users;
		}

		@BeforeAppRequest
		void loadUser() {
			g.put("user", this.users.find(session.get("user_id")));
		}

		@Route(value = "/login", methods = { "GET", "POST" })
		Object login() {
			if (request.method().equals("POST")) {
				Users.User user = this.users.named(request.form("name"));
				if (user == null) {
					flash("Incorrect password.", "error");
					return renderTemplate("auth/login");
				}
				session.clear();
				session.put("user_id", user.id());
				return redirect(urlFor("index"));
			}
			return renderTemplate("auth/login");
		}

		@Route("/form/<int:id>")
		String form(int id) {
			throw abort(404);
		}

		@ErrorHandler(404)
		Object missing(HttpException error) {
			return Reply.of(renderTemplate("404"), 404);
		}

		@TeardownRequest
		void close(@Nullable Throwable error) {
			this.closed.add(error);
		}

	}

	static class UserApi extends MethodView {

		Map<String, ?> get(int userId) {
			return Map.of("user", userId);
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Wiring {

		@Bean
		Blueprint simplePage() {
			Blueprint page = new Blueprint("simple_page").urlPrefix("/pages");
			page.route("/", () -> renderTemplate("pages/index")).defaults(Map.of("page", "index"));
			page.route("/<page>", (args) -> renderTemplate("pages/" + args.get("page"))).methods("GET");
			page.route("/missing", () -> {
				throw abort(404);
			});
			page.beforeRequest(() -> null);
			page.errorHandler(404, (error) -> Reply.of("no such page", 404));
			return page;
		}

		@Bean
		FlaskCustomizer customizer() {
			Blueprint admin = new Blueprint("admin");
			admin.route("/", () -> "admin");
			return (app) -> {
				app.registerBlueprint(admin, (options) -> options.urlPrefix("/admin"));
				// Java has no static method that knows its subclass: the class is named
				app.addUrlRule("/users/<int:user_id>", View.asView("user", UserApi.class));
				app.templateFilter("reverse", (String s) -> new StringBuilder(s).reverse());
			};
		}

	}

}
