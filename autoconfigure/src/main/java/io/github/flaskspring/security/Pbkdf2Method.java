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

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Locale;

import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Hashing by repetition, as long as the digest. */
record Pbkdf2Method(String text, Digest digest, int iterations) implements HashMethod {

	private static final int DEFAULT_ITERATIONS = 1_000_000;

	static Pbkdf2Method parse(String text, String[] parts) {
		return switch (parts.length) {
			case 1 -> of("sha256", DEFAULT_ITERATIONS);
			case 2 -> of(parts[1], DEFAULT_ITERATIONS);
			case 3 -> new Pbkdf2Method(text, Digest.parse(parts[1]), HashMethod.number(parts[2], text));
			default -> throw new IllegalArgumentException(
					"'pbkdf2' takes 2 arguments, as in 'pbkdf2:sha256:1000000'. It has '" + text + "'.");
		};
	}

	private static Pbkdf2Method of(String digest, int iterations) {
		return new Pbkdf2Method("pbkdf2:" + digest + ":" + iterations, Digest.parse(digest), iterations);
	}

	@Override
	public byte[] derive(CharSequence password, byte[] salt) {
		PBEKeySpec key = new PBEKeySpec(password.toString().toCharArray(), salt, this.iterations, this.digest.bits);
		try {
			return SecretKeyFactory.getInstance("PBKDF2WithHmac" + this.digest).generateSecret(key).getEncoded();
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("The hash method '" + this.text + "' cannot be computed.", ex);
		}
		finally {
			key.clearPassword();
		}
	}

	/** The digests that every JDK and Python have, under Java's names. */
	enum Digest {

		SHA1(160), SHA224(224), SHA256(256), SHA384(384), SHA512(512);

		private final int bits;

		Digest(int bits) {
			this.bits = bits;
		}

		static Digest parse(String name) {
			for (Digest digest : values()) {
				if (digest.name().equalsIgnoreCase(name)) {
					return digest;
				}
			}
			throw new IllegalArgumentException("Unsupported digest '" + name + "' of 'pbkdf2'. It is one of "
					+ Arrays.toString(values()).toLowerCase(Locale.ROOT) + ".");
		}

	}

}
