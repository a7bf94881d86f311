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

import org.jspecify.annotations.Nullable;

/**
 * A value cannot be turned into, or read from, the text of a URL variable. Werkzeug lets
 * Python's {@code ValueError} or {@code TypeError} escape here; unlike a
 * {@link ValidationException} this is a mistake in the program, not an ordinary mismatch.
 *
 * @since 0.1
 */
@SuppressWarnings("serial")
public class UrlValueException extends IllegalArgumentException {

	private final transient @Nullable Object value;

	/**
	 * Create an exception for a value.
	 * @param message what is wrong
	 * @param value the offending value
	 */
	public UrlValueException(String message, @Nullable Object value) {
		super(message);
		this.value = value;
	}

	/**
	 * Return the offending value.
	 * @return the value
	 */
	public @Nullable Object value() {
		return this.value;
	}

}
