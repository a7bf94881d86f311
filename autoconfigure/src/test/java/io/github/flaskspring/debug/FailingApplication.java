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

package io.github.flaskspring.debug;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

import jakarta.servlet.Filter;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import io.github.flaskspring.Blueprint;
import io.github.flaskspring.Flask;
import io.github.flaskspring.FlaskCustomizer;
import io.github.flaskspring.TemplateFunction;

import static io.github.flaskspring.Globals.abort;
import static io.github.flaskspring.Globals.currentApp;
import static io.github.flaskspring.Globals.g;
import static io.github.flaskspring.Globals.renderTemplate;
import static io.github.flaskspring.Globals.request;
import static io.github.flaskspring.Globals.session;

/** Fails in every way that the debug page shows. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(FailingApplication.FailingController.class)
class FailingApplication {

	final List<String> events = new CopyOnWriteArrayList<>();

	@Bean
	FlaskCustomizer failures() {
		return (app) -> {
			hooks(app);
			app.route("/login", () -> {
				session.put("user_id", 5);
				session.put("api_token", "hunter2hunter2");
				return "in";
			});
			app.route("/fails/<int:id>", (args) -> fail(args.getInt("id"))).endpoint("fails");
			app.route("/leaks", FailingApplication::leak);
			app.route("/terminal", () -> {
				throw new IllegalStateException("beep \u001b[31m red");
			});
			app.route("/later", () -> CompletableFuture.failedFuture(new IllegalStateException("as /later")));
			app.route("/handled", () -> {
				throw new UnsupportedOperationException("handled");
			});
			app.route("/gone", () -> {
				throw abort(404);
			});
			app.route("/template/<name>",
					(args) -> renderTemplate("debug/" + args.getString("name"), Map.of("post", Map.of("title", "x"))));
			app.errorHandler(UnsupportedOperationException.class, (error) -> "handled");
			app.templateGlobal("fails", (TemplateFunction) (arguments, keywords) -> {
				throw new IllegalStateException("no " + arguments.get(0));
			});
		};
	}

	private void hooks(Flask app) {
		app.beforeRequest(() -> {
			this.events.add("before");
			g.put("db", "open");
			return null;
		});
		app.afterRequest((response) -> {
			response.headers().set("X-After", "yes");
			return response;
		});
		app.teardownRequest((error) -> {
			g.pop("db", null);
			this.events.add("teardown " + message(error));
		});
		app.teardownAppContext((error) -> this.events.add("end " + message(error)));
	}

	private static @Nullable String message(@Nullable Throwable error) {
		return (error != null) ? error.getMessage() : null;
	}

	private static Object fail(int id) {
		try {
			throw new NumberFormatException("not <script>alert(1)</script>");
		}
		catch (NumberFormatException ex) {
			throw new IllegalStateException("No post <" + id + ">", ex);
		}
	}

	private static Object leak() {
		throw new IllegalStateException("The key is " + currentApp.config().get("SECRET_KEY") + ", the token "
				+ request.args().getOrDefault("access_token", "********"));
	}

	@Bean
	Blueprint shelf() {
		return new Blueprint("shelf").templateFolder("classpath:/shelf/");
	}

	@Bean
	FilterRegistrationBean<Filter> failingFilter() {
		FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>((req, res, chain) -> {
			throw new IllegalStateException("as /filtered");
		});
		registration.addUrlPatterns("/filtered");
		return registration;
	}

	@RestController
	static class FailingController {

		@GetMapping("/controller")
		String fail() {
			throw new IllegalStateException("as /controller");
		}

	}

}
