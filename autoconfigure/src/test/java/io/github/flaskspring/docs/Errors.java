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

import java.util.Map;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.github.flaskspring.FlaskCustomizer;
import io.github.flaskspring.HttpException;
import io.github.flaskspring.Reply;
import io.github.flaskspring.Response;
import io.github.flaskspring.annotation.BlueprintController;
import io.github.flaskspring.annotation.ErrorHandler;
import io.github.flaskspring.annotation.FlaskController;
import io.github.flaskspring.annotation.Route;

import static io.github.flaskspring.Globals.abort;
import static io.github.flaskspring.Globals.currentApp;
import static io.github.flaskspring.Globals.request;

/** The examples of the page about errors. */
class Errors {

	// tag::exceptions[]
	static class SoldOut extends RuntimeException {

		final String item;

		SoldOut(String item) {
			this.item = item;
		}

	}

	static class InsufficientStorage extends HttpException {

		static final int CODE = 507;

		InsufficientStorage() {
			super(CODE, "There is no room left.");
		}

	}
	// end::exceptions[]

	// tag::handlers[]
	@FlaskController
	static class Pages {

		@ErrorHandler(404)
		Reply missing(HttpException error) {
			return Reply.of("Nothing at " + request.path() + ": " + error.description(), 404);
		}

		@ErrorHandler // of the type of the parameter
		Reply soldOut(SoldOut error) {
			return Reply.of(error.item + " is sold out.", 410);
		}

		@ErrorHandler(type = { ArithmeticException.class, NumberFormatException.class })
		Reply numbers(Exception error) {
			return Reply.of("No such number.", 400);
		}

	}
	// end::handlers[]

	// tag::json[]
	@BlueprintController(name = "api", urlPrefix = "/api")
	static class Api {

		@ErrorHandler
		Response json(HttpException error) {
			Response response = error.getResponse(); // keeps its headers, Allow say
			response.setData(currentApp.json()
				.dumps(Map.of("code", error.code(), "name", error.name(), "description", error.description())));
			return response.contentType("application/json");
		}

		@Route("/items/<int:id>")
		String item(int id) {
			if (id == 0) {
				throw abort(403, "Not this one.");
			}
			if (id == 1) {
				throw new SoldOut("Pen");
			}
			return "item " + 10 / (id - 2);
		}

	}
	// end::json[]

	@Configuration(proxyBeanMethods = false)
	static class InCode {

		// tag::code[]
		@Bean
		FlaskCustomizer errors() {
			return (app) -> {
				app.errorHandler(InsufficientStorage.class, (error) -> Reply.of("full", 507));
				app.errorHandler(500, (error) -> Reply.of("We were told.", 500));
				app.get("/upload", () -> {
					throw new InsufficientStorage();
				});
			};
		}
		// end::code[]

	}

}
