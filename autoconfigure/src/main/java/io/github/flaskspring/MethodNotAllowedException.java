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

import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.flaskspring.http.Headers;

/**
 * 405 Method Not Allowed, with the methods that are allowed. Werkzeug:
 * {@code MethodNotAllowed}.
 *
 * @since 0.1
 */
public class MethodNotAllowedException extends HttpException {

	/** The status code. */
	public static final int CODE = 405;

	private static final long serialVersionUID = 1L;

	private static final String DESCRIPTION = "The method is not allowed for the requested URL.";

	@SuppressWarnings("serial") // an immutable list of the JDK, which is serializable
	private final List<String> validMethods;

	/** With the standard description and no Allow header. */
	public MethodNotAllowedException() {
		this(List.of());
	}

	/**
	 * With an own description.
	 * @param description what went wrong
	 */
	public MethodNotAllowedException(String description) {
		this(List.of(), description);
	}

	/**
	 * With the methods for the Allow header.
	 * @param validMethods the methods, empty for no Allow header
	 */
	public MethodNotAllowedException(Collection<String> validMethods) {
		this(validMethods, DESCRIPTION);
	}

	/**
	 * With the methods for the Allow header and an own description.
	 * @param validMethods the methods, empty for no Allow header
	 * @param description what went wrong
	 */
	public MethodNotAllowedException(Collection<String> validMethods, @Nullable String description) {
		super(CODE, description, null);
		this.validMethods = List.copyOf(validMethods);
	}

	/**
	 * The allowed methods. Flask: {@code valid_methods}.
	 * @return the methods, perhaps none
	 */
	public List<String> validMethods() {
		return this.validMethods;
	}

	@Override
	public Headers getHeaders() {
		Headers headers = super.getHeaders();
		if (!this.validMethods.isEmpty()) {
			headers.add("Allow", String.join(", ", this.validMethods));
		}
		return headers;
	}

}
