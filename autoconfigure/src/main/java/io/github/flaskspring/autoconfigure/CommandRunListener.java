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

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringApplicationRunListener;
import org.springframework.boot.bootstrap.BootstrapRegistry.InstanceSupplier;
import org.springframework.boot.bootstrap.ConfigurableBootstrapContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.util.ClassUtils;

/**
 * Makes commands of the arguments of {@code SpringApplication.run}: the first one that is
 * no option names a command, which runs in the place of the server and ends the process.
 */
final class CommandRunListener implements SpringApplicationRunListener, Ordered {

	private final SpringApplication application;

	private final @Nullable CommandArguments arguments;

	private ProcessExit exit = System::exit;

	private @Nullable CommandLauncher launcher;

	CommandRunListener(SpringApplication application, String[] arguments) {
		this.application = application;
		this.arguments = areSettings(arguments) ? null : command(CommandArguments.of(arguments));
	}

	/** Most starts have nothing else, and need not read them again. */
	private static boolean areSettings(String[] arguments) {
		for (String argument : arguments) {
			if (!argument.startsWith("--") || argument.indexOf('=') < 0) {
				return false;
			}
		}
		return true;
	}

	private static @Nullable CommandArguments command(CommandArguments arguments) {
		boolean possible = arguments.parts().hasCommand()
				&& ClassUtils.isPresent("picocli.CommandLine", CommandRunListener.class.getClassLoader());
		return possible ? arguments : null;
	}

	/** Before the listener that reads the application's files. */
	@Override
	public int getOrder() {
		return Ordered.HIGHEST_PRECEDENCE;
	}

	@Override
	public void starting(ConfigurableBootstrapContext bootstrap) {
		if (this.arguments != null) {
			bootstrap.registerIfAbsent(CommandArguments.class, InstanceSupplier.of(this.arguments));
			ProcessExit registered = bootstrap.getOrElse(ProcessExit.class, null);
			this.exit = (registered != null) ? registered : this.exit;
			this.application.setAddCommandLineProperties(false);
			this.arguments.switchReloader();
		}
	}

	@Override
	public void environmentPrepared(ConfigurableBootstrapContext bootstrap, ConfigurableEnvironment environment) {
		if (this.arguments != null) {
			this.arguments.addTo(environment);
		}
	}

	@Override
	public void contextPrepared(ConfigurableApplicationContext context) {
		if (this.arguments != null && CommandArguments.areEnabled(context.getEnvironment())) {
			this.launcher = new CommandLauncher(this.arguments, this.exit);
			this.launcher.beforeStart(context);
		}
	}

	@Override
	public void started(ConfigurableApplicationContext context, @Nullable Duration timeTaken) {
		if (this.launcher != null) {
			this.launcher.afterStart(context);
		}
	}

	@Override
	public void ready(ConfigurableApplicationContext context, @Nullable Duration timeTaken) {
		if (this.launcher != null) {
			this.launcher.afterRunners(context);
		}
	}

}
