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

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The arguments of a program, told apart: what is for Spring Boot, the options before the
 * command, and the command with all that follows.
 *
 * @param boot such as {@code --server.port=1}, before the command, or after it if the
 * name has a dot
 * @param app the application that is named by {@code --app}, null if none is
 * @param debug whether {@code --debug} or {@code --no-debug} stands before the command,
 * null if neither does
 * @param options the options before the command as they were given
 * @param command the command with its arguments, or {@code --help} or {@code --version};
 * empty if there is none
 * @since 0.1
 */
public record GroupArguments(List<String> boot, @Nullable String app, @Nullable Boolean debug, List<String> options,
		List<String> command) {

	private static final Set<String> COMMANDS = Set.of("--help", "-h", "--version");

	/**
	 * Tells arguments apart.
	 * @param arguments all arguments
	 * @return the parts
	 */
	public static GroupArguments of(List<String> arguments) {
		return new Scan(arguments).run();
	}

	/**
	 * Whether there is a command, so that this is no start of the server.
	 * @return whether there is
	 */
	public boolean hasCommand() {
		return !this.command.isEmpty();
	}

	/**
	 * Whether it is a certain command.
	 * @param name its name
	 * @return whether it is
	 */
	public boolean isCommand(String name) {
		return hasCommand() && this.command.get(0).equals(name);
	}

	/**
	 * What is not for Spring Boot.
	 * @return options and command
	 */
	public List<String> commandLine() {
		List<String> all = new ArrayList<>(this.options);
		all.addAll(this.command);
		return all;
	}

	/** One pass over the arguments. */
	private static final class Scan {

		private final List<String> arguments;

		private final List<String> boot = new ArrayList<>();

		private final List<String> options = new ArrayList<>();

		private @Nullable String app;

		private @Nullable Boolean debug;

		Scan(List<String> arguments) {
			this.arguments = arguments;
		}

		GroupArguments run() {
			int i = 0;
			while (i < this.arguments.size() && !isCommand(this.arguments.get(i))) {
				i += option(i);
			}
			return new GroupArguments(this.boot, this.app, this.debug, this.options, command(i));
		}

		private static boolean isCommand(String argument) {
			return !argument.startsWith("-") || COMMANDS.contains(argument);
		}

		private int option(int i) {
			String argument = this.arguments.get(i);
			boolean isApp = argument.equals("--app") || argument.equals("-A");
			if (isApp && i + 1 < this.arguments.size()) {
				this.app = this.arguments.get(i + 1);
				this.options.addAll(this.arguments.subList(i, i + 2));
				return 2;
			}
			single(argument);
			return 1;
		}

		private void single(String argument) {
			if (argument.startsWith("--app=")) {
				this.app = argument.substring("--app=".length());
				this.options.add(argument);
			}
			else if (argument.equals("--debug") || argument.equals("--no-debug")) {
				this.debug = argument.equals("--debug");
				this.options.add(argument);
			}
			else {
				this.boot.add(argument);
			}
		}

		private List<String> command(int start) {
			List<String> command = new ArrayList<>();
			boolean verbatim = false;
			for (String argument : this.arguments.subList(start, this.arguments.size())) {
				verbatim |= argument.equals("--");
				((!verbatim && isProperty(argument)) ? this.boot : command).add(argument);
			}
			return command;
		}

		/** Such as {@code --spring.profiles.active=prod}. */
		private static boolean isProperty(String argument) {
			int equals = argument.indexOf('=');
			int dot = argument.indexOf('.');
			return argument.startsWith("--") && dot > 0 && dot < equals;
		}

	}

}
