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

package io.github.flaskspring.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Makes the files that large uploads are kept in until the request ends.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface TemporaryFiles {

	/** Files in the platform's folder for temporary files. */
	TemporaryFiles DEFAULT = () -> Files.createTempFile("flask-upload-", null);

	/**
	 * Make an empty file. It is deleted when the upload is closed.
	 * @return the file
	 * @throws IOException if that fails
	 */
	Path create() throws IOException;

}
