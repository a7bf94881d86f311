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

import picocli.CommandLine;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Fallback;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;

import io.github.flaskspring.cli.FlaskCommands;

/**
 * Auto-configuration of the command line, also for applications that are no web
 * applications.
 *
 * @since 0.1
 */
@AutoConfiguration(after = FlaskAutoConfiguration.class)
// a small class of picocli's: the start of a server loads it as well
@ConditionalOnClass(CommandLine.IFactory.class)
@ConditionalOnBooleanProperty(name = { "flask.enabled", CommandArguments.ENABLED }, matchIfMissing = true)
public final class FlaskCliAutoConfiguration {

	FlaskCliAutoConfiguration() {
	}

	/**
	 * Lazy because most starts serve, and run no command. For the same reason no method
	 * of the class names a type of picocli's: Spring looks at the methods of each bean.
	 */
	@Bean
	@Lazy
	@Fallback
	FlaskCommands flaskCommands(ApplicationContext context, Environment environment) {
		return new FlaskCommands(context, environment::getProperty, CommandArguments.programName(environment),
				() -> AutoConfigurationPackages.has(context) ? AutoConfigurationPackages.get(context) : List.of());
	}

}
