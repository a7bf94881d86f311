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

package com.example.xss;

import java.util.List;
import java.util.Map;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;

import io.github.flaskspring.FlaskCustomizer;
import io.github.flaskspring.routing.BuildException;

import static io.github.flaskspring.Globals.abort;
import static io.github.flaskspring.Globals.flash;
import static io.github.flaskspring.Globals.g;
import static io.github.flaskspring.Globals.renderTemplate;
import static io.github.flaskspring.Globals.session;
import static io.github.flaskspring.Globals.urlFor;

/** Prints payloads wherever an application prints text. */
@SpringBootConfiguration
@EnableAutoConfiguration
class XssApplication {

	@Bean
	FlaskCustomizer pages() {
		return (app) -> {
			app.route("/search", () -> "").endpoint("search");
			app.route("/item/<path:name>", () -> "").endpoint("item");
			app.route("/variables/<int:batch>", (args) -> page("variables", args.getInt("batch")));
			app.route("/control/<int:batch>", (args) -> page("control", args.getInt("batch")));
			app.route("/flash/<int:batch>", (args) -> {
				Payloads.batch(args.getInt("batch")).forEach((payload) -> flash(payload, payload));
				return renderTemplate("xss/flashes");
			});
			app.route("/description/<int:batch>", (args) -> {
				throw abort(400, String.join("", Payloads.batch(args.getInt("batch"))));
			});
			app.route("/link/<int:batch>", (args) -> urlFor(String.join("", Payloads.batch(args.getInt("batch")))));
			app.route("/debug/<int:batch>", (args) -> fail(Payloads.batch(args.getInt("batch"))));
			app.errorHandler(BuildException.class,
					(error) -> renderTemplate("xss/error", Map.of("error", String.valueOf(error.getMessage()))));
		};
	}

	private static String page(String name, int batch) {
		return renderTemplate("xss/" + name, Map.of("payloads", Payloads.batch(batch)));
	}

	/** An exception, its causes, session, g: all of it is on the debug page. */
	private static Object fail(List<String> payloads) {
		RuntimeException error = new IllegalStateException(payloads.get(0));
		for (String payload : payloads) {
			session.put(payload, payload);
			g.put(payload, Map.of(payload, payload));
			error = new IllegalArgumentException(payload, error);
		}
		throw error;
	}

}
