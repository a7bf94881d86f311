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
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import io.github.flaskspring.Flask;
import io.github.flaskspring.Globals;

/** Lists the rules of the application. Flask: {@code flask routes}. */
@Command(name = "routes",
		description = { "Show the routes for the app.", "All registered routes with endpoints and methods." })
final class RoutesCommand implements Runnable {

	@Spec
	private @Nullable CommandSpec spec;

	@Option(names = { "--sort", "-s" }, paramLabel = "[endpoint|methods|domain|rule|match]", defaultValue = "endpoint",
			description = "Method to sort routes by. 'match' is the order of their registration.")
	private String sort = "endpoint";

	@Option(names = "--all-methods", description = "Show HEAD and OPTIONS methods.")
	private boolean allMethods;

	@Option(names = "--json", description = "Print a list of objects instead of a table.")
	private boolean json;

	@Override
	public void run() {
		CommandSpec command = Objects.requireNonNull(this.spec);
		if (!RoutesTable.SORTS.contains(this.sort)) {
			throw new ParameterException(command.commandLine(), "Invalid value for '--sort' / '-s': '" + this.sort
					+ "' is not one of '" + String.join("', '", RoutesTable.SORTS) + "'.");
		}
		Flask app = Globals.currentApp.getCurrentObject();
		RoutesTable table = RoutesTable.of(app.urlMap(), this.allMethods).sortedBy(this.sort);
		List<String> lines = this.json ? List.of(app.json().dumps(table.objects())) : table.lines();
		lines.forEach(command.commandLine().getOut()::println);
	}

}
