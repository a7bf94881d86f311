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

/**
 * Signs and reads session cookies in Flask's format. The only thing the replayer knows
 * about signing.
 *
 * @since 0.1
 */
public interface SessionCodec {

	/**
	 * Make a session cookie.
	 * @param payload tagged JSON
	 * @param timestamp the unix time of signing
	 * @return the value of the cookie
	 */
	String sign(String payload, long timestamp);

	/**
	 * Read a session cookie, of whatever age.
	 * @param cookie the value of the cookie
	 * @return the tagged JSON
	 * @throws IllegalArgumentException if the signature or the encoding is wrong
	 */
	String payload(String cookie);

	/**
	 * Makes codecs for the keys and salts a transcript asks for.
	 */
	@FunctionalInterface
	interface Factory {

		/**
		 * Make a codec.
		 * @param secret the secret key
		 * @param salt the salt
		 * @return the codec
		 */
		SessionCodec codec(Secret secret, String salt);

	}

}
