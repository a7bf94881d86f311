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

import io.github.flaskspring.http.Headers;

/**
 * 503 Service Unavailable, with the time to wait. Werkzeug: {@code ServiceUnavailable}.
 *
 * @since 0.1
 */
public class ServiceUnavailableException extends HttpException {

	/** The status code. */
	public static final int CODE = 503;

	private static final long serialVersionUID = 1L;

	private static final String DESCRIPTION = "The server is temporarily unable to service your request due to "
			+ "maintenance downtime or capacity problems. Please try again later.";

	private final @Nullable String retryAfter;

	/** With the standard description. */
	public ServiceUnavailableException() {
		this(DESCRIPTION);
	}

	/**
	 * With an own description.
	 * @param description what went wrong
	 */
	public ServiceUnavailableException(String description) {
		this(description, null);
	}

	/**
	 * With an own description and a Retry-After header.
	 * @param description what went wrong, or null for the standard text
	 * @param retryAfter seconds or an HTTP date, null for no header
	 */
	public ServiceUnavailableException(@Nullable String description, @Nullable String retryAfter) {
		super(CODE, (description != null) ? description : DESCRIPTION, null);
		this.retryAfter = retryAfter;
	}

	@Override
	public Headers getHeaders() {
		Headers headers = super.getHeaders();
		if (this.retryAfter != null) {
			headers.add("Retry-After", this.retryAfter);
		}
		return headers;
	}

}
