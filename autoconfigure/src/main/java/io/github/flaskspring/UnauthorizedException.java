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

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.flaskspring.http.Headers;

/**
 * 401 Unauthorized, with the challenges to send. Werkzeug: {@code Unauthorized}.
 *
 * @since 0.1
 */
public class UnauthorizedException extends HttpException {

	/** The status code. */
	public static final int CODE = 401;

	private static final long serialVersionUID = 1L;

	private static final String DESCRIPTION = "The server could not verify that you are authorized to access the URL "
			+ "requested. You either supplied the wrong credentials (e.g. a bad password), or your browser "
			+ "doesn't understand how to supply the credentials required.";

	@SuppressWarnings("serial") // an immutable list of the JDK, which is serializable
	private final List<String> wwwAuthenticate;

	/** With the standard description and no challenge. */
	public UnauthorizedException() {
		this(DESCRIPTION);
	}

	/**
	 * With an own description.
	 * @param description what went wrong
	 */
	public UnauthorizedException(String description) {
		this(description, List.of());
	}

	/**
	 * With an own description and challenges.
	 * @param description what went wrong, or null for the standard text
	 * @param wwwAuthenticate values of WWW-Authenticate headers
	 */
	public UnauthorizedException(@Nullable String description, List<?> wwwAuthenticate) {
		super(CODE, (description != null) ? description : DESCRIPTION, null);
		this.wwwAuthenticate = wwwAuthenticate.stream().map(Object::toString).toList();
	}

	@Override
	public Headers getHeaders() {
		Headers headers = super.getHeaders();
		this.wwwAuthenticate.forEach((challenge) -> headers.add("WWW-Authenticate", challenge));
		return headers;
	}

}
