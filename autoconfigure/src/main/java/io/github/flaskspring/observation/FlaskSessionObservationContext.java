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

import io.micrometer.observation.Observation;
import org.jspecify.annotations.Nullable;

import io.github.flaskspring.Flask;

/**
 * What is known of a session that is observed: never its content.
 *
 * @since 0.1
 */
public final class FlaskSessionObservationContext extends Observation.Context {

	private final Flask app;

	private final String operation;

	private @Nullable String state;

	/**
	 * A context.
	 * @param app the application
	 * @param operation {@code open} or {@code save}
	 */
	public FlaskSessionObservationContext(Flask app, String operation) {
		this.app = app;
		this.operation = operation;
	}

	/**
	 * The application.
	 * @return the application
	 */
	public Flask app() {
		return this.app;
	}

	/**
	 * What is done with the session.
	 * @return {@code open} or {@code save}
	 */
	public String operation() {
		return this.operation;
	}

	/**
	 * The state of the session.
	 * @return the state, null as long as it is not known
	 */
	public @Nullable String state() {
		return this.state;
	}

	void state(String known) {
		this.state = known;
	}

}
