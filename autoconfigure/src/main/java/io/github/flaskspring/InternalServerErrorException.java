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
 * 500 Internal Server Error. Werkzeug: {@code InternalServerError}. A handler for 500
 * gets one for every unhandled exception, with the exception in
 * {@link #originalException()}.
 *
 * @since 0.1
 */
public class InternalServerErrorException extends HttpException {

	/** The status code. */
	public static final int CODE = 500;

	private static final long serialVersionUID = 1L;

	private static final String DESCRIPTION = "The server encountered an internal error and was unable to complete "
			+ "your request. Either the server is overloaded or there is an error in the application.";

	private final @Nullable Throwable originalException;

	/** With the standard description. */
	public InternalServerErrorException() {
		this(DESCRIPTION);
	}

	/**
	 * With an own description.
	 * @param description what went wrong
	 */
	public InternalServerErrorException(String description) {
		super(CODE, description);
		this.originalException = null;
	}

	/**
	 * For an unhandled exception.
	 * @param originalException what was thrown
	 */
	public InternalServerErrorException(Throwable originalException) {
		super(CODE, DESCRIPTION);
		this.originalException = originalException;
		initCause(originalException);
	}

	/**
	 * The unhandled exception; null for {@code abort(500)}. Flask:
	 * {@code original_exception}.
	 * @return the exception or null
	 */
	public @Nullable Throwable originalException() {
		return this.originalException;
	}

}
