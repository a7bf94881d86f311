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
 * 416 Requested Range Not Satisfiable. Werkzeug: {@code RequestedRangeNotSatisfiable}.
 *
 * @since 0.1
 */
public class RequestedRangeNotSatisfiableException extends HttpException {

	/** The status code. */
	public static final int CODE = 416;

	private static final long serialVersionUID = 1L;

	private static final String DESCRIPTION = "The server cannot provide the requested range.";

	private final @Nullable Long length;

	/** With the standard description. */
	public RequestedRangeNotSatisfiableException() {
		this(DESCRIPTION);
	}

	/**
	 * With an own description.
	 * @param description what went wrong
	 */
	public RequestedRangeNotSatisfiableException(String description) {
		super(CODE, description);
		this.length = null;
	}

	/**
	 * With the length of what was asked for, sent as Content-Range.
	 * @param length the length in bytes
	 */
	public RequestedRangeNotSatisfiableException(long length) {
		super(CODE, DESCRIPTION);
		this.length = length;
	}

	@Override
	public Headers getHeaders() {
		Headers headers = super.getHeaders();
		if (this.length != null) {
			headers.add("Content-Range", "bytes */" + this.length);
		}
		return headers;
	}

}
