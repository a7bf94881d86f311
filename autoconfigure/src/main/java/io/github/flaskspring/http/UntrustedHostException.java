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

package io.github.flaskspring.http;

/**
 * A request was made to a host that the application does not accept. Werkzeug raises
 * {@code SecurityError}; the web layer answers this exception with a 400.
 *
 * @since 0.1
 */
public final class UntrustedHostException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String host;

	public UntrustedHostException(String host) {
		super("Host " + PythonText.repr(host) + " is not trusted.");
		this.host = host;
	}

	/**
	 * The host that was refused.
	 * @return the host as the client sent it
	 */
	public String host() {
		return this.host;
	}

}
