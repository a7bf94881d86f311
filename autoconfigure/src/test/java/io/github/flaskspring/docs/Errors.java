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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.github.flaskspring.Flask;
import io.github.flaskspring.FlaskCustomizer;
import io.github.flaskspring.HttpException;
import io.github.flaskspring.InternalServerErrorException;
import io.github.flaskspring.Reply;
import io.github.flaskspring.Response;
import io.github.flaskspring.annotation.BlueprintController;
import io.github.flaskspring.annotation.ErrorHandler;
import io.github.flaskspring.annotation.FlaskController;
import io.github.flaskspring.annotation.Route;

import static io.github.flaskspring.Globals.abort;
import static io.github.flaskspring.Globals.currentApp;
import static io.github.flaskspring.Globals.renderTemplate;
import static io.github.flaskspring.Globals.request;

/** The examples of the page about errors. */
@SuppressWarnings("serial")
class Errors {

	@FlaskController
	static class Pages {

		// tag::abort[]
		@Route("/profile")
		String profile() {
			String name = request.args().get("username");
			if (name == null) {
				throw abort(400); // Flask's own words
			}
			if (!name.equals("ada")) {
				throw abort(404, "There is no user " + name + ".");
			}
			return "the profile of " + name;
		}
		// end::abort[]

		@Route("/broken")
		String broken() {
			throw new IllegalStateException("on purpose");
		}

		@Route("/disk")
		String disk() {
			throw new UncheckedIOException(new IOException("No space left"));
		}

		@Route("/full")
		String full() {
			throw new InsufficientStorage();
		}

		// tag::pages[]
		@ErrorHandler(404)
		Reply notFound(HttpException error) {
			return Reply.of(renderTemplate("errors/404", "error", error), 404);
		}

		@ErrorHandler(500)
		Reply failed(InternalServerErrorException error) {
			String what = (error.originalException() != null) ? "An exception" : "abort(500)";
			currentApp.logger().debug(what + " was answered with a page");
			return Reply.of(renderTemplate("errors/500"), 500);
		}

		@ErrorHandler // the type of the parameter
		Reply disk(UncheckedIOException error) {
			return Reply.of("Please try again later.", 503, Map.of("Retry-After", 60));
		}
		// end::pages[]

	}

	// tag::own[]
	static class InsufficientStorage extends HttpException {

		public static final int CODE = 507;

		InsufficientStorage() {
			super(CODE, "Not enough storage space.");
		}

	}
	// end::own[]

	// tag::exception[]
	static class InvalidApiUsage extends RuntimeException {

		private final int status;

		private final Map<String, ?> payload;

		InvalidApiUsage(String message, int status, Map<String, ?> payload) {
			super(message);
			this.status = status;
			this.payload = payload;
		}

		Map<String, @Nullable Object> toMap() {
			Map<String, @Nullable Object> map = new LinkedHashMap<>(this.payload);
			map.put("message", getMessage());
			return map;
		}

	}
	// end::exception[]

	// tag::api[]
	@BlueprintController(name = "api", urlPrefix = "/api")
	static class Api {

		@Route("/user")
		Map<String, ?> user() {
			String id = request.args().get("user_id");
			if (id == null) {
				throw new InvalidApiUsage("No user id provided!", 400, Map.of("field", "user_id"));
			}
			if (!id.equals("1")) {
				throw abort(404, "No such user.");
			}
			return Map.of("id", 1, "name", "Ada");
		}

		@ErrorHandler
		Reply invalid(InvalidApiUsage error) {
			return Reply.of(error.toMap(), error.status);
		}

		@ErrorHandler(404)
		Response missing(HttpException error) {
			return json(error);
		}

	}
	// end::api[]

	// tag::json[]
	static Response json(HttpException error) {
		Response response = error.getResponse(); // status and headers, such as Allow
		response.setData(currentApp.json()
			.dumps(Map.of("code", response.statusCode(), "name", error.name(), "description",
					String.valueOf(error.description()))));
		return response.contentType("application/json");
	}
	// end::json[]

	@Configuration(proxyBeanMethods = false)
	static class Customized {

		// tag::routing[]
		@Bean
		FlaskCustomizer errors() {
			return (app) -> app.errorHandler(405, (error) -> request.path().startsWith("/api/") ? json(error) : error);
		}
		// end::routing[]

	}

	/** Every exception, as JSON or as its own page. */
	static Flask generic() {
		Flask app = new Flask("generic");
		app.route("/broken", () -> {
			throw new IllegalStateException("on purpose");
		}).endpoint("broken");
		// tag::generic[]
		// all HTTP errors, and nothing else
		app.errorHandler(HttpException.class, Errors::json);
		// whatever nobody else takes
		app.errorHandler(Exception.class, (error) -> Reply.of("We have been told.", 500));
		// end::generic[]
		return app;
	}

}
