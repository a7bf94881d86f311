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

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

import io.github.flaskspring.FlaskCustomizer;
import io.github.flaskspring.observation.FlashMetrics;
import io.github.flaskspring.observation.SessionMetrics;
import io.github.flaskspring.sessions.SecureCookieSessionInterface;

/**
 * Auto-configuration of the counters of sessions and flashed messages, for applications
 * that have a meter registry.
 *
 * @since 0.1
 */
@AutoConfiguration(beforeName = "io.github.flaskspring.autoconfigure.FlaskObservationAutoConfiguration",
		afterName = "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration")
@ConditionalOnWebApplication(type = Type.SERVLET)
@ConditionalOnBooleanProperty(name = "flask.enabled", matchIfMissing = true)
@ConditionalOnClass(MeterRegistry.class)
@ConditionalOnBean(MeterRegistry.class)
public final class FlaskMetricsAutoConfiguration {

	FlaskMetricsAutoConfiguration() {
	}

	@Bean
	@ConditionalOnMissingBean
	SessionMetrics flaskSessionMetrics(MeterRegistry registry) {
		return new SessionMetrics(registry);
	}

	@Bean
	@ConditionalOnMissingBean
	FlashMetrics flaskFlashMetrics(MeterRegistry registry) {
		return new FlashMetrics(registry);
	}

	/**
	 * After the customizers of the application, which may replace the session interface,
	 * and before the one that puts observations around it.
	 */
	@Bean
	@Order(Ordered.LOWEST_PRECEDENCE)
	FlaskCustomizer flaskMetricsCustomizer(SessionMetrics sessions, FlashMetrics flashes) {
		return (app) -> {
			flashes.connect(app);
			if (app.sessionInterface() instanceof SecureCookieSessionInterface cookies) {
				cookies.setListener(sessions);
			}
		};
	}

}
