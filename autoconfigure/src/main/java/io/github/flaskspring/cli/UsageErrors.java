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
import java.util.List;

import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line, in the form of click. */
record UsageErrors(Applications.Choice choice) implements IParameterExceptionHandler {

	@Override
	public int handleParseException(ParameterException error, String[] arguments) {
		CommandLine command = error.getCommandLine();
		PrintWriter err = command.getErr();
		if (command.getParent() == null && error instanceof UnmatchedArgumentException) {
			this.choice.explain(err);
		}
		err.print("Usage: " + command.getHelp().synopsis(0));
		err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help' for help.");
		err.println();
		err.println("Error: " + message(error));
		err.flush();
		return command.getCommandSpec().exitCodeOnInvalidInput();
	}

	private static String message(ParameterException error) {
		if (error instanceof UnmatchedArgumentException unmatched && !unmatched.getUnmatched().isEmpty()) {
			String first = unmatched.getUnmatched().get(0);
			if (unmatched.isUnknownOption()) {
				return "No such option '" + first + "'." + suggestion(unmatched);
			}
			if (!error.getCommandLine().getSubcommands().isEmpty()) {
				return "No such command '" + first + "'." + suggestion(unmatched);
			}
			return "Got unexpected extra argument (" + String.join(" ", unmatched.getUnmatched()) + ")";
		}
		return String.valueOf(error.getMessage());
	}

	private static String suggestion(UnmatchedArgumentException error) {
		List<String> similar = error.getSuggestions();
		return similar.isEmpty() ? "" : " Did you mean '" + String.join("' or '", similar) + "'?";
	}

}
