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
package com.example.reports;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

import io.github.flaskspring.FlaskCustomizer;
import io.github.flaskspring.annotation.BlueprintController;
import io.github.flaskspring.annotation.Route;

import static io.github.flaskspring.Globals.flash;
import static io.github.flaskspring.Globals.redirect;
import static io.github.flaskspring.Globals.session;
import static io.github.flaskspring.Globals.urlFor;

/** The Java part of the page about moving piece by piece. */
final class Migrating {

	private Migrating() {
	}

	// tag::reports[]
	@BlueprintController(name = "reports", urlPrefix = "/reports")
	static class Reports {

		@Route("/")
		Object index() {
			String user = session.get("user", null);
			if (user == null) {
				return redirect(urlFor("index"));
			}
			int written = session.get("reports", 0) + 1;
			session.put("reports", written);
			flash("Report written.", "info");
			return "Java wrote report " + written + " for " + user;
		}

	}
	// end::reports[]

	// tag::application[]
	@SpringBootApplication
	static class ReportsApplication {

		@Bean
		FlaskCustomizer partsInPython() {
			return (app) -> app.addUrlRule("/", "index").buildOnly();
		}

		public static void main(String[] args) {
			SpringApplication.run(ReportsApplication.class, args);
		}

	}
	// end::application[]

}
