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

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The hash function inside of a signature. itsdangerous: {@code digest_method}.
 *
 * @since 0.1
 */
public enum Digest {

	/** MD5, for values that were signed long ago. */
	MD5("MD5", "HmacMD5"),

	/**
	 * SHA-1: the default of itsdangerous and of Flask; as part of an HMAC it is still
	 * sound.
	 */
	SHA1("SHA-1", "HmacSHA1"),

	/** SHA-224. */
	SHA224("SHA-224", "HmacSHA224"),

	/** SHA-256. */
	SHA256("SHA-256", "HmacSHA256"),

	/** SHA-384. */
	SHA384("SHA-384", "HmacSHA384"),

	/** SHA-512. */
	SHA512("SHA-512", "HmacSHA512");

	private final String hashName;

	private final String macName;

	Digest(String hashName, String macName) {
		this.hashName = hashName;
		this.macName = macName;
	}

	String macName() {
		return this.macName;
	}

	byte[] hash(byte[]... parts) {
		MessageDigest hash = newHash();
		for (byte[] part : parts) {
			hash.update(part);
		}
		return hash.digest();
	}

	private MessageDigest newHash() {
		try {
			return MessageDigest.getInstance(this.hashName);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(
					"This JVM has no digest '" + this.hashName + "'. Choose another one for the signer.", ex);
		}
	}

}
