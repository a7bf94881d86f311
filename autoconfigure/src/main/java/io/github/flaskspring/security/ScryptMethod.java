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

import java.nio.charset.StandardCharsets;

import org.bouncycastle.crypto.generators.SCrypt;

/** Memory-hard hashing, 64 bytes long as Python makes it. */
record ScryptMethod(String text, int cost, int blockSize, int parallelization) implements HashMethod {

	private static final int LENGTH = 64;

	private static final String DEFAULTS = "scrypt:32768:8:1";

	static ScryptMethod parse(String text, String[] parts) {
		if (parts.length == 1) {
			return parse(DEFAULTS, DEFAULTS.split(":"));
		}
		if (parts.length != 4) {
			throw new IllegalArgumentException(
					"'scrypt' takes 3 arguments, as in '" + DEFAULTS + "'. It has '" + text + "'.");
		}
		return new ScryptMethod(text, HashMethod.number(parts[1], text), HashMethod.number(parts[2], text),
				HashMethod.number(parts[3], text));
	}

	@Override
	public byte[] derive(CharSequence password, byte[] salt) {
		byte[] bytes = password.toString().getBytes(StandardCharsets.UTF_8);
		try {
			return SCrypt.generate(bytes, salt, this.cost, this.blockSize, this.parallelization, LENGTH);
		}
		catch (NoClassDefFoundError ex) {
			throw new IllegalStateException("The hash method '" + this.text
					+ "' needs Bouncy Castle. Add the dependency 'org.bouncycastle:bcprov-jdk18on'.", ex);
		}
	}

}
