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
 * What is known of a template that is observed.
 *
 * @since 0.1
 */
public final class FlaskTemplateObservationContext extends Observation.Context {

	private final Flask app;

	private @Nullable String template;

	/**
	 * A context.
	 * @param app the application
	 */
	public FlaskTemplateObservationContext(Flask app) {
		this.app = app;
	}

	/**
	 * The application.
	 * @return the application
	 */
	public Flask app() {
		return this.app;
	}

	/**
	 * The template, once it was rendered: until then a name may be anything.
	 * @return its name, {@code string} or {@code several}; null if it failed
	 */
	public @Nullable String template() {
		return this.template;
	}

	void rendered(String name) {
		this.template = name;
	}

}
