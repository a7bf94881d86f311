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

import io.github.flaskspring.Response;
import io.github.flaskspring.annotation.FlaskController;
import io.github.flaskspring.annotation.Route;

import static io.github.flaskspring.Globals.abort;
import static io.github.flaskspring.Globals.currentApp;
import static io.github.flaskspring.Globals.redirect;
import static io.github.flaskspring.Globals.request;

/** The examples of the page about logging. */
class Logging {

	@FlaskController
	static class Login {

		private final Map<String, String> passwords = Map.of("ada", "countess");

		// tag::login[]
		@Route(value = "/login", methods = "POST")
		Response login() {
			String name = request.form("username");
			if (request.form("password").equals(this.passwords.get(name))) {
				currentApp.logger().info(name + " logged in");
				return redirect("/");
			}
			currentApp.logger().info("A login failed");
			throw abort(401);
		}
		// end::login[]

	}

}
