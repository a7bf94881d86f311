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

package io.github.flaskspring;

import org.jspecify.annotations.Nullable;

/**
 * Two different views under one endpoint. Flask: an {@code AssertionError} of
 * {@code add_url_rule}.
 *
 * @since 0.1
 */
public class DuplicateEndpointException extends IllegalStateException {

	private static final long serialVersionUID = 1L;

	private final String endpoint;

	private final String place;

	private final @Nullable String firstPlace;

	DuplicateEndpointException(String endpoint, String place, @Nullable String firstPlace) {
		super("View function mapping is overwriting an existing endpoint function: " + endpoint);
		this.endpoint = endpoint;
		this.place = place;
		this.firstPlace = firstPlace;
	}

	/**
	 * The endpoint.
	 * @return the endpoint
	 */
	public String endpoint() {
		return this.endpoint;
	}

	/**
	 * Where the second view was registered.
	 * @return class, method and line
	 */
	public String place() {
		return this.place;
	}

	/**
	 * Where the first view was registered.
	 * @return class, method and line, null when it was attached without a rule
	 */
	public @Nullable String firstPlace() {
		return this.firstPlace;
	}

}
