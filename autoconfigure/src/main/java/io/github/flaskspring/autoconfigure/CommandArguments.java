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

import java.io.File;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.boot.system.ApplicationHome;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.SimpleCommandLinePropertySource;

import io.github.flaskspring.cli.GroupArguments;

/**
 * What the arguments of a program that has a command mean for the environment: quiet and
 * without a port. Options after the command are not properties.
 *
 * @param all the arguments of the program
 * @param parts the same, told apart
 */
record CommandArguments(String[] all, GroupArguments parts) {

	static final String ENABLED = "flask.cli.enabled";

	static final String SERVER = "run";

	private static final String OWN = "flaskCommand";

	private static final String DEFAULTS = "flaskCommandDefaults";

	static CommandArguments of(String[] arguments) {
		return new CommandArguments(arguments, GroupArguments.of(Arrays.asList(arguments)));
	}

	boolean startsServer() {
		return this.parts.isCommand(SERVER);
	}

	void addTo(ConfigurableEnvironment environment) {
		MutablePropertySources sources = environment.getPropertySources();
		if (!startsServer()) {
			sources.addFirst(new MapPropertySource(DEFAULTS, quiet()));
		}
		sources.addFirst(new SimpleCommandLinePropertySource(this.parts.boot().toArray(String[]::new)));
		sources.addFirst(new MapPropertySource(OWN, own()));
	}

	/** A port of -1 is none, with everything else of a web application in place. */
	private Map<String, Object> own() {
		Map<String, Object> own = new LinkedHashMap<>();
		if (!startsServer()) {
			own.put("server.port", -1);
		}
		if (this.parts.debug() != null) {
			own.put("flask.debug", this.parts.debug());
		}
		return own;
	}

	private static Map<String, Object> quiet() {
		return Map.of("spring.main.banner-mode", "off", "spring.main.log-startup-info", false, "logging.level.root",
				"WARN");
	}

	/** All arguments are Boot's again, as if there were no commands. */
	void removeFrom(ConfigurableEnvironment environment) {
		MutablePropertySources sources = environment.getPropertySources();
		sources.remove(OWN);
		sources.remove(DEFAULTS);
		sources.replace(SimpleCommandLinePropertySource.COMMAND_LINE_PROPERTY_SOURCE_NAME,
				new SimpleCommandLinePropertySource(this.all));
	}

	/** Devtools ask for this before there is an environment. */
	void switchReloader() {
		if (startsServer()) {
			String property = "spring.devtools.restart.enabled";
			if (this.parts.command().contains("--no-reload")) {
				System.setProperty(property, "false");
			}
			else if (this.parts.command().contains("--reload")) {
				System.setProperty(property, "true");
			}
		}
	}

	/** A management server of its own has no port either. */
	void addManagement(ConfigurableEnvironment environment) {
		if (!startsServer() && environment.containsProperty("management.server.port")) {
			environment.getPropertySources()
				.addFirst(new MapPropertySource("flaskCommandManagement", Map.of("management.server.port", -1)));
		}
	}

	static boolean areEnabled(Environment environment) {
		return environment.getProperty("flask.enabled", Boolean.class, true)
				&& environment.getProperty(ENABLED, Boolean.class, true);
	}

	static String programName(Environment environment) {
		File source = new ApplicationHome().getSource();
		return (source != null && source.isFile()) ? "java -jar " + source.getName()
				: environment.getProperty("spring.application.name", "app");
	}

}
