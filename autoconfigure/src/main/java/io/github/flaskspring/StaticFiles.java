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

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Where an application or a blueprint has its files, and the route of the static ones.
 * Locations are Spring resource locations that end in a slash.
 */
final class StaticFiles {

	static final String CLASSPATH_ROOT = "classpath:/";

	private final String rootPath;

	private @Nullable String folder;

	private @Nullable String urlPath;

	private boolean taken;

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

	void folder(@Nullable String location) {
		this.folder = (location != null) ? withoutSlash(location) : null;
	}

	void urlPath(String path) {
		this.urlPath = withoutSlash(path);
	}

	/** A location below the root, unless it says where it is. */
	String resolve(String location) {
		String path = withoutSlash(location);
		boolean absolute = path.contains(":") || path.startsWith("/");
		return (absolute ? path : this.rootPath + path) + "/";
	}

	/** The route of static files; each call makes a new one. */
	Optional<RouteOptions> route() {
		if (this.folder == null) {
			return Optional.empty();
		}
		String location = resolve(this.folder);
		String path = (this.urlPath != null) ? this.urlPath : "/" + lastSegment(this.folder);
		ViewFunction view = (args) -> Globals.sendFromDirectory(location, args.getString("filename"));
		return Optional.of(new RouteOptions(path + "/<path:filename>", "static", view));
	}

	/**
	 * The route for an application, whose static rule comes once and before all others.
	 */
	Optional<RouteOptions> takeRoute() {
		if (this.taken) {
			return Optional.empty();
		}
		this.taken = true;
		return route();
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
