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

package io.github.flaskspring.actuate;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

import org.springframework.boot.actuate.endpoint.Show;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;

import io.github.flaskspring.Flask;
import io.github.flaskspring.actuate.FlaskDescriptor.ApplicationDescriptor;

/**
 * The endpoint {@code flask}: rules, blueprints, hooks, error handlers, signals,
 * extensions and configuration keys of the applications.
 *
 * @since 0.1
 */
@Endpoint(id = "flask")
public final class FlaskEndpoint {

	private final Supplier<Map<String, Flask>> applications;

	private final ConfigValues values;

	private final Show showValues;

	/**
	 * An endpoint.
	 * @param applications the applications by the names of their beans
	 * @param values masks what is not to be seen
	 * @param showValues who sees values of the configuration at all
	 */
	public FlaskEndpoint(Supplier<Map<String, Flask>> applications, ConfigValues values, Show showValues) {
		this.applications = applications;
		this.values = values;
		this.showValues = showValues;
	}

	/**
	 * Describes the applications.
	 * @return the description
	 */
	@ReadOperation
	public FlaskDescriptor flask() {
		return describe(this.showValues == Show.ALWAYS);
	}

	FlaskDescriptor describe(boolean withValues) {
		Map<String, ApplicationDescriptor> described = new LinkedHashMap<>();
		this.applications.get().forEach((name, app) -> described.put(name, describe(app, withValues)));
		return new FlaskDescriptor(described);
	}

	private ApplicationDescriptor describe(Flask app, boolean withValues) {
		Descriptions of = new Descriptions(app);
		return new ApplicationDescriptor(app.name(), app.mountPrefix(), app.mountHost(), of.rules(), of.blueprints(),
				of.hooks(), of.errorHandlers(), of.signals(), Map.copyOf(app.extensions()).keySet(),
				this.values.of(app.config(), withValues));
	}

}
