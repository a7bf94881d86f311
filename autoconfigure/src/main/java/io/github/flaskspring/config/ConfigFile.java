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

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Opens configuration files, and says what Python says when it cannot. */
final class ConfigFile {

	private ConfigFile() {
	}

	static @Nullable Map<String, ? extends @Nullable Object> read(Path path, ConfigFileParser parser, boolean silent) {
		Path file = path.toAbsolutePath();
		ConfigFileException problem = problem(file);
		if (problem != null) {
			if (silent) {
				return null;
			}
			throw problem;
		}
		try (InputStream content = Files.newInputStream(file)) {
			return parser.parse(content);
		}
		catch (IOException ex) {
			throw new ConfigFileException("", String.valueOf(ex.getMessage()), file, ex);
		}
	}

	private static @Nullable ConfigFileException problem(Path file) {
		if (Files.isDirectory(file)) {
			return new ConfigFileException("[Errno 21] ", "Is a directory", file, null);
		}
		if (Files.exists(file)) {
			return null;
		}
		for (Path folder = file.getParent(); folder != null; folder = folder.getParent()) {
			if (Files.isRegularFile(folder)) {
				return new ConfigFileException("[Errno 20] ", "Not a directory", file, null);
			}
		}
		return new ConfigFileException("[Errno 2] ", "No such file or directory", file, null);
	}

}
