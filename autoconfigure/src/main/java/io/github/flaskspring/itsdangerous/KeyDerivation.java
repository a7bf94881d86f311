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

import java.nio.charset.StandardCharsets;

/**
 * How a signing key is made from the secret key and the salt. itsdangerous:
 * {@code key_derivation}.
 *
 * @since 0.1
 */
public enum KeyDerivation {

	/** The secret key itself; the salt is not used. */
	NONE,

	/** The digest of salt and secret key. */
	CONCAT,

	/**
	 * The digest of salt, the word "signer" and secret key: the default of itsdangerous.
	 */
	DJANGO_CONCAT,

	/** The HMAC of the salt under the secret key: what Flask's sessions use. */
	HMAC;

	byte[] derive(Digest digest, byte[] secretKey, byte[] salt) {
		return switch (this) {
			case NONE -> secretKey;
			case CONCAT -> digest.hash(salt, secretKey);
			case DJANGO_CONCAT -> digest.hash(salt, "signer".getBytes(StandardCharsets.US_ASCII), secretKey);
			case HMAC -> new SigningKey(digest, secretKey).sign(salt);
		};
	}

}
