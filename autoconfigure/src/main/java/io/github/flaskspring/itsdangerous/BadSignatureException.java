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

package io.github.flaskspring.itsdangerous;

import org.jspecify.annotations.Nullable;

/**
 * A signature is missing or does not match. itsdangerous: {@code BadSignature}.
 *
 * @since 0.1
 */
public class BadSignatureException extends BadDataException {

	private static final long serialVersionUID = 1L;

	private final @Nullable String payload;

	/**
	 * Creates the exception.
	 * @param message what is wrong
	 * @param payload the text that failed the test, if it could be told from its
	 * signature
	 */
	public BadSignatureException(String message, @Nullable String payload) {
		this(message, payload, null);
	}

	BadSignatureException(String message, @Nullable String payload, @Nullable Throwable cause) {
		super(message, cause);
		this.payload = payload;
	}

	/**
	 * Returns the text that failed the test. It must not be trusted; it may help to find
	 * out what happened.
	 * @return the text, or null if there was no signature at all
	 */
	public @Nullable String payload() {
		return this.payload;
	}

}
