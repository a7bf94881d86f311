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

package io.github.flaskspring.debug;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.security.CodeSource;

import org.jspecify.annotations.Nullable;

/** Where a class was loaded from. */
final class ClassOrigin {

	private ClassOrigin() {
	}

	/** The folder or jar of a class, null for the JDK's and for jars in jars. */
	static @Nullable Path of(String className) {
		try {
			Class<?> type = Class.forName(className, false, Thread.currentThread().getContextClassLoader());
			CodeSource source = type.getProtectionDomain().getCodeSource();
			URL location = (source != null) ? source.getLocation() : null;
			return (location != null && location.getProtocol().equals("file")) ? Path.of(location.toURI()) : null;
		}
		catch (ClassNotFoundException | LinkageError | URISyntaxException | IllegalArgumentException
				| FileSystemNotFoundException ex) {
			return null;
		}
	}

}
