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
 * Turns values into signed text without a time, such as the link of a mail to unsubscribe
 * from, and back. itsdangerous: {@code URLSafeSerializer}.
 *
 * <pre>{@code
 * var serializer = UrlSafeSerializer.of("secret-key", "unsubscribe", app.json());
 * String token = serializer.dumps(Map.of("id", 5));
 * Object value = serializer.loads(token).value();
 * }</pre>
 *
 * @param <T> the type of the values
 * @since 0.1
 */
public final class UrlSafeSerializer<T extends @Nullable Object> {

	private final Signer signer;

	private final UrlSafePayload<T> payload;

	/**
	 * Creates a serializer.
	 * @param signer makes and verifies the signatures
	 * @param serializer turns values into text and back
	 */
	public UrlSafeSerializer(Signer signer, PayloadSerializer<T> serializer) {
		this.signer = signer;
		this.payload = new UrlSafePayload<>(serializer, UrlSafeTimedSerializer.DEFAULT_MAX_PAYLOAD_SIZE);
	}

	/**
	 * Creates a serializer with the defaults of itsdangerous:
	 * {@code URLSafeSerializer(secret_key, salt)}.
	 * @param <T> the type of the values
	 * @param secretKey the secret key
	 * @param salt what the texts are for: those of another purpose are refused
	 * @param serializer turns values into text and back
	 * @return the serializer
	 */
	public static <T extends @Nullable Object> UrlSafeSerializer<T> of(String secretKey, String salt,
			PayloadSerializer<T> serializer) {
		return new UrlSafeSerializer<>(Signer.of(secretKey).withSalt(salt), serializer);
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
	 * Turns signed text back into its value.
	 * @param text what {@link #dumps(Object)} returned
	 * @return the value and how it was signed
	 * @throws BadSignatureException if the signature does not match
	 * @throws BadPayloadException if the signature matches but the content cannot be read
	 */
	public Unsigned<T> loads(String text) {
		Unsigned<String> unsigned = this.signer.unsign(text);
		return unsigned.with(this.payload.loads(unsigned.value()), null);
	}

}
