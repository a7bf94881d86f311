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
import java.io.StringReader;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Function;
import java.util.function.Supplier;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

import org.springframework.beans.factory.ListableBeanFactory;

import io.github.flaskspring.AppGroup;
import io.github.flaskspring.Flask;

/**
 * The command line of an application: the built-in commands, those of plug-ins, beans
 * with picocli's {@code @Command}, and those of {@link Flask#cli()} with its blueprints.
 * Flask: {@code FlaskGroup}. <pre class="code">
 * int exitCode = commands.execute(List.of("init-db"), out, err);
 * </pre>
 *
 * @since 0.1
 */
public final class FlaskCommands {

	private static final Log logger = LogFactory.getLog(FlaskCommands.class);

	private final ListableBeanFactory beans;

	private final BeanCommands beanCommands;

	private final Function<String, @Nullable String> properties;

	private final String programName;

	private final ApplicationBeans applicationBeans;

	/**
	 * The command line of a bean factory.
	 * @param beans where applications and commands are
	 * @param properties where options come from that are not given, by name
	 * @param programName what starts the program, for {@code --help}
	 * @param packages the packages of the application, whose beans a shell knows by name
	 */
	public FlaskCommands(ListableBeanFactory beans, Function<String, @Nullable String> properties, String programName,
			Supplier<List<String>> packages) {
		this.beans = beans;
		this.beanCommands = new BeanCommands(beans);
		this.properties = properties;
		this.programName = programName;
		this.applicationBeans = new ApplicationBeans(beans, packages);
	}

	/**
	 * Runs a command.
	 * @param arguments the command line
	 * @param out where the command writes
	 * @param err where messages go
	 * @return the exit code
	 */
	public int execute(List<String> arguments, PrintWriter out, PrintWriter err) {
		return run(arguments, CommandIo.of(new StringReader(""), out, err)).exitCode();
	}

	/**
	 * Runs a command of the application that the command line names, or of the only one.
	 * @param arguments the command line
	 * @param io the streams of the command
	 * @return how it ended
	 */
	public CommandResult run(List<String> arguments, CommandIo io) {
		Applications applications = new Applications(this.beans.getBeansOfType(Flask.class));
		return run(applications.choose(GroupArguments.of(arguments).app(), this.properties.apply("flask.app")),
				arguments, io);
	}

	/**
	 * Runs a command of an application. Flask: {@code app.test_cli_runner().invoke}.
	 * @param app the application
	 * @param arguments the command line
	 * @param io the streams of the command
	 * @return how it ended
	 */
	public CommandResult run(Flask app, List<String> arguments, CommandIo io) {
		return run(new Applications.Choice(app, ""), arguments, io);
	}

	private CommandResult run(Applications.Choice choice, List<String> arguments, CommandIo io) {
		CommandTree tree = new CommandTree(this.beanCommands);
		if (choice.app() != null) {
			tree.add(choice.app().cli());
		}
		tree.addAll(this.beanCommands.commands());
		AppGroup plugins = new AppGroup("");
		ServiceLoader.load(CommandPlugin.class, getClass().getClassLoader()).forEach((each) -> each.addTo(plugins));
		this.beans.getBeanProvider(CommandPlugin.class).orderedStream().forEach((each) -> each.addTo(plugins));
		tree.add(plugins);
		BuiltInCommands.all(this.applicationBeans, io).forEach(tree::addObject);
		tree.hidden().forEach((name) -> logger.warn("The command '" + name + "' is hidden by another of its name."));
		CommandLine commandLine = tree.toCommandLine(this.programName);
		commandLine.setOut(io.out());
		commandLine.setErr(io.err());
		commandLine.setDefaultValueProvider(new OptionDefaults(this.properties));
		commandLine.setCaseInsensitiveEnumValuesAllowed(true);
		return new CommandExecution(choice, commandLine, tree.beansOfMethods()).run(arguments);
	}

}
