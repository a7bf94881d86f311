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

import java.nio.charset.CharacterCodingException;
import java.time.Duration;
import java.util.zip.DataFormatException;

import org.jspecify.annotations.Nullable;

/**
 * Turns values into signed text that fits into a URL or a cookie, and back. Text that
 * shrinks is compressed. Instances may be used by many threads if the
 * {@link PayloadSerializer} may. itsdangerous: {@code URLSafeTimedSerializer}.
 *
 * <pre>{@code
 * var serializer = new UrlSafeTimedSerializer<>(new TimestampSigner(Signer.of("secret-key")), json);
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

	private static final String COMPRESSED = ".";

	private final TimestampSigner signer;

	private final PayloadSerializer<T> serializer;

	private final int maxPayloadSize;

	private final Zlib zlib = new Zlib();

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
		this.serializer = serializer;
		this.maxPayloadSize = maxPayloadSize;
	}

	/**
	 * Turns a value into signed text.
	 * @param value the value
	 * @return letters, digits and the characters {@code -_.}
	 */
	public String dumps(T value) {
		byte[] plain = Utf8.encode(this.serializer.dumps(value));
		byte[] shortest = this.zlib.compressIfShorter(plain);
		String payload = Base64Text.encode(shortest);
		return this.signer.sign((shortest != plain) ? COMPRESSED + payload : payload);
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
		return unsigned.with(loadPayload(unsigned.value()), unsigned.dateSigned());
	}

	private T loadPayload(String payload) {
		boolean compressed = payload.startsWith(COMPRESSED);
		byte[] bytes = decode(compressed ? payload.substring(COMPRESSED.length()) : payload);
		byte[] plain = compressed ? decompress(bytes) : bytes;
		try {
			return this.serializer.loads(Utf8.decode(plain));
		}
		catch (CharacterCodingException | RuntimeException ex) {
			throw new BadPayloadException(
					"Could not load the payload because an exception occurred on unserializing the data.", ex);
		}
	}

	private byte[] decode(String payload) {
		try {
			return Base64Text.decode(payload);
		}
		catch (IllegalArgumentException ex) {
			throw new BadPayloadException("Could not base64 decode the payload because of an exception", ex);
		}
	}

	private byte[] decompress(byte[] bytes) {
		try {
			return this.zlib.decompress(bytes, this.maxPayloadSize);
		}
		catch (DataFormatException ex) {
			throw new BadPayloadException("Could not zlib decompress the payload before decoding the payload", ex);
		}
	}

}
