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
 * Thrown by a {@link Converter} whose text or value is out of range: the rule then does
 * not match, or cannot be built. Werkzeug: {@code ValidationError}. It is part of
 * ordinary matching and therefore carries no stack trace.
 *
 * @since 0.1
 */
@SuppressWarnings("serial")
public class ValidationException extends RuntimeException {

	/**
	 * Create an exception without explanation.
	 */
	public ValidationException() {
		this("The value is not accepted by the converter.");
	}

	/**
	 * Create an exception that says what is wrong.
	 * @param message what is wrong with the text or value
	 */
	public ValidationException(String message) {
		super(message, null, false, false);
	}

}
