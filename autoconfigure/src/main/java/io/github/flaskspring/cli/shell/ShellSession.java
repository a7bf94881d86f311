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

package io.github.flaskspring.cli.shell;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.util.ClassUtils;

/**
 * Reads and evaluates until the end of the input or {@code /exit}.
 *
 * @since 0.1
 */
public final class ShellSession {

	private static final Pattern EXIT = Pattern.compile("/exit(?:\\s+(\\d+))?\\s*");

	private final Shell shell;

	private final LineSource lines;

	ShellSession(Shell shell, LineSource lines) {
		this.shell = shell;
		this.lines = lines;
	}

	/**
	 * A session that reads a script.
	 * @param shell the shell
	 * @param script the script
	 * @return the session
	 */
	public static ShellSession ofScript(Shell shell, BufferedReader script) {
		return new ShellSession(shell, (continued) -> script.readLine());
	}

	/**
	 * A session at the terminal, with line editing, completion and history if JLine is
	 * there.
	 * @param shell the shell
	 * @param input the input of a terminal without JLine
	 * @param history the file that keeps the history
	 * @return the session
	 */
	public static ShellSession atTerminal(Shell shell, BufferedReader input, Path history) {
		boolean editing = ClassUtils.isPresent("org.jline.reader.LineReader", ShellSession.class.getClassLoader());
		return editing ? new ShellSession(shell, TerminalLines.open(shell, history)) : ofScript(shell, input);
	}

	/**
	 * Runs to the end.
	 * @return the exit code: what {@code /exit} says
	 * @throws IOException if the input cannot be read
	 */
	public int run() throws IOException {
		String pending = "";
		String line = this.lines.next(false);
		while (line != null) {
			Matcher exit = EXIT.matcher(line);
			if (pending.isBlank() && exit.matches()) {
				return (exit.group(1) != null) ? Integer.parseInt(exit.group(1)) : 0;
			}
			pending = this.shell.evaluate(pending + line + "\n");
			line = this.lines.next(!pending.isBlank());
		}
		if (!pending.isBlank()) {
			this.shell.evaluateUnfinished(pending);
		}
		return 0;
	}

}
