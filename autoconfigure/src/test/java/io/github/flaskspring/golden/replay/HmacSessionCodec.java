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

package io.github.flaskspring.golden.replay;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The one signature Flask uses for sessions: HMAC with SHA-1 under a key derived from
 * secret and salt by the same function.
 */
final class HmacSessionCodec implements SessionCodec {

	static final String SALT = "cookie-session";

	private static final String ALGORITHM = "HmacSHA1";

	private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

	private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

	private final byte[] key;

	HmacSessionCodec(Secret secret, String salt) {
		this.key = hmac(secret.bytes(), salt);
	}

	@Override
	public String sign(String payload, long timestamp) {
		byte[] data = payload.getBytes(StandardCharsets.UTF_8);
		byte[] packed = Zlib.deflate(data);
		String body = (packed.length < data.length - 1) ? "." + ENCODER.encodeToString(packed)
				: ENCODER.encodeToString(data);
		String signed = body + "." + ENCODER.encodeToString(bigEndian(timestamp));
		return signed + "." + signature(signed);
	}

	@Override
	public String payload(String cookie) {
		int beforeSignature = cookie.lastIndexOf('.');
		String signed = cookie.substring(0, Math.max(beforeSignature, 0));
		if (!MessageDigest.isEqual(latin1(signature(signed)), latin1(cookie.substring(beforeSignature + 1)))) {
			throw new IllegalArgumentException("the signature is wrong in \"" + cookie + "\"");
		}
		int beforeTimestamp = signed.lastIndexOf('.');
		DECODER.decode(signed.substring(beforeTimestamp + 1));
		return text(unpack(signed.substring(0, Math.max(beforeTimestamp, 0))));
	}

	private static byte[] unpack(String body) {
		return body.startsWith(".") ? Zlib.inflate(DECODER.decode(body.substring(1))) : DECODER.decode(body);
	}

	private static String text(byte[] data) {
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(data)).toString();
		}
		catch (CharacterCodingException ex) {
			throw new IllegalArgumentException("the payload is no UTF-8", ex);
		}
	}

	private static byte[] bigEndian(long timestamp) {
		byte[] bytes = ByteBuffer.allocate(Long.BYTES).putLong(timestamp).array();
		int zeros = Long.numberOfLeadingZeros(timestamp) / Byte.SIZE;
		return Arrays.copyOfRange(bytes, zeros, bytes.length);
	}

	private String signature(String signed) {
		return ENCODER.encodeToString(hmac(this.key, signed));
	}

	private static byte[] hmac(byte[] key, String text) {
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(new SecretKeySpec(key, ALGORITHM));
			return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Every Java platform has " + ALGORITHM, ex);
		}
	}

	private static byte[] latin1(String text) {
		return text.getBytes(StandardCharsets.ISO_8859_1);
	}

}
