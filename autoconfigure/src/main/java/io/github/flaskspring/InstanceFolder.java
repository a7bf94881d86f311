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

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder for files of one deployment: secrets, a small database, uploads. It is never
 * made, and it may be written to. Flask: {@code instance_path} and what belongs to it.
 *
 * @since 0.1
 */
public final class InstanceFolder {

	private final Path path;

	/**
	 * A folder that need not exist.
	 * @param path an absolute path
	 * @throws IllegalArgumentException if the path is relative
	 */
	InstanceFolder(Path path) {
		if (!path.isAbsolute()) {
			throw new IllegalArgumentException("If an instance path is provided it must be absolute."
					+ " A relative path was given instead. It was '" + path + "'.");
		}
		this.path = path;
	}

	/** The folder {@code instance} of the working directory. */
	static InstanceFolder standard() {
		return new InstanceFolder(Path.of("instance").toAbsolutePath());
	}

	/**
	 * The folder. Flask: {@code instance_path}.
	 * @return an absolute path
	 */
	public Path path() {
		return this.path;
	}

	/**
	 * Opens a file. Flask: {@code open_instance_resource}.
	 * @param resource the path in the folder
	 * @return the stream, to be closed
	 * @throws IOException if there is no such file
	 */
	public InputStream open(String resource) throws IOException {
		return Files.newInputStream(this.path.resolve(resource));
	}

	/**
	 * Opens a text file. Flask: {@code open_instance_resource} with mode {@code "r"}.
	 * @param resource the path in the folder
	 * @param encoding how the text is encoded
	 * @return the reader, to be closed
	 * @throws IOException if there is no such file
	 */
	public Reader openText(String resource, Charset encoding) throws IOException {
		return new InputStreamReader(open(resource), encoding);
	}

	/**
	 * Writes a file, anew if it exists. Flask: {@code open_instance_resource} with mode
	 * {@code "wb"}.
	 * @param resource the path in the folder
	 * @return the stream, to be closed
	 * @throws IOException if the folder of the file does not exist
	 */
	public OutputStream write(String resource) throws IOException {
		return Files.newOutputStream(this.path.resolve(resource));
	}

}
