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

import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;

import io.github.flaskspring.Flask;
import io.github.flaskspring.NotFoundException;
import io.github.flaskspring.RequestContext;
import io.github.flaskspring.autoconfigure.FlaskAutoConfiguration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What the page of patterns promises of signed links. */
class SignedLinksTests {

	private final WebApplicationContextRunner runner = new WebApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(DispatcherServletAutoConfiguration.class,
				WebMvcAutoConfiguration.class, FlaskAutoConfiguration.class))
		.withBean(WebProperties.class)
		.withBean(SignedLinks.class)
		.withPropertyValues("flask.secret-key=dev-key");

	@Test
	void aSignedLinkLeadsToItsUser() {
		this.runner.run((spring) -> {
			Flask app = spring.getBean(Flask.class);
			SignedLinks links = spring.getBean(SignedLinks.class);
			String link = app.testRequestContext("/").call(() -> links.link(5));
			String path = link.substring("http://localhost".length());

			assertThat(app.testRequestContext(path).call(app::dispatchRequest)).isEqualTo("a new password for 5");
			try (RequestContext context = app.testRequestContext(path + "x").push()) {
				assertThatExceptionOfType(NotFoundException.class).isThrownBy(context.app()::dispatchRequest);
			}
		});
	}

}
