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
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/**
 * What {@code run} means for a start of the server, which is not a command that runs
 * inside of the application.
 *
 * @param exitCode what to end with instead, after help or a wrong command line; null to
 * start
 * @param properties the properties of Spring Boot that the options stand for
 * @since 0.1
 */
public record ServerStart(@Nullable Integer exitCode, Map<String, Object> properties) {

	/**
	 * Reads the options of {@code run}.
	 * @param programName what starts the program, for messages
	 * @param arguments the command line that begins with options or {@code run}
	 * @param defaults where options come from that are not given, by name
	 * @param io where messages go
	 * @return what to do
	 */
	public static ServerStart of(String programName, List<String> arguments,
			Function<String, @Nullable String> defaults, CommandIo io) {
		RunCommand run = new RunCommand();
		CommandLine root = new CommandLine(new RootCommand()).setCommandName(programName)
			.addSubcommand("run", CommandTree.withHelp(CommandLine.Model.CommandSpec.forAnnotatedObject(run)))
			.setOut(io.out())
			.setErr(io.err())
			.setDefaultValueProvider(new OptionDefaults(defaults))
			.setParameterExceptionHandler(new UsageErrors(new Applications.Choice(null, "")));
		Reading reading = new Reading(run);
		int code = root.setExecutionStrategy(reading::read).execute(arguments.toArray(String[]::new));
		return new ServerStart((reading.properties == null) ? code : null,
				(reading.properties != null) ? reading.properties : Map.of());
	}

	/** Takes the place of running the command. */
	private static final class Reading {

		private final RunCommand command;

		private @Nullable Map<String, Object> properties;

		Reading(RunCommand command) {
			this.command = command;
		}

		int read(CommandLine.ParseResult result) {
			Integer helped = CommandLine.executeHelpRequest(result);
			if (helped != null) {
				return helped;
			}
			this.properties = this.command.properties();
			return CommandLine.ExitCode.OK;
		}

	}

}
