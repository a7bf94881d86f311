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
import java.util.zip.DataFormatException;

import org.jspecify.annotations.Nullable;

/**
 * Values as text that fits into a URL, compressed if that makes it shorter. itsdangerous:
 * {@code URLSafeSerializerMixin}.
 */
final class UrlSafePayload<T extends @Nullable Object> {

	private static final String COMPRESSED = ".";

	private final PayloadSerializer<T> serializer;

	private final int maxPayloadSize;

	private final Zlib zlib = new Zlib();

	UrlSafePayload(PayloadSerializer<T> serializer, int maxPayloadSize) {
		this.serializer = serializer;
		this.maxPayloadSize = maxPayloadSize;
	}

	String dumps(T value) {
		byte[] plain = Utf8.encode(this.serializer.dumps(value));
		byte[] shortest = this.zlib.compressIfShorter(plain);
		String payload = Base64Text.encode(shortest);
		return (shortest != plain) ? COMPRESSED + payload : payload;
	}

	T loads(String payload) {
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
