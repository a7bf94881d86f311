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
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * What an application or a blueprint has beside its code: static files and other
 * resources. Flask: the file methods of {@code Scaffold}.
 *
 * @since 0.1
 */
public abstract class PackageFolder {

	PackageFolder() {
	}

	abstract StaticFiles files();

	/**
	 * The folder that relative paths start from. Flask: {@code root_path}.
	 * @return a Spring resource location that ends in a slash
	 */
	public final String rootPath() {
		return files().rootPath();
	}

	/**
	 * Whether there is a folder of static files. Flask: {@code has_static_folder}.
	 * @return whether there is
	 */
	public final boolean hasStaticFolder() {
		return files().hasFolder();
	}

	/**
	 * The folder of static files. Flask: {@code static_folder}.
	 * @return a Spring resource location, null if there is none
	 */
	public final @Nullable String staticFolder() {
		return files().location();
	}

	/**
	 * The path of static files. Flask: {@code static_url_path}.
	 * @return such as {@code "/static"}, null if there are none
	 */
	public final @Nullable String staticUrlPath() {
		return files().urlPath();
	}

	/**
	 * Sends a file of the static folder, or answers 404. Flask: {@code send_static_file}.
	 * @param filename the path in the folder, which may come from a user
	 * @return the response
	 * @throws IllegalStateException if there is no static folder
	 */
	public Response sendStaticFile(String filename) {
		String folder = files().location();
		if (folder == null) {
			throw new IllegalStateException("'static_folder' must be set to serve static_files.");
		}
		Long maxAge = getSendFileMaxAge(filename);
		return Globals.sendFromDirectory(folder, filename, (options) -> options.maxAge((path) -> maxAge));
	}

	/**
	 * How long caches may keep a file; an own class may answer by its name. Flask:
	 * {@code get_send_file_max_age}.
	 * @param filename the file, null for content without a name
	 * @return seconds by SEND_FILE_MAX_AGE_DEFAULT; null lets caches ask each time
	 */
	public @Nullable Long getSendFileMaxAge(@Nullable String filename) {
		Duration configured = Contexts.requireApp().app().config().getDuration("SEND_FILE_MAX_AGE_DEFAULT");
		return (configured != null) ? configured.toSeconds() : null;
	}

	/**
	 * Opens a file of the root folder. Flask: {@code open_resource}.
	 * @param resource the path, such as {@code "schema.sql"}
	 * @return the stream, to be closed
	 * @throws IOException if there is no such file
	 */
	public final InputStream openResource(String resource) throws IOException {
		return new FileFolder(rootPath()).resource(resource).getInputStream();
	}

	/**
	 * Opens a text file of the root folder. Flask: {@code open_resource} with mode
	 * {@code "r"}.
	 * @param resource the path, such as {@code "schema.sql"}
	 * @return the reader of UTF-8, to be closed
	 * @throws IOException if there is no such file
	 */
	public final Reader openTextResource(String resource) throws IOException {
		return openTextResource(resource, StandardCharsets.UTF_8);
	}

	/**
	 * Opens a text file of the root folder. Flask: {@code open_resource} with mode
	 * {@code "r"}.
	 * @param resource the path, such as {@code "schema.sql"}
	 * @param encoding how the text is encoded
	 * @return the reader, to be closed
	 * @throws IOException if there is no such file
	 */
	public final Reader openTextResource(String resource, Charset encoding) throws IOException {
		return new InputStreamReader(openResource(resource), encoding);
	}

}
