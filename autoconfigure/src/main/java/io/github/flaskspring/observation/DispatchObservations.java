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

import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;

import io.github.flaskspring.Flask;
import io.github.flaskspring.Request;

/**
 * Observes requests. Without anybody who listens it makes nothing.
 *
 * @since 0.1
 */
public final class DispatchObservations {

	private static final FlaskDispatchObservationConvention DEFAULT = new DefaultFlaskDispatchObservationConvention();

	private final ObservationRegistry registry;

	private final @Nullable FlaskDispatchObservationConvention convention;

	/**
	 * Observations of a registry.
	 * @param registry who listens
	 * @param convention replaces the default names and keys, or null
	 */
	public DispatchObservations(ObservationRegistry registry, @Nullable FlaskDispatchObservationConvention convention) {
		this.registry = registry;
		this.convention = convention;
	}

	/**
	 * Observations that nobody listens to.
	 * @return the observations
	 */
	public static DispatchObservations none() {
		return new DispatchObservations(ObservationRegistry.NOOP, null);
	}

	/**
	 * Begins to observe a request.
	 * @param app the application
	 * @param request the request itself, not the proxy
	 * @return what to tell of its end
	 */
	public ObservedDispatch start(Flask app, Request request) {
		return this.registry.isNoop() ? ObservedDispatch.NONE : observe(app, request);
	}

	private ObservedDispatch observe(Flask app, Request request) {
		return new ObservedDispatch(FlaskObservationDocumentation.DISPATCH.start(this.convention, DEFAULT,
				() -> new FlaskDispatchObservationContext(app, request), this.registry));
	}

}
