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

package io.github.flaskspring.observation;

import io.micrometer.common.KeyValues;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationFilter;
import org.jspecify.annotations.Nullable;

import org.springframework.http.server.observation.ServerRequestObservationContext;

import io.github.flaskspring.observation.FlaskObservationDocumentation.DispatchKeys;
import io.github.flaskspring.routing.Rule;

/**
 * Adds endpoint and blueprint to {@code http.server.requests}. A filter and not a
 * convention, so that it goes with whatever convention the application has. Requests of
 * others have the keys too, as metrics of one name must have the same keys.
 *
 * @since 0.1
 */
public final class RouteKeys implements ObservationFilter {

	@Override
	public Observation.Context map(Observation.Context context) {
		if (context instanceof ServerRequestObservationContext) {
			context.addLowCardinalityKeyValues(keys(context.get(Rule.class)));
		}
		return context;
	}

	private static KeyValues keys(@Nullable Rule rule) {
		String endpoint = (rule != null) ? rule.endpoint() : null;
		return KeyValues.of(DispatchKeys.ENDPOINT.withValue((endpoint != null) ? endpoint : KeyNames.NONE),
				DispatchKeys.BLUEPRINT.withValue(KeyNames.blueprint(endpoint)));
	}

}
