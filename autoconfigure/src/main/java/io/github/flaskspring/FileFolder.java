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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Objects;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.web.util.UriUtils;

import io.github.flaskspring.http.SafeJoin;

/**
 * A folder on disk or of the class path, also inside of a jar.
 *
 * @param location a path or a Spring resource location, with a slash at the end
 */
record FileFolder(String location) {

	private static final ResourceLoader LOADER = new DefaultResourceLoader();

	private static final Log LOG = LogFactory.getLog(FileFolder.class);

	private static final String CLASSPATH = "classpath:";

	private static final String FILE = "file:";

	/** The file at a path that a user gave, null if the folder has none. */
	@Nullable SentFile find(String untrusted) throws IOException {
		String joined = SafeJoin.join("folder", untrusted);
		if (joined == null || joined.equals("folder")) {
			return null;
		}
		String path = joined.substring("folder/".length());
		return onDisk() ? findOnDisk(path) : findResource(path);
	}

	/** The file at a location that the application gave. */
	static SentFile file(String location) throws IOException {
		return SentFile.of(location.startsWith("/") ? new FileSystemResource(location) : LOADER.getResource(location));
	}

	Resource resource(String trusted) {
		return LOADER.getResource(onDisk() ? base().resolve(trusted).toUri().toString() : this.location + trusted);
	}

	private boolean onDisk() {
		return this.location.startsWith(FILE) || this.location.startsWith("/");
	}

	private Path base() {
		try {
			return this.location.startsWith(FILE) ? LOADER.getResource(this.location).getFile().toPath()
					: Path.of(this.location);
		}
		catch (IOException ex) {
			throw new IllegalStateException("The folder '" + this.location + "' is no place on this machine.", ex);
		}
	}

	private @Nullable SentFile findOnDisk(String path) throws IOException {
		try {
			Path file = base().resolve(path);
			return (Files.isRegularFile(file) && isInside(file, path)) ? SentFile.of(file) : null;
		}
		catch (InvalidPathException ex) {
			return null;
		}
	}

	/** Links may lead elsewhere in the folder, and the folder may be a link itself. */
	private static boolean isInside(Path file, String path) throws IOException {
		Path folder = file;
		boolean linked = false;
		for (int names = Path.of(path).getNameCount(); names > 0; names--) {
			linked |= Files.isSymbolicLink(folder);
			folder = Objects.requireNonNull(folder.getParent());
		}
		if (!linked || file.toRealPath().startsWith(folder.toRealPath())) {
			return true;
		}
		LOG.warn("'" + file + "' is not served: a symbolic link leads out of the folder '" + folder
				+ "'. Give its target a folder and a route of its own.");
		return false;
	}

	/** Class path locations take a backslash for a slash: it could lead out. */
	private @Nullable SentFile findResource(String path) throws IOException {
		if (path.indexOf('\\') >= 0) {
			return null;
		}
		boolean classPath = this.location.startsWith(CLASSPATH);
		Resource resource = LOADER
			.getResource(this.location + (classPath ? path : UriUtils.encodePath(path, StandardCharsets.UTF_8)));
		return isFile(resource, path) ? SentFile.of(resource) : null;
	}

	private static boolean isFile(Resource resource, String path) throws IOException {
		if (resource.isFile()) {
			return resource.getFile().isFile() && isInside(resource.getFile().toPath(), path);
		}
		return resource.exists() && !resource.createRelative(resource.getFilename() + "/").exists();
	}

}
