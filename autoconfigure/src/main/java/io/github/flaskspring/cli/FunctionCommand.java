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

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

import io.github.flaskspring.CommandCall;
import io.github.flaskspring.CommandOptions;
import io.github.flaskspring.CommandOptions.Kind;
import io.github.flaskspring.CommandOptions.Parameter;

/** A command made of a function, as picocli takes it. */
final class FunctionCommand implements Callable<Integer> {

	private final CommandOptions command;

	private final CommandSpec spec;

	private final Map<String, ArgSpec> arguments = new HashMap<>();

	private FunctionCommand(CommandOptions command) {
		this.command = command;
		this.spec = CommandSpec.wrapWithoutInspection(this);
	}

	static CommandSpec spec(CommandOptions command) {
		return new FunctionCommand(command).build();
	}

	private CommandSpec build() {
		int position = 0;
		for (Parameter parameter : this.command.parameters()) {
			boolean positional = parameter.kind() == Kind.ARGUMENT || parameter.kind() == Kind.ARGUMENTS;
			ArgSpec argument = positional ? positional(parameter, position++) : option(parameter);
			this.arguments.put(parameter.name(), argument);
			this.spec.add(argument);
		}
		this.spec.usageMessage().description(this.command.help().lines().toArray(String[]::new));
		return this.spec;
	}

	private static ArgSpec positional(Parameter parameter, int position) {
		boolean many = parameter.kind() == Kind.ARGUMENTS;
		return PositionalParamSpec.builder()
			.index(many ? position + "..*" : String.valueOf(position))
			.arity(many ? "0..*" : "1")
			.type(many ? String[].class : parameter.type())
			.paramLabel(parameter.name().toUpperCase(Locale.ROOT))
			.build();
	}

	private static ArgSpec option(Parameter parameter) {
		boolean flag = parameter.kind() == Kind.FLAG;
		return OptionSpec.builder(parameter.names().toArray(String[]::new))
			.arity(flag ? "0" : "1")
			.type(flag ? boolean.class : parameter.type())
			.build();
	}

	@Override
	public @Nullable Integer call() throws Exception {
		CommandLine line = this.spec.commandLine();
		Map<String, @Nullable Object> values = new HashMap<>();
		this.arguments.forEach((name, argument) -> values.put(name, argument.getValue()));
		this.command.function().run(new CommandCall(this.command.name(), values, line.getOut(), line.getErr()));
		return CommandLine.ExitCode.OK;
	}

}
