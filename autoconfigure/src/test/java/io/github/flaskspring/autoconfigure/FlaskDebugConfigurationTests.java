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

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.github.flaskspring.Flask;
import io.github.flaskspring.FlaskCustomizer;
import io.github.flaskspring.WithoutSecurity;
import io.github.flaskspring.debug.ApplicationCode;
import io.github.flaskspring.debug.DebugPages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/** Debug mode and its page stay out of production. */
@ExtendWith(OutputCaptureExtension.class)
class FlaskDebugConfigurationTests {

	private final WebApplicationContextRunner runner = new WebApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(FlaskAutoConfiguration.class, WebMvcAutoConfiguration.class,
				DispatcherServletAutoConfiguration.class, JacksonAutoConfiguration.class));

	@ParameterizedTest
	@ValueSource(strings = { "prod", "production", "PROD", "eu,prod" })
	@Tag("LOG-031")
	void debugModeStopsTheStartInProduction(String profiles) {
		this.runner.withPropertyValues("flask.debug=true", "spring.profiles.active=" + profiles)
			.run((context) -> assertThat(context).getFailure().isInstanceOf(DebugInProductionException.class));
	}

	@Test
	@Tag("LOG-031")
	void debugModeOfCodeStopsTheStartAsWell() {
		this.runner.withUserConfiguration(DebugInCode.class)
			.withPropertyValues("spring.profiles.active=prod")
			.run((context) -> assertThat(context).hasFailed());
	}

	@Test
	void otherProfilesMayBeProduction() {
		this.runner
			.withPropertyValues("flask.debug=true", "flask.production-profiles=live", "spring.profiles.active=prod")
			.run((context) -> assertThat(context.getBean(Flask.class).debug()).isTrue());
		this.runner
			.withPropertyValues("flask.debug=true", "flask.production-profiles=live", "spring.profiles.default=live")
			.run((context) -> assertThat(context).hasFailed());
	}

	@Test
	void pageHasNoFilterInProductionOrWhenItIsTurnedOff() {
		this.runner.run((context) -> assertThat(filter(context.getBean("flaskDebugFilter"))).isTrue());
		this.runner.withPropertyValues("spring.profiles.active=prod")
			.run((context) -> assertThat(filter(context.getBean("flaskDebugFilter"))).isFalse());
		this.runner.withPropertyValues("flask.debug=true", "flask.debug-page=false")
			.run((context) -> assertThat(filter(context.getBean("flaskDebugFilter"))).isFalse());
	}

	@Test
	void pagesAreMadeWhenThereIsOneToShow() {
		this.runner.run((context) -> {
			assertThat(context.getBeanFactory().containsSingleton("flaskDebugPages")).isFalse();
			assertThat(context.getBean(DebugPages.class)).isNotNull();
		});
	}

	@Test
	void pagesOfOnesOwnComeFirst() {
		this.runner
			.withBean("ownPages", DebugPages.class, () -> new DebugPages(new ApplicationCode(List.of()), List.of()))
			.run((context) -> assertThat(context.getBean(DebugPages.class)).isSameAs(context.getBean("ownPages")));
	}

	private static boolean filter(Object registration) {
		return ((FilterRegistrationBean<?>) registration).isEnabled();
	}

	@Test
	void refusalSaysWhatToDo(CapturedOutput output) {
		assertThatException().isThrownBy(() -> new SpringApplicationBuilder(Base.class).registerShutdownHook(false)
			.properties("server.port=0", WithoutSecurity.PROPERTY, "flask.debug=true", "spring.profiles.active=prod",
					"spring.application.name=shop")
			.run());

		assertThat(output).contains("APPLICATION FAILED TO START",
				"The Flask application 'shop' is in debug mode while the production profile 'prod' is active.",
				"Remove the property 'flask.debug', the environment variable FLASK_DEBUG",
				"name those that are in 'flask.production-profiles'");
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Base {

	}

	static class DebugInCode {

		@Bean
		FlaskCustomizer debugging() {
			return (app) -> app.debug(true);
		}

	}

}
