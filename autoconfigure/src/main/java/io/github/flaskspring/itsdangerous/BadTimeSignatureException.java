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

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A signature with a time stamp does not match, or its time stamp is missing or
 * malformed. itsdangerous: {@code BadTimeSignature}.
 *
 * @since 0.1
 */
public class BadTimeSignatureException extends BadSignatureException {

	private static final long serialVersionUID = 1L;

	private final @Nullable Instant dateSigned;

	/**
	 * Creates the exception.
	 * @param message what is wrong
	 * @param payload the text that failed the test
	 * @param dateSigned when the text says it was signed
	 */
	public BadTimeSignatureException(String message, @Nullable String payload, @Nullable Instant dateSigned) {
		this(message, payload, dateSigned, null);
	}

	BadTimeSignatureException(String message, @Nullable String payload, @Nullable Instant dateSigned,
			@Nullable Throwable cause) {
		super(message, payload, cause);
		this.dateSigned = dateSigned;
	}

	/**
	 * Returns when the text says it was signed. Only in a
	 * {@link SignatureExpiredException} is that certain.
	 * @return the time, or null if the text has none
	 */
	public @Nullable Instant dateSigned() {
		return this.dateSigned;
	}

}
