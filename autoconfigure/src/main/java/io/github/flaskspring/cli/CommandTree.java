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
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import picocli.CommandLine;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.Model.CommandSpec;

import io.github.flaskspring.AppGroup;
import io.github.flaskspring.CommandOptions;
import io.github.flaskspring.MethodCommand;

/**
 * Gathers commands by name, where later ones hide earlier ones, and makes picocli's model
 * of them.
 */
final class CommandTree {

	private final IFactory factory;

	private final Map<String, CommandSpec> commands = new TreeMap<>();

	private final List<String> hidden = new ArrayList<>();

	/** picocli calls a method on the user object of the command around it. */
	private final Map<CommandSpec, CommandSpec> beansOfMethods = new IdentityHashMap<>();

	CommandTree(IFactory factory) {
		this.factory = factory;
	}

	void add(AppGroup group) {
		group.commands().forEach(this::addObject);
	}

	void addAll(Map<String, CommandSpec> specs) {
		specs.forEach((name, spec) -> add(name, withHelp(spec)));
	}

	/** Adds an object with picocli's annotations, or a command of Flask's. */
	void addObject(String name, Object command) {
		add(name, spec(command));
	}

	private void add(String name, CommandSpec command) {
		if (this.commands.put(name, command) != null) {
			this.hidden.add(name);
		}
	}

	/** The names that more than one command wanted. */
	List<String> hidden() {
		return this.hidden;
	}

	Map<CommandSpec, CommandSpec> beansOfMethods() {
		return this.beansOfMethods;
	}

	CommandLine toCommandLine(String programName) {
		CommandSpec root = CommandSpec.forAnnotatedObject(new RootCommand(), this.factory).name(programName);
		this.commands.forEach((name, command) -> addTo(root, name, command));
		return new CommandLine(root, this.factory);
	}

	private static void addTo(CommandSpec group, String name, CommandSpec command) {
		group.addSubcommand(name, command.name(name));
	}

	private CommandSpec spec(Object command) {
		if (command instanceof AppGroup group) {
			return spec(group);
		}
		if (command instanceof CommandOptions options) {
			return withHelp(FunctionCommand.spec(options));
		}
		if (command instanceof MethodCommand method) {
			CommandSpec spec = withHelp(CommandSpec.forAnnotatedObject(method.method(), this.factory));
			CommandSpec bean = CommandSpec.wrapWithoutInspection(method.bean());
			// without a command line of its own it would count as the root
			new CommandLine(bean);
			this.beansOfMethods.put(spec, bean);
			return spec;
		}
		return withHelp(CommandSpec.forAnnotatedObject(command, this.factory));
	}

	private CommandSpec spec(AppGroup group) {
		GroupCommand command = new GroupCommand();
		CommandSpec spec = withHelp(CommandSpec.wrapWithoutInspection(command));
		command.spec(spec);
		spec.usageMessage().description(group.help().lines().toArray(String[]::new)).synopsisSubcommandLabel("COMMAND");
		new TreeMap<>(group.commands()).forEach((name, each) -> addTo(spec, name, spec(each)));
		return spec;
	}

	/** Each command of Flask's has {@code --help}. */
	static CommandSpec withHelp(CommandSpec spec) {
		if (spec.optionsMap().get("--help") == null && !spec.mixinStandardHelpOptions()) {
			spec.addOption(CommandLine.Model.OptionSpec.builder("--help")
				.usageHelp(true)
				.description("Show this message and exit.")
				.build());
		}
		return spec;
	}

}
