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
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Signs text so that a change shows. Several secret keys make a rotation: the last,
 * newest one signs, all of them verify. Instances are immutable and may be used by many
 * threads. itsdangerous: {@code Signer}.
 *
 * <pre>{@code
 * Signer signer = Signer.of("secret-key").withSalt("activate");
 * String signed = signer.sign("my string");        // my string.wh6tMHxLgJqB6oY1uT73iMlyrOA
 * String value = signer.unsign(signed).value();    // my string
 * }</pre>
 *
 * @since 0.1
 */
public final class Signer {

	private static final String DEFAULT_SALT = "itsdangerous.Signer";

	private static final String NO_SEPARATORS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_=";

	private final List<byte[]> secretKeys;

	private final byte[] salt;

	private final char separator;

	private final KeyDerivation keyDerivation;

	private final Digest digest;

	/** Derived when the first text is signed or verified: not every signer signs. */
	private volatile @Nullable List<SigningKey> signingKeys;

	/**
	 * Creates a signer with the defaults of itsdangerous: SHA-1,
	 * {@link KeyDerivation#DJANGO_CONCAT}, separator {@code .}.
	 * @param secretKeys the secret keys, oldest first
	 */
	public Signer(List<byte[]> secretKeys) {
		this(copy(secretKeys), DEFAULT_SALT.getBytes(StandardCharsets.US_ASCII), '.', KeyDerivation.DJANGO_CONCAT,
				Digest.SHA1);
	}

	private Signer(List<byte[]> secretKeys, byte[] salt, char separator, KeyDerivation keyDerivation, Digest digest) {
		this.secretKeys = secretKeys;
		this.salt = salt;
		this.separator = separator;
		this.keyDerivation = keyDerivation;
		this.digest = digest;
	}

	/**
	 * Creates a signer from keys in text form.
	 * @param secretKeys the secret keys, oldest first
	 * @return the signer
	 */
	public static Signer of(String... secretKeys) {
		return new Signer(Stream.of(secretKeys).map(Utf8::encode).toList());
	}

	/**
	 * Returns a signer with another salt: signatures of different purposes should not be
	 * exchangeable.
	 * @param newSalt the salt
	 * @return the signer
	 */
	public Signer withSalt(String newSalt) {
		return withSalt(Utf8.encode(newSalt));
	}

	/**
	 * Returns a signer with another salt.
	 * @param newSalt the salt
	 * @return the signer
	 */
	public Signer withSalt(byte[] newSalt) {
		return new Signer(this.secretKeys, newSalt.clone(), this.separator, this.keyDerivation, this.digest);
	}

	/**
	 * Returns a signer with another separator between value and signature.
	 * @param newSeparator an ASCII character that cannot be part of a signature
	 * @return the signer
	 */
	public Signer withSeparator(char newSeparator) {
		if (newSeparator > 127 || NO_SEPARATORS.indexOf(newSeparator) >= 0) {
			throw new IllegalArgumentException("The separator '" + newSeparator
					+ "' cannot be used because it may be contained in the signature itself."
					+ " Choose an ASCII character that is no letter, no digit and none of '-_='.");
		}
		return new Signer(this.secretKeys, this.salt, newSeparator, this.keyDerivation, this.digest);
	}

	/**
	 * Returns a signer that makes its keys in another way.
	 * @param newKeyDerivation how to make the signing key
	 * @return the signer
	 */
	public Signer withKeyDerivation(KeyDerivation newKeyDerivation) {
		return new Signer(this.secretKeys, this.salt, this.separator, newKeyDerivation, this.digest);
	}

	/**
	 * Returns a signer with another hash function.
	 * @param newDigest the hash function
	 * @return the signer
	 */
	public Signer withDigest(Digest newDigest) {
		return new Signer(this.secretKeys, this.salt, this.separator, this.keyDerivation, newDigest);
	}

	/**
	 * Signs a value with the newest key.
	 * @param value the value
	 * @return the value, the separator and the signature
	 */
	public String sign(String value) {
		return value + this.separator + signature(value);
	}

	/**
	 * Returns the signature of a value under the newest key.
	 * @param value the value
	 * @return the signature, URL-safe
	 */
	public String signature(String value) {
		List<SigningKey> keys = signingKeys();
		SigningKey newest = keys.get(keys.size() - 1);
		return Base64Text.encode(newest.sign(Utf8.encode(value)));
	}

	/**
	 * Verifies a signed value.
	 * @param signedValue what {@link #sign(String)} returned
	 * @return the value
	 * @throws BadSignatureException if the signature is missing or no key has made it
	 */
	public Unsigned<String> unsign(String signedValue) {
		int end = signedValue.lastIndexOf(this.separator);
		if (end < 0) {
			throw new BadSignatureException("No b'" + this.separator + "' found in value", null);
		}
		String value = signedValue.substring(0, end);
		String signature = signedValue.substring(end + 1);
		int keyIndex = matchingKey(value, signature);
		if (keyIndex < 0) {
			throw new BadSignatureException("Signature b'" + signature + "' does not match", value);
		}
		return new Unsigned<>(value, null, keyIndex, keyIndex == this.secretKeys.size() - 1);
	}

	/**
	 * Tells whether a signed value can be trusted.
	 * @param signedValue what {@link #sign(String)} returned
	 * @return whether one of the keys has signed it
	 */
	public boolean validate(String signedValue) {
		int end = signedValue.lastIndexOf(this.separator);
		return end >= 0 && matchingKey(signedValue.substring(0, end), signedValue.substring(end + 1)) >= 0;
	}

	char separator() {
		return this.separator;
	}

	private int matchingKey(String value, String signature) {
		byte[] message;
		byte[] expected;
		try {
			message = Utf8.encode(value);
			expected = Base64Text.decode(signature);
		}
		catch (IllegalArgumentException ex) {
			return -1;
		}
		List<SigningKey> keys = signingKeys();
		int index = keys.size() - 1;
		while (index >= 0 && !keys.get(index).verify(message, expected)) {
			index--;
		}
		return index;
	}

	/** Two threads that come first may both derive them, and find the same. */
	private List<SigningKey> signingKeys() {
		List<SigningKey> keys = this.signingKeys;
		if (keys == null) {
			keys = this.secretKeys.stream()
				.map((secretKey) -> new SigningKey(this.digest,
						this.keyDerivation.derive(this.digest, secretKey, this.salt)))
				.toList();
			this.signingKeys = keys;
		}
		return keys;
	}

	private static List<byte[]> copy(List<byte[]> secretKeys) {
		if (secretKeys.isEmpty()) {
			throw new IllegalArgumentException("A signer needs at least one secret key, and the list is empty.");
		}
		List<byte[]> copies = new ArrayList<>(secretKeys.size());
		for (byte[] secretKey : secretKeys) {
			copies.add(secretKey.clone());
		}
		return copies;
	}

}
