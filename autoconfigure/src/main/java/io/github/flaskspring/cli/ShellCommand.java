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

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import io.github.flaskspring.CommandException;
import io.github.flaskspring.Flask;
import io.github.flaskspring.Globals;
import io.github.flaskspring.cli.shell.Shell;
import io.github.flaskspring.cli.shell.ShellSession;

/**
 * Java inside of the application context, a snippet at a time. Flask:
 * {@code flask shell}.
 */
@Command(name = "shell", description = { "Run a shell in the app context.",
		"Reads Java from the terminal, or from standard input if that is no terminal." })
final class ShellCommand implements Callable<Integer> {

	private static final List<String> IMPORTS = List.of("java.math.*", "java.nio.file.*", "java.time.*", "java.util.*",
			"java.util.function.*", "java.util.stream.*", "io.github.flaskspring.*",
			"static io.github.flaskspring.Globals.*");

	private final ApplicationBeans beans;

	private final CommandIo io;

	@Option(names = "--startup", paramLabel = "FILE", description = "Snippets to evaluate first.")
	private @Nullable Path startup;

	@Option(names = "--history", paramLabel = "FILE",
			description = "Where to keep what was typed: .flask_shell_history of the home directory.")
	private Path history = Path.of(System.getProperty("user.home"), ".flask_shell_history");

	ShellCommand(ApplicationBeans beans, CommandIo io) {
		this.beans = beans;
		this.io = io;
	}

	@Override
	public Integer call() throws Exception {
		if (!Shell.isAvailable()) {
			throw new CommandException("The shell needs a JDK: this Java runtime has no module 'jdk.jshell'.");
		}
		try (Shell shell = new Shell(this.io.out(), this.io.err())) {
			prepare(shell);
			int code = session(shell).run();
			return (code == 0 && shell.failures() > 0 && !this.io.interactive()) ? 1 : code;
		}
	}

	private void prepare(Shell shell) throws Exception {
		Flask app = Globals.currentApp.getCurrentObject();
		List<String> imports = new ArrayList<>(IMPORTS);
		this.beans.packages().forEach((name) -> imports.add(name + ".*"));
		shell.imports(imports);
		this.beans.byName().forEach(shell::declare);
		app.makeShellContext().forEach(shell::declare);
		this.io.err()
			.println("Java " + System.getProperty("java.version") + " on " + System.getProperty("os.name") + "\nApp: "
					+ app.name());
		this.io.err().flush();
		if (this.startup != null) {
			runStartup(shell, this.startup);
		}
	}

	private static void runStartup(Shell shell, Path file) throws IOException {
		try (BufferedReader script = Files.newBufferedReader(file)) {
			ShellSession.ofScript(shell, script).run();
		}
	}

	private ShellSession session(Shell shell) {
		return this.io.interactive() ? ShellSession.atTerminal(shell, this.io.in(), this.history)
				: ShellSession.ofScript(shell, this.io.in());
	}

}
