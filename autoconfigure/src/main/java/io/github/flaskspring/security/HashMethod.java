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
package io.github.flaskspring.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * A method of hashing with its numbers, {@code scrypt:n:r:p} or
 * {@code pbkdf2:digest:iterations}.
 */
sealed interface HashMethod permits ScryptMethod, Pbkdf2Method {

	/** The text, as it stands in front of the salt. */
	String text();

	byte[] derive(CharSequence password, byte[] salt);

	/** The hash in hexadecimal digits. */
	default String hash(CharSequence password, String salt) {
		return HexFormat.of().formatHex(derive(password, salt.getBytes(StandardCharsets.UTF_8)));
	}

	default boolean matches(CharSequence password, String salt, String hash) {
		return MessageDigest.isEqual(hash(password, salt).getBytes(StandardCharsets.UTF_8),
				hash.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Reads a method.
	 * @throws IllegalArgumentException if there is no such method
	 */
	static HashMethod parse(String text) {
		String[] parts = text.split(":", -1);
		return switch (parts[0]) {
			case "scrypt" -> ScryptMethod.parse(text, parts);
			case "pbkdf2" -> Pbkdf2Method.parse(text, parts);
			default -> throw new IllegalArgumentException(
					"Invalid hash method '" + parts[0] + "'. It is 'scrypt:n:r:p' or 'pbkdf2:digest:iterations'.");
		};
	}

	static int number(String text, String method) {
		try {
			return Integer.parseInt(text);
		}
		catch (NumberFormatException ex) {
			throw new IllegalArgumentException("'" + text + "' is not a number, in the hash method '" + method + "'.");
		}
	}

}
