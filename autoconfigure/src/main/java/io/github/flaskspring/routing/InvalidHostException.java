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

package io.github.flaskspring.routing;

/**
 * A host name that no URL can carry, such as one with an empty label. Werkzeug:
 * {@code BadHost}, a 400 answer.
 *
 * @since 0.1
 */
@SuppressWarnings("serial")
public class InvalidHostException extends IllegalArgumentException {

	private final String host;

	/**
	 * Create an exception for a host.
	 * @param host the host as it was given
	 */
	public InvalidHostException(String host) {
		super("The host name " + PythonText.repr(host)
				+ " is not valid. Each label needs 1 to 63 characters that IDNA can encode.");
		this.host = host;
	}

	/**
	 * Return the host.
	 * @return the host as it was given
	 */
	public String host() {
		return this.host;
	}

}
