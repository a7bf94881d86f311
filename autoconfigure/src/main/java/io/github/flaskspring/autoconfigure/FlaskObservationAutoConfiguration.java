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

import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

import io.github.flaskspring.Flask;
import io.github.flaskspring.FlaskCustomizer;
import io.github.flaskspring.observation.DispatchObservations;
import io.github.flaskspring.observation.FlaskDispatchObservationConvention;
import io.github.flaskspring.observation.FlaskSessionObservationConvention;
import io.github.flaskspring.observation.FlaskTemplateObservationConvention;
import io.github.flaskspring.observation.ObservedSessionInterface;
import io.github.flaskspring.observation.ObservedTemplateRenderer;
import io.github.flaskspring.observation.RouteKeys;

/**
 * Auto-configuration of the observations of requests, templates and sessions, for
 * applications that observe anything.
 *
 * @since 0.1
 */
@AutoConfiguration(
		afterName = "org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration")
@ConditionalOnWebApplication(type = Type.SERVLET)
@ConditionalOnBooleanProperty(name = "flask.enabled", matchIfMissing = true)
@ConditionalOnBean(ObservationRegistry.class)
public final class FlaskObservationAutoConfiguration {

	FlaskObservationAutoConfiguration() {
	}

	@Bean
	@ConditionalOnMissingBean
	DispatchObservations flaskDispatchObservations(ObservationRegistry registry,
			ObjectProvider<FlaskDispatchObservationConvention> convention) {
		return new DispatchObservations(registry, convention.getIfAvailable());
	}

	/** After those of the application, which may replace what is observed. */
	@Bean
	@Order(Ordered.LOWEST_PRECEDENCE)
	FlaskCustomizer flaskObservationCustomizer(ObservationRegistry registry,
			ObjectProvider<FlaskTemplateObservationConvention> templates,
			ObjectProvider<FlaskSessionObservationConvention> sessions) {
		return (app) -> {
			if (!registry.isNoop()) {
				observeTemplates(app, registry, templates.getIfAvailable());
				app.sessionInterface(
						new ObservedSessionInterface(app.sessionInterface(), registry, sessions.getIfAvailable()));
			}
		};
	}

	private static void observeTemplates(Flask app, ObservationRegistry registry,
			@Nullable FlaskTemplateObservationConvention convention) {
		if (app.hasTemplateRenderer()) {
			app.templateRenderer(new ObservedTemplateRenderer(app.templateRenderer(), registry, convention));
		}
	}

	@Bean
	@ConditionalOnMissingBean
	RouteKeys flaskRouteKeys() {
		return new RouteKeys();
	}

}
