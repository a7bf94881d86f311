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

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;

import io.github.flaskspring.Flask;
import io.github.flaskspring.RequestContext;
import io.github.flaskspring.observation.FlashMetrics;
import io.github.flaskspring.observation.SessionMetrics;

import static io.github.flaskspring.Globals.flash;
import static org.assertj.core.api.Assertions.assertThat;

/** Sessions and messages are counted where there is a registry. */
class FlaskMetricsAutoConfigurationTests {

	private final WebApplicationContextRunner runner = new WebApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(FlaskAutoConfiguration.class, FlaskMetricsAutoConfiguration.class,
				WebMvcAutoConfiguration.class, DispatcherServletAutoConfiguration.class))
		.withPropertyValues("flask.secret-key=secret", "flask.name=shop");

	@Test
	void countsInTheRegistryOfTheApplication() {
		this.runner.withBean(SimpleMeterRegistry.class).run((context) -> {
			try (RequestContext request = context.getBean(Flask.class).testRequestContext("/").push()) {
				flash("Hello");
				assertThat(request.session()).isNotEmpty();
			}

			MeterRegistry registry = context.getBean(MeterRegistry.class);
			assertThat(registry.get("flask.flash").tag("flask.application", "shop").counter().count()).isEqualTo(1);
			assertThat(registry.get("flask.session.read").tag("flask.result", "absent").counter().count()).isEqualTo(1);
		});
	}

	@Test
	void backsOffWithoutARegistry() {
		this.runner.run((context) -> assertThat(context).hasNotFailed()
			.doesNotHaveBean(SessionMetrics.class)
			.doesNotHaveBean(FlashMetrics.class));
	}

	@Test
	void needsNoMicrometer() {
		this.runner.withClassLoader(new FilteredClassLoader("io.micrometer.core"))
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(SessionMetrics.class));
	}

	@Test
	void backsOffForOwnMetrics() {
		SessionMetrics own = new SessionMetrics(new SimpleMeterRegistry());

		this.runner.withBean(SimpleMeterRegistry.class)
			.withBean(SessionMetrics.class, () -> own)
			.run((context) -> assertThat(context).getBean(SessionMetrics.class).isSameAs(own));
	}

}
