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

package com.example.flaskr;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Flask's session cookie, made and read with the JDK alone, so that a mistake of the
 * library cannot hide behind itself.
 */
final class FlaskCookie {

	private FlaskCookie() {
	}

	static String sign(String json, String secret) {
		byte[] now = BigInteger.valueOf(System.currentTimeMillis() / 1000).toByteArray();
		String signed = base64(json.getBytes(StandardCharsets.UTF_8)) + "." + base64(now);
		byte[] key = hmac(secret.getBytes(StandardCharsets.UTF_8), "cookie-session");
		return signed + "." + base64(hmac(key, signed));
	}

	/** The JSON of a cookie that is not compressed. */
	static String payload(String cookie) {
		String payload = cookie.substring(0, cookie.indexOf('.'));
		return new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8);
	}

	private static byte[] hmac(byte[] key, String text) {
		try {
			Mac mac = Mac.getInstance("HmacSHA1");
			mac.init(new SecretKeySpec(key, "HmacSHA1"));
			return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String base64(byte[] bytes) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

}
