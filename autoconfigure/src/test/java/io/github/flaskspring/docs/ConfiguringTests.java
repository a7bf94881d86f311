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
package io.github.flaskspring.docs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.github.flaskspring.Flask;
import io.github.flaskspring.FlaskCustomizer;
import io.github.flaskspring.autoconfigure.FlaskAutoConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/** What the page about configuration promises. */
class ConfiguringTests {

	@TempDir
	private static Path folder;

	private final WebApplicationContextRunner runner = new WebApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(WebMvcAutoConfiguration.class, FlaskAutoConfiguration.class))
		.withUserConfiguration(Wiring.class);

	@Test
	void keysOfTheApplicationAreThereUnderBothNames() {
		this.runner
			.withPropertyValues("flask.session-cookie-name=sid", "flask.config.page-size=20",
					"flask.config.image-store-type=fs", "flask.config.image-store-path=/images")
			.run((context) -> {
				Flask app = context.getBean(Flask.class);

				assertThat(app.config().get("SESSION_COOKIE_NAME")).isEqualTo("sid");
				assertThat(app.config().getLong("PAGE_SIZE")).isEqualTo(20);
				assertThat(app.config().getNamespace("IMAGE_STORE_"))
					.isEqualTo(Map.of("type", "fs", "path", "/images"));
				assertThat(app.config().get("MAIL_SENDER")).isEqualTo("shop@example.com");
				assertThat(app.config().get("CURRENCY")).isEqualTo("EUR");
			});
	}

	// tag::defaults[]
	interface Defaults {

		String CURRENCY = "EUR";

		int PAGE_SIZE = 10;

	}
	// end::defaults[]

	@Configuration(proxyBeanMethods = false)
	static class Wiring {

		// tag::loading[]
		@Bean
		FlaskCustomizer settings() throws Exception {
			Path file = Files.writeString(folder.resolve("shop.yml"), "MAIL_SENDER: shop@example.com");
			return (app) -> {
				Object pageSize = app.config().get("PAGE_SIZE");
				app.config().fromObject(Defaults.class);
				app.config().put("PAGE_SIZE", pageSize);
				app.config().fromFile(file.toString());
			};
		}
		// end::loading[]

	}

}
