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

package io.github.flaskspring.cli;

import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.flaskspring.Flask;

import static org.assertj.core.api.Assertions.assertThat;

/** The tables are what Flask 3.1.3 prints for the same rules. */
class RoutesCommandTests {

	private static Flask shop() {
		Flask app = new Flask("shop");
		app.route("/user/<int:id>", (args) -> "").methods("GET", "POST", "DELETE").endpoint("user");
		app.route("/", () -> "").endpoint("index");
		app.route("/admin/login", () -> "").methods("POST").endpoint("login");
		return app;
	}

	private static List<String> lines(Flask app, String... arguments) {
		CommandLines.Run run = CommandLines.of(app).run(arguments);
		assertThat(run.exitCode()).as(run.err()).isZero();
		return run.out().lines().toList();
	}

	@Test
	@Tag("CLI-035")
	void columnsAreAsWideAsTheirWidestCell() {
		assertThat(lines(shop(), "routes")).containsExactly("Endpoint  Methods            Rule                   ",
				"--------  -----------------  -----------------------",
				"index     GET                /                      ",
				"login     POST               /admin/login           ",
				"static    GET                /static/<path:filename>",
				"user      DELETE, GET, POST  /user/<int:id>         ");
	}

	@Test
	@Tag("CLI-036")
	void headAndOptionsAreShownOnDemand() {
		assertThat(lines(shop(), "routes", "--all-methods")).containsExactly(
				"Endpoint  Methods                           Rule                   ",
				"--------  --------------------------------  -----------------------",
				"index     GET, HEAD, OPTIONS                /                      ",
				"login     OPTIONS, POST                     /admin/login           ",
				"static    GET, HEAD, OPTIONS                /static/<path:filename>",
				"user      DELETE, GET, HEAD, OPTIONS, POST  /user/<int:id>         ");
	}

	@ParameterizedTest
	@CsvSource({ "endpoint, index login static user", "methods, user static index login",
			"rule, index login static user", "match, static user index login", "domain, static user index login" })
	@Tag("CLI-037")
	void rowsAreSortedByAColumnOrNotAtAll(String sort, String endpoints) {
		List<String> rows = lines(shop(), "routes", "-s", sort).stream()
			.skip(2)
			.map((line) -> line.split(" ")[0])
			.toList();

		assertThat(rows).containsExactly(endpoints.split(" "));
	}

	@Test
	@Tag("CLI-037")
	void anotherSortIsAWrongCommandLine() {
		CommandLines.Run run = CommandLines.of(shop()).run("routes", "--sort", "zzz");

		assertThat(run.exitCode()).isEqualTo(2);
		assertThat(run.err()).startsWith("Usage: flask routes ")
			.contains("Try 'flask routes --help' for help.")
			.endsWith("Error: Invalid value for '--sort' / '-s': 'zzz' is not one of 'endpoint', 'methods', 'domain',"
					+ " 'rule', 'match'." + System.lineSeparator());
	}

	@Test
	@Tag("CLI-038")
	void subdomainsHaveAColumnIfThereIsOne() {
		Flask app = new Flask("s").staticFolder(null).subdomainMatching(true);
		app.addUrlRule("/a", "a").subdomain("api");
		app.addUrlRule("/b", "b");
		app.addUrlRule("/c", "c").subdomain("aa");

		assertThat(lines(app, "routes")).containsExactly("Endpoint  Methods  Subdomain  Rule",
				"--------  -------  ---------  ----", "a         GET      api        /a  ",
				"b         GET                 /b  ", "c         GET      aa         /c  ");
		assertThat(lines(app, "routes", "--sort", "domain")).satisfies((lines) -> {
			assertThat(lines.get(2)).startsWith("b ");
			assertThat(lines.get(3)).startsWith("c ");
		});
	}

	@Test
	@Tag("CLI-038")
	void hostsHaveAColumnIfRulesMatchByHost() {
		Flask app = new Flask("h").staticFolder(null).hostMatching(true);
		app.addUrlRule("/a", "a").host("api.com");
		app.addUrlRule("/b", "b").host("x");

		assertThat(lines(app, "routes")).containsExactly("Endpoint  Methods  Host     Rule",
				"--------  -------  -------  ----", "a         GET      api.com  /a  ",
				"b         GET      x        /b  ");
	}

	@Test
	@Tag("CLI-039")
	void thereMayBeNoRoutes() {
		assertThat(lines(new Flask("empty").staticFolder(null), "routes"))
			.containsExactly("No routes were registered.");
	}

	@Test
	void programsGetJson() {
		Flask app = new Flask("one").staticFolder(null);
		app.addUrlRule("/", "index");

		assertThat(lines(app, "routes", "--json"))
			.containsExactly("[{\"endpoint\": \"index\", \"methods\": [\"GET\"], \"rule\": \"/\"}]");
	}

}
