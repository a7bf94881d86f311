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

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * Turns values into signed text that fits into a URL or a cookie, and back. Text that
 * shrinks is compressed. Instances may be used by many threads if the
 * {@link PayloadSerializer} may. itsdangerous: {@code URLSafeTimedSerializer}.
 *
 * <pre>{@code
 * var serializer = UrlSafeTimedSerializer.of("secret-key", "reset-password", app.json());
 * String token = serializer.dumps(Map.of("id", 5));
 * Object value = serializer.loads(token, Duration.ofHours(1)).value();
 * }</pre>
 *
 * @param <T> the type of the values
 * @since 0.1
 */
public final class UrlSafeTimedSerializer<T extends @Nullable Object> {

	/**
	 * How many bytes a compressed payload may inflate to unless another limit is set: 8
	 * MiB.
	 */
	public static final int DEFAULT_MAX_PAYLOAD_SIZE = 8 * 1024 * 1024;

	private final TimestampSigner signer;

	private final UrlSafePayload<T> payload;

	/**
	 * Creates a serializer.
	 * @param signer makes and verifies the signatures
	 * @param serializer turns values into text and back
	 */
	public UrlSafeTimedSerializer(TimestampSigner signer, PayloadSerializer<T> serializer) {
		this(signer, serializer, DEFAULT_MAX_PAYLOAD_SIZE);
	}

	/**
	 * Creates a serializer with an own limit.
	 * @param signer makes and verifies the signatures
	 * @param serializer turns values into text and back
	 * @param maxPayloadSize how many bytes a compressed payload may inflate to;
	 * itsdangerous has no limit
	 */
	public UrlSafeTimedSerializer(TimestampSigner signer, PayloadSerializer<T> serializer, int maxPayloadSize) {
		this.signer = signer;
		this.payload = new UrlSafePayload<>(serializer, maxPayloadSize);
	}

	/**
	 * Creates a serializer with the defaults of itsdangerous:
	 * {@code URLSafeTimedSerializer(secret_key, salt)}.
	 * @param <T> the type of the values
	 * @param secretKey the secret key
	 * @param salt what the texts are for: those of another purpose are refused
	 * @param serializer turns values into text and back
	 * @return the serializer
	 */
	public static <T extends @Nullable Object> UrlSafeTimedSerializer<T> of(String secretKey, String salt,
			PayloadSerializer<T> serializer) {
		return new UrlSafeTimedSerializer<>(new TimestampSigner(Signer.of(secretKey).withSalt(salt)), serializer);
	}

	/**
	 * Turns a value into signed text.
	 * @param value the value
	 * @return letters, digits and the characters {@code -_.}
	 */
	public String dumps(T value) {
		return this.signer.sign(this.payload.dumps(value));
	}

	/**
	 * Turns signed text of any age back into its value.
	 * @param text what {@link #dumps(Object)} returned
	 * @return the value and how it was signed
	 * @throws BadSignatureException if the signature does not match
	 * @throws BadPayloadException if the signature matches but the content cannot be read
	 */
	public Unsigned<T> loads(String text) {
		return loads(text, null);
	}

	/**
	 * Turns signed text back into its value.
	 * @param text what {@link #dumps(Object)} returned
	 * @param maxAge how old it may be, counted in whole seconds; null for any age
	 * @return the value and how it was signed
	 * @throws BadSignatureException if the signature does not match
	 * @throws SignatureExpiredException if the signature is older than allowed, or made
	 * in the future
	 * @throws BadPayloadException if the signature matches but the content cannot be read
	 */
	public Unsigned<T> loads(String text, @Nullable Duration maxAge) {
		Unsigned<String> unsigned = this.signer.unsign(text, maxAge);
		return unsigned.with(this.payload.loads(unsigned.value()), unsigned.dateSigned());
	}

}
