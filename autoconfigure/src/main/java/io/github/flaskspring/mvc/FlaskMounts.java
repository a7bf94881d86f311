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

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;

import io.github.flaskspring.Flask;
import io.github.flaskspring.routing.PathInfo;

/**
 * Which application serves which part of the server: by host first, then by the longest
 * prefix.
 *
 * @since 0.1
 */
public final class FlaskMounts {

	private final Iterable<Flask> source;

	private final String servletPrefix;

	private volatile @Nullable List<Flask> applications;

	/** An application with the raw path it is mounted at. */
	record Mount(Flask app, String rawPrefix) {
	}

	/**
	 * The mounts of applications.
	 * @param applications the applications, asked for when the first request comes
	 * @param servletPrefix the path of the dispatcher servlet, empty at the root
	 */
	public FlaskMounts(Iterable<Flask> applications, String servletPrefix) {
		this.source = applications;
		this.servletPrefix = servletPrefix;
	}

	/**
	 * The applications.
	 * @return the applications, the most specific mount first
	 */
	public List<Flask> applications() {
		List<Flask> sorted = this.applications;
		if (sorted == null) {
			sorted = sorted(this.source);
			this.applications = sorted;
		}
		return sorted;
	}

	private static List<Flask> sorted(Iterable<Flask> applications) {
		List<Flask> sorted = new ArrayList<>();
		for (Flask app : applications) {
			sorted.add(app);
		}
		sorted.sort(FlaskMounts::compare);
		return Collections.unmodifiableList(sorted);
	}

	private static int compare(Flask app, Flask other) {
		if ((app.mountHost() == null) != (other.mountHost() == null)) {
			return (app.mountHost() == null) ? 1 : -1;
		}
		return Integer.compare(other.mountPrefix().length(), app.mountPrefix().length());
	}

	@Nullable Mount find(HttpServletRequest request) {
		String uri = request.getRequestURI();
		String base = request.getContextPath() + this.servletPrefix;
		for (Flask app : applications()) {
			if (isFor(app, request)) {
				String prefix = rawPrefix(uri, base + app.mountPrefix());
				if (prefix != null) {
					return new Mount(app, prefix);
				}
			}
		}
		return null;
	}

	private static boolean isFor(Flask app, HttpServletRequest request) {
		return app.mountHost() == null || app.mountHost().equalsIgnoreCase(request.getServerName());
	}

	/** How the URI spells a prefix, null if it is not below it. */
	private static @Nullable String rawPrefix(String uri, String prefix) {
		if (uri.startsWith(prefix) && isBoundary(uri, prefix.length())) {
			return prefix;
		}
		int end = (prefix.isEmpty() || uri.indexOf('%') < 0) ? uri.length() : prefix.length();
		while (++end <= uri.length()) {
			if (isBoundary(uri, end) && PathInfo.decode(uri.substring(0, end)).equals(prefix)) {
				return uri.substring(0, end);
			}
		}
		return null;
	}

	/** At the end or before a slash, which to WSGI may be an encoded one. */
	private static boolean isBoundary(String uri, int end) {
		return uri.length() == end || uri.charAt(end) == '/' || uri.regionMatches(true, end, "%2F", 0, 3);
	}

}
