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

package io.github.flaskspring.mvc;

import java.util.Comparator;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;

import io.github.flaskspring.Flask;

/**
 * Which application serves which part of the server: by host first, then by the longest
 * prefix.
 *
 * @since 0.1
 */
public final class FlaskMounts {

	private final List<Flask> applications;

	private final String servletPrefix;

	/** An application with the raw path it is mounted at. */
	record Mount(Flask app, String rawPrefix) {
	}

	/**
	 * The mounts of applications.
	 * @param applications the applications
	 * @param servletPrefix the path of the dispatcher servlet, empty at the root
	 */
	public FlaskMounts(List<Flask> applications, String servletPrefix) {
		this.applications = applications.stream()
			.sorted(Comparator.comparing((Flask app) -> app.mountHost() == null)
				.thenComparing((app) -> -app.mountPrefix().length()))
			.toList();
		this.servletPrefix = servletPrefix;
	}

	/**
	 * The applications.
	 * @return the applications, the most specific mount first
	 */
	public List<Flask> applications() {
		return this.applications;
	}

	@Nullable Mount find(HttpServletRequest request) {
		String uri = request.getRequestURI();
		String base = request.getContextPath() + this.servletPrefix;
		for (Flask app : this.applications) {
			String prefix = base + app.mountPrefix();
			if (isBelow(uri, prefix) && (app.mountHost() == null || app.mountHost().equals(request.getServerName()))) {
				return new Mount(app, prefix);
			}
		}
		return null;
	}

	private static boolean isBelow(String uri, String prefix) {
		return uri.startsWith(prefix) && (uri.length() == prefix.length() || uri.charAt(prefix.length()) == '/');
	}

}
