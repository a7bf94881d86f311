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

package io.github.flaskspring.autoconfigure;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

import io.github.flaskspring.Flask;
import io.github.flaskspring.cli.CommandIo;
import io.github.flaskspring.cli.FlaskCommands;
import io.github.flaskspring.cli.ServerStart;

/** Runs the command of a process, or starts its server, and ends it. */
final class CommandLauncher {

	/** Those that work while the application does not. */
	private static final Set<String> WITHOUT_CONTEXT = Set.of("secret-key", "--version");

	private final CommandArguments arguments;

	private final ProcessExit exit;

	private final CommandIo io = CommandIo.ofProcess();

	CommandLauncher(CommandArguments arguments, ProcessExit exit) {
		this.arguments = arguments;
		this.exit = exit;
	}

	void beforeStart(ConfigurableApplicationContext context) {
		ConfigurableEnvironment environment = context.getEnvironment();
		List<String> commandLine = this.arguments.parts().commandLine();
		String programName = CommandArguments.programName(environment);
		if (this.arguments.startsServer()) {
			start(ServerStart.of(programName, commandLine, environment::getProperty, this.io), environment);
		}
		else if (WITHOUT_CONTEXT.contains(this.arguments.parts().command().get(0))) {
			FlaskCommands commands = new FlaskCommands(new StaticListableBeanFactory(), environment::getProperty,
					programName, List::of);
			this.exit.exit(commands.run(commandLine, this.io).exitCode());
		}
	}

	private void start(ServerStart server, ConfigurableEnvironment environment) {
		if (server.exitCode() != null) {
			this.exit.exit(server.exitCode());
			return;
		}
		environment.getPropertySources().addFirst(new MapPropertySource("flaskRun", server.properties()));
		environment.getPropertySources()
			.addLast(new MapPropertySource("flaskRunDefaults",
					Map.of("server.address", "127.0.0.1", "server.port", 5000)));
		this.io.out().println(" * Serving Flask app '" + name(environment) + "'");
		this.io.out()
			.println(" * Debug mode: " + (environment.getProperty("flask.debug", Boolean.class, false) ? "on" : "off"));
		this.io.out().flush();
	}

	private static String name(ConfigurableEnvironment environment) {
		return environment.getProperty("flask.name", environment.getProperty("spring.application.name", "app"));
	}

	void afterStart(ConfigurableApplicationContext context) {
		if (this.arguments.startsServer()) {
			switchDebugMode(context);
			return;
		}
		FlaskCommands commands = context.getBean(FlaskCommands.class);
		int code = commands.run(this.arguments.parts().commandLine(), this.io).exitCode();
		this.exit.exit(SpringApplication.exit(context, () -> code));
	}

	/** Where Flask's users look for the address. */
	void afterRunners(ConfigurableApplicationContext context) {
		ConfigurableEnvironment environment = context.getEnvironment();
		Integer port = environment.getProperty("local.server.port", Integer.class);
		if (this.arguments.startsServer() && port != null) {
			boolean secure = environment.containsProperty("server.ssl.certificate")
					|| environment.containsProperty("server.ssl.key-store")
					|| environment.containsProperty("server.ssl.bundle");
			this.io.out()
				.println(" * Running on " + (secure ? "https" : "http") + "://"
						+ environment.getProperty("server.address") + ":" + port);
			this.io.out().println("Press CTRL+C to quit");
			this.io.out().flush();
		}
	}

	/** The command line wins over what the application sets in its code. */
	private void switchDebugMode(ConfigurableApplicationContext context) {
		Boolean debug = context.getEnvironment().getProperty("flask.debug", Boolean.class);
		if (debug != null) {
			context.getBeansOfType(Flask.class).values().forEach((app) -> app.debug(debug));
		}
	}

}
