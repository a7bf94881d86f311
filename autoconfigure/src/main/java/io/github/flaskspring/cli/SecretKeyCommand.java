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

package io.github.flaskspring.cli;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * Prints a key for {@code flask.secret-key}, as Flask's documentation makes one with
 * {@code secrets.token_hex()}.
 */
@Command(name = "secret-key", description = "Print a new random key for flask.secret-key.")
final class SecretKeyCommand implements Runnable {

	private static final int BYTES = 32;

	private final SecureRandom random = new SecureRandom();

	@Spec
	private @Nullable CommandSpec spec;

	@Override
	public void run() {
		byte[] key = new byte[BYTES];
		this.random.nextBytes(key);
		Objects.requireNonNull(this.spec).commandLine().getOut().println(HexFormat.of().formatHex(key));
	}

}
