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

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Component;

import io.github.flaskspring.Blueprint;
import io.github.flaskspring.CommandCall;
import io.github.flaskspring.CommandException;
import io.github.flaskspring.FlaskCustomizer;
import io.github.flaskspring.annotation.BlueprintController;

import static io.github.flaskspring.Globals.currentApp;

/** The code of the pages about commands and the shell. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({ Commands.SeedCommand.class, Commands.Users.class })
class Commands {

	// tag::functions[]
	@Bean
	FlaskCustomizer chores() {
		return (app) -> {
			app.cli()
				.command("init-db", (call) -> call.echo("Initialized the database of " + currentApp.name() + "."))
				.help("Clear existing data and create new tables.");

			app.cli()
				.command("greet", Commands::greet)
				.argument("name")
				.option(Integer.class, "--count", "-n")
				.flag("--loud");

			app.cli().group("db").command("check", (call) -> {
				throw new CommandException("3 posts are broken.", 3);
			});
		};
	}

	private static void greet(CommandCall call) {
		String greeting = "Hello, " + call.argument("name") + (call.flag("--loud") ? "!" : ".");
		for (int i = 0; i < call.option("--count", 1); i++) {
			call.echo(greeting);
		}
	}
	// end::functions[]

	// tag::picocli[]
	@Component
	@Command(description = "Fill the database with examples.")
	static final class SeedCommand implements Runnable {

		@Spec
		private CommandSpec spec;

		@Option(names = "--posts", defaultValue = "10")
		private int posts;

		@Override
		public void run() {
			this.spec.commandLine().getOut().println(this.posts + " posts for " + currentApp.name());
		}

	}
	// end::picocli[]

	// tag::controller[]
	@BlueprintController(name = "users", urlPrefix = "/users")
	static final class Users {

		@Command(description = "Add a user.")
		int create(@Parameters String name, @Option(names = "--admin") boolean admin) {
			return name.equals("root") ? 1 : 0;
		}

	}
	// end::controller[]

	// tag::blueprints[]
	@Bean
	Blueprint reports() {
		Blueprint reports = new Blueprint("reports").cliGroup(null);
		reports.cli().command("monthly-report", (call) -> call.echo("All is well."));
		return reports;
	}
	// end::blueprints[]

	// tag::shell[]
	@Bean
	FlaskCustomizer shellNames() {
		return (app) -> app.shellContextProcessor(() -> Map.of("answer", 42));
	}
	// end::shell[]

}
