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

package io.github.flaskspring.json;

import org.jspecify.annotations.Nullable;

/**
 * A value cannot be written as JSON. Python: {@code TypeError} or {@code ValueError} of
 * {@code json.dumps}.
 *
 * @since 0.1
 */
public class JsonEncodeException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient @Nullable Object value;

	/**
	 * Creates the exception.
	 * @param message what is wrong
	 * @param value the value that cannot be written
	 */
	public JsonEncodeException(String message, @Nullable Object value) {
		this(message, value, null);
	}

	JsonEncodeException(String message, @Nullable Object value, @Nullable Throwable cause) {
		super(message, cause);
		this.value = value;
	}

	/**
	 * Returns the value that cannot be written.
	 * @return the value, which may be part of a bigger one
	 */
	public @Nullable Object value() {
		return this.value;
	}

}
