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
 * 429 Too Many Requests, with the time to wait. Werkzeug: {@code TooManyRequests}.
 *
 * @since 0.1
 */
public class TooManyRequestsException extends HttpException {

	/** The status code. */
	public static final int CODE = 429;

	private static final long serialVersionUID = 1L;

	private static final String DESCRIPTION = "This user has exceeded an allotted request count. Try again later.";

	private final @Nullable String retryAfter;

	/** With the standard description. */
	public TooManyRequestsException() {
		this(DESCRIPTION);
	}

	/**
	 * With an own description.
	 * @param description what went wrong
	 */
	public TooManyRequestsException(String description) {
		this(description, null);
	}

	/**
	 * With an own description and a Retry-After header.
	 * @param description what went wrong, or null for the standard text
	 * @param retryAfter seconds or an HTTP date, null for no header
	 */
	public TooManyRequestsException(@Nullable String description, @Nullable String retryAfter) {
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
