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

package io.github.flaskspring;

/**
 * Ends a command with a message and an exit code, without being a fault of the program.
 * click: {@code ClickException}, and {@code ctx.exit(code)}.
 *
 * @since 0.1
 */
public class CommandException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final int exitCode;

	/**
	 * Ends a command with the exit code 1.
	 * @param message what the user reads
	 */
	public CommandException(String message) {
		this(message, 1);
	}

	/**
	 * Ends a command.
	 * @param message what the user reads, empty for nothing
	 * @param exitCode what the process ends with
	 */
	public CommandException(String message, int exitCode) {
		super(message);
		this.exitCode = exitCode;
	}

	/**
	 * What the process ends with.
	 * @return the exit code
	 */
	public int exitCode() {
		return this.exitCode;
	}

}
