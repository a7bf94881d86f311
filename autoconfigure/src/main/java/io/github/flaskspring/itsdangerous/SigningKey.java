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

import java.security.GeneralSecurityException;
import java.security.MessageDigest;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.jspecify.annotations.Nullable;

/**
 * One derived key, ready to sign. Instances are immutable and may be used by many
 * threads.
 */
final class SigningKey {

	private final String macName;

	private final SecretKeySpec key;

	private final @Nullable Mac prototype;

	SigningKey(Digest digest, byte[] key) {
		this.macName = digest.macName();
		this.key = new SecretKeySpec(nonEmpty(key), this.macName);
		this.prototype = cloneableOrNull(newMac());
	}

	byte[] sign(byte[] message) {
		return mac().doFinal(message);
	}

	boolean verify(byte[] message, byte[] signature) {
		return MessageDigest.isEqual(sign(message), signature);
	}

	private Mac mac() {
		Mac clone = (this.prototype != null) ? cloneableOrNull(this.prototype) : null;
		return (clone != null) ? clone : newMac();
	}

	private Mac newMac() {
		try {
			Mac mac = Mac.getInstance(this.macName);
			mac.init(this.key);
			return mac;
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(
					"This JVM cannot compute '" + this.macName + "'. Choose another digest for the signer.", ex);
		}
	}

	// HMAC pads keys with zeros, so one zero byte is the empty key that SecretKeySpec
	// refuses
	private static byte[] nonEmpty(byte[] key) {
		return (key.length != 0) ? key : new byte[1];
	}

	private static @Nullable Mac cloneableOrNull(Mac mac) {
		try {
			return (Mac) mac.clone();
		}
		catch (CloneNotSupportedException ex) {
			return null;
		}
	}

}
