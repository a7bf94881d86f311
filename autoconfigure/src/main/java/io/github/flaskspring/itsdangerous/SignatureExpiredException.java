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

/**
 * A signature matches, yet it is older than allowed, or made in the future. itsdangerous:
 * {@code SignatureExpired}.
 *
 * @since 0.1
 */
public class SignatureExpiredException extends BadTimeSignatureException {

	private static final long serialVersionUID = 1L;

	/**
	 * Creates the exception.
	 * @param message what is wrong
	 * @param payload the text that is too old
	 * @param dateSigned when it was signed
	 */
	public SignatureExpiredException(String message, String payload, Instant dateSigned) {
		super(message, payload, dateSigned);
	}

}
