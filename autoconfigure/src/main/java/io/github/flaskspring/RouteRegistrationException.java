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

/**
 * A rule that cannot be registered: bad syntax, an unknown converter, bad arguments.
 *
 * @since 0.1
 */
public class RouteRegistrationException extends IllegalArgumentException {

	private static final long serialVersionUID = 1L;

	private final String rule;

	private final String problem;

	private final String endpoint;

	private final String place;

	RouteRegistrationException(String rule, String endpoint, String place, IllegalArgumentException cause) {
		super(cause.getMessage() + " Endpoint '" + endpoint + "', registered at " + place + ".", cause);
		this.rule = rule;
		this.problem = String.valueOf(cause.getMessage());
		this.endpoint = endpoint;
		this.place = place;
	}

	/**
	 * The rule.
	 * @return its text
	 */
	public String rule() {
		return this.rule;
	}

	/**
	 * What is wrong with the rule.
	 * @return the message
	 */
	public String problem() {
		return this.problem;
	}

	/**
	 * The endpoint.
	 * @return the endpoint
	 */
	public String endpoint() {
		return this.endpoint;
	}

	/**
	 * Where the rule was registered.
	 * @return class, method and line
	 */
	public String place() {
		return this.place;
	}

}
