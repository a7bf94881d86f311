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

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IExitCodeGenerator;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

import io.github.flaskspring.CommandException;
import io.github.flaskspring.Flask;
import io.github.flaskspring.Globals;

/** One run of a command inside of an application context, with its exit code. */
final class CommandExecution {

	private final Applications.Choice choice;

	private final CommandLine commandLine;

	private final Map<CommandSpec, CommandSpec> beansOfMethods;

	private @Nullable Exception failure;

	CommandExecution(Applications.Choice choice, CommandLine commandLine,
			Map<CommandSpec, CommandSpec> beansOfMethods) {
		this.choice = choice;
		this.commandLine = commandLine;
		this.beansOfMethods = beansOfMethods;
		commandLine.setParameterExceptionHandler(new UsageErrors(choice));
		commandLine.setExecutionStrategy(this::execute);
		commandLine.setExecutionExceptionHandler((error, command, parsed) -> {
			this.failure = error;
			return CommandLine.ExitCode.SOFTWARE;
		});
	}

	CommandResult run(List<String> arguments) {
		Flask app = this.choice.app();
		Boolean debug = GroupArguments.of(arguments).debug();
		if (app == null || debug == null) {
			return runAndReport(arguments);
		}
		boolean before = app.debug();
		app.debug(debug);
		try {
			return runAndReport(arguments);
		}
		finally {
			app.debug(before);
		}
	}

	private CommandResult runAndReport(List<String> arguments) {
		try {
			return new CommandResult(inContext(this.choice.app(), arguments), null);
		}
		catch (Exception ex) {
			report(ex);
			return new CommandResult(exitCode(ex), ex);
		}
		finally {
			this.commandLine.getOut().flush();
			this.commandLine.getErr().flush();
		}
	}

	/** Arguments are converted inside of the context as well. */
	private int inContext(@Nullable Flask app, List<String> arguments) throws Exception {
		if (app == null || (Globals.hasAppContext() && Globals.currentApp.getCurrentObject() == app)) {
			return parseAndRun(arguments);
		}
		return app.appContext().call(() -> parseAndRun(arguments));
	}

	private int parseAndRun(List<String> arguments) throws Exception {
		int code = this.commandLine.execute(arguments.toArray(String[]::new));
		if (this.failure != null) {
			throw this.failure;
		}
		return code;
	}

	/** A method is called on its own bean, whatever group it is in. */
	private int execute(ParseResult result) {
		if (!result.hasSubcommand() && result.isUsageHelpRequested()) {
			this.choice.explain(this.commandLine.getErr());
		}
		Integer helped = CommandLine.executeHelpRequest(result);
		if (helped != null) {
			return helped;
		}
		List<CommandLine> commands = result.asCommandLineList();
		requireApplication(commands);
		CommandSpec last = commands.get(commands.size() - 1).getCommandSpec();
		CommandSpec bean = this.beansOfMethods.get(last);
		if (bean == null) {
			return new RunLast().execute(result);
		}
		CommandSpec group = last.parent();
		last.parent(bean);
		try {
			return new RunLast().execute(result);
		}
		finally {
			last.parent(group);
		}
	}

	private void requireApplication(List<CommandLine> commands) {
		if (this.choice.app() == null && commands.size() > 1
				&& !BuiltInCommands.WITHOUT_APPLICATION.contains(commands.get(1).getCommandName())) {
			throw new ParameterException(this.commandLine, this.choice.problem());
		}
	}

	private int exitCode(Exception error) {
		if (error instanceof CommandException ended) {
			return ended.exitCode();
		}
		return (error instanceof IExitCodeGenerator generator) ? generator.getExitCode()
				: CommandLine.ExitCode.SOFTWARE;
	}

	private void report(Exception error) {
		PrintWriter err = this.commandLine.getErr();
		boolean expected = error instanceof CommandException;
		String message = (error.getMessage() != null) ? error.getMessage() : error.getClass().getName();
		if (!message.isEmpty()) {
			err.println("Error: " + (expected ? message : error.getClass().getSimpleName() + ": " + message));
		}
		if (!expected) {
			err.println(isDebug() ? trace(error) : "Use '--debug' before the command to see where it happened.");
		}
	}

	private boolean isDebug() {
		return this.choice.app() != null && this.choice.app().debug();
	}

	private static String trace(Exception error) {
		StringWriter trace = new StringWriter();
		error.printStackTrace(new PrintWriter(trace));
		return trace.toString();
	}

}
