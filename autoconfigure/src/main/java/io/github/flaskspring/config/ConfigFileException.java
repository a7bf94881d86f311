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

package io.github.flaskspring.config;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/**
 * A configuration file cannot be read. Flask: the {@code OSError} of {@code from_pyfile}
 * and {@code from_file}.
 *
 * @since 0.1
 */
public class ConfigFileException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient Path file;

	ConfigFileException(String number, String reason, Path file, @Nullable Throwable cause) {
		super(number + "Unable to load configuration file (" + reason + "): '" + file + "'", cause);
		this.file = file;
	}

	/**
	 * The file.
	 * @return its absolute path
	 */
	public Path file() {
		return this.file;
	}

}
