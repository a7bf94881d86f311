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
package io.github.flaskspring.testing;

import picocli.CommandLine;

import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Scope;
import org.springframework.web.context.WebApplicationContext;

import io.github.flaskspring.Flask;
import io.github.flaskspring.cli.FlaskCommands;

/**
 * A {@link FlaskClient} for each injection point of a test, and a {@link FlaskCliRunner}.
 *
 * @since 0.1
 */
@AutoConfiguration(afterName = { "io.github.flaskspring.autoconfigure.FlaskAutoConfiguration",
		"io.github.flaskspring.autoconfigure.FlaskCliAutoConfiguration" })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBean(Flask.class)
public final class FlaskTestAutoConfiguration {

	FlaskTestAutoConfiguration() {
	}

	@Bean
	@Lazy
	Transports flaskTestTransports(WebApplicationContext context) {
		return new Transports(context);
	}

	@Bean
	@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
	@ConditionalOnMissingBean
	FlaskClient flaskClient(ApplicationContext context) {
		return new FlaskClient(context);
	}

	/** Where there are commands. */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnBean(FlaskCommands.class)
	@ConditionalOnClass(CommandLine.class)
	static class Commands {

		@Bean
		@Lazy
		@ConditionalOnMissingBean
		FlaskCliRunner flaskCliRunner(ApplicationContext context) {
			return new FlaskCliRunner(context);
		}

	}

}
