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

import java.util.Objects;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What stands before a command. Flask: the program {@code flask}. */
@Command(synopsisSubcommandLabel = "COMMAND", versionProvider = Versions.class)
final class RootCommand implements Callable<Integer> {

	@Spec
	private @Nullable CommandSpec spec;

	@Option(names = { "-A", "--app" }, paramLabel = "NAME",
			description = "The Flask application to use, where there are several.")
	private @Nullable String app;

	@Option(names = "--debug", negatable = true, description = "Set debug mode.")
	private @Nullable Boolean debug;

	@Option(names = "--version", versionHelp = true, description = "Show the versions and exit.")
	private boolean version;

	@Option(names = { "-h", "--help" }, usageHelp = true, description = "Show this message and exit.")
	private boolean help;

	/** Without a command. */
	@Override
	public Integer call() {
		CommandSpec root = Objects.requireNonNull(this.spec);
		if (this.app != null || this.debug != null) {
			throw new ParameterException(root.commandLine(), "Missing command.");
		}
		root.commandLine().usage(root.commandLine().getErr());
		return root.exitCodeOnInvalidInput();
	}

}
