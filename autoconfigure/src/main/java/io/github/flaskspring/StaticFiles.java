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
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Where an application or a blueprint has its files, and the route of the static ones.
 * Locations are Spring resource locations that end in a slash.
 */
final class StaticFiles {

	static final String CLASSPATH_ROOT = "classpath:/";

	private static final String FILENAME = "/<path:filename>";

	private String rootPath;

	private @Nullable String folder;

	private @Nullable String urlPath;

	private @Nullable String host;

	private boolean taken;

	private @Nullable String takenUrlPath;

	StaticFiles(String rootPath) {
		this.rootPath = rootPath;
	}

	/** The folder of a class: its package on the class path. */
	static String rootOf(Class<?> type) {
		return CLASSPATH_ROOT + type.getPackageName().replace('.', '/') + "/";
	}

	String rootPath() {
		return this.rootPath;
	}

	void rootPath(String location) {
		this.rootPath = resolve(location);
	}

	void folder(@Nullable String location) {
		this.folder = (location != null) ? withoutSlash(location) : null;
	}

	boolean hasFolder() {
		return this.folder != null;
	}

	@Nullable String location() {
		return (this.folder != null) ? resolve(this.folder) : null;
	}

	void urlPath(String path) {
		String trimmed = withoutSlash(path);
		if (!trimmed.isEmpty() && !trimmed.startsWith("/")) {
			throw new IllegalArgumentException("URL rule '" + trimmed + FILENAME + "' must start with a slash.");
		}
		requireOpen("static-url-path", trimmed, this.takenUrlPath);
		this.urlPath = trimmed;
	}

	/** The rule is there: what comes now would do nothing. */
	private void requireOpen(String property, @Nullable String wanted, @Nullable String present) {
		if (this.taken && !Objects.equals(wanted, present)) {
			throw new IllegalStateException(
					"The route of static files is there already, with '" + present + "' and not '" + wanted
							+ "'. Set flask." + property + " instead, or make the application with it.");
		}
	}

	@Nullable String urlPath() {
		if (this.urlPath != null || this.folder == null) {
			return this.urlPath;
		}
		return withoutSlash("/" + lastSegment(this.folder));
	}

	void host(@Nullable String name) {
		requireOpen("static-host", name, this.host);
		this.host = name;
	}

	/** A location below the root, unless it says where it is. */
	String resolve(String location) {
		String path = withoutSlash(location);
		if (path.isEmpty() && !location.isEmpty()) {
			return "/";
		}
		boolean absolute = path.contains(":") || path.startsWith("/");
		String whole = absolute ? path : this.rootPath + path;
		return whole.endsWith("/") ? whole : whole + "/";
	}

	/** A file that the application names. */
	SentFile open(String path) throws IOException {
		String location = resolve(path);
		return FileFolder.file(location.substring(0, location.length() - 1));
	}

	/** A file that a user names. */
	SentFile find(String directory, String path) throws IOException {
		SentFile found = new FileFolder(resolve(directory)).find(path);
		if (found == null) {
			throw new NotFoundException();
		}
		return found;
	}

	/** The route of static files; each call makes a new one. */
	Optional<RouteOptions> route(PackageFolder owner) {
		if (this.folder == null) {
			return Optional.empty();
		}
		ViewFunction view = (args) -> owner.sendStaticFile(args.getString("filename"));
		RouteOptions route = new RouteOptions(urlPath() + FILENAME, "static", view);
		return Optional.of((this.host != null) ? route.host(this.host) : route);
	}

	/**
	 * The route for an application, whose static rule comes once and before all others.
	 */
	Optional<RouteOptions> takeRoute(Flask owner, boolean hostMatching) {
		if (this.taken) {
			return Optional.empty();
		}
		this.taken = true;
		this.takenUrlPath = urlPath();
		if (this.folder != null && hostMatching != (this.host != null)) {
			throw new IllegalStateException("Invalid static_host/host_matching combination");
		}
		return route(owner);
	}

	private static String lastSegment(String path) {
		return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf(':')) + 1);
	}

	private static String withoutSlash(String path) {
		int end = path.length();
		while (end > 0 && path.charAt(end - 1) == '/') {
			end--;
		}
		return path.substring(0, end);
	}

}
