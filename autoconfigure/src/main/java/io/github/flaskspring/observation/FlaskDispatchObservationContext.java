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
import io.github.flaskspring.Request;
import io.github.flaskspring.Response;

/**
 * What is known of a request that is observed.
 *
 * @since 0.1
 */
public final class FlaskDispatchObservationContext extends Observation.Context {

	private final Flask app;

	private final Request request;

	private @Nullable Response response;

	/**
	 * A context.
	 * @param app the application
	 * @param request the request itself, not the proxy
	 */
	public FlaskDispatchObservationContext(Flask app, Request request) {
		this.app = app;
		this.request = request;
	}

	/**
	 * The application.
	 * @return the application
	 */
	public Flask app() {
		return this.app;
	}

	/**
	 * The request.
	 * @return the request
	 */
	public Request request() {
		return this.request;
	}

	/**
	 * The response.
	 * @return the response, null as long as there is none
	 */
	public @Nullable Response response() {
		return this.response;
	}

	void response(@Nullable Response answer) {
		this.response = answer;
	}

}
