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

import java.util.Set;

import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.actuate.endpoint.Show;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.web.annotation.EndpointWebExtension;

/**
 * The endpoint {@code flask} over HTTP, where somebody may be authorized to see values.
 *
 * @since 0.1
 */
@EndpointWebExtension(endpoint = FlaskEndpoint.class)
public final class FlaskEndpointWebExtension {

	private final FlaskEndpoint endpoint;

	private final Show showValues;

	private final Set<String> roles;

	/**
	 * An extension.
	 * @param endpoint the endpoint
	 * @param showValues who sees values of the configuration
	 * @param roles the roles that are authorized, empty for everybody who is known
	 */
	public FlaskEndpointWebExtension(FlaskEndpoint endpoint, Show showValues, Set<String> roles) {
		this.endpoint = endpoint;
		this.showValues = showValues;
		this.roles = roles;
	}

	/**
	 * Describes the applications.
	 * @param securityContext who asks
	 * @return the description
	 */
	@ReadOperation
	public FlaskDescriptor flask(SecurityContext securityContext) {
		return this.endpoint.describe(this.showValues.isShown(securityContext, this.roles));
	}

}
