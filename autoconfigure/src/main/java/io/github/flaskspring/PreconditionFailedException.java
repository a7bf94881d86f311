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
 * 412 Precondition Failed. Werkzeug: {@code PreconditionFailed}.
 *
 * @since 0.1
 */
public class PreconditionFailedException extends HttpException {

	/** The status code. */
	public static final int CODE = 412;

	private static final long serialVersionUID = 1L;

	private static final String DESCRIPTION = "The precondition on the request for the URL failed positive "
			+ "evaluation.";

	/** With the standard description. */
	public PreconditionFailedException() {
		super(CODE, DESCRIPTION);
	}

	/**
	 * With an own description, shown escaped on the error page.
	 * @param description what went wrong
	 */
	public PreconditionFailedException(String description) {
		super(CODE, description);
	}

	/**
	 * With an own description and the response to send instead of the error page.
	 * @param description what went wrong
	 * @param response the answer
	 */
	public PreconditionFailedException(String description, Response response) {
		super(CODE, description, response);
	}

}
