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

import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.github.flaskspring.http.Headers;
import io.github.flaskspring.routing.PathInfo;

/** The entries of a WSGI environment that an {@link Environ} has too. */
final class EnvironKeys {

	private static final String HEADER = "HTTP_";

	private static final Set<String> KNOWN = Set.of("REQUEST_METHOD", "SCRIPT_NAME", "PATH_INFO", "QUERY_STRING",
			"CONTENT_TYPE", "REMOTE_ADDR", "SERVER_NAME", "wsgi.url_scheme");

	private EnvironKeys() {
	}

	static String check(String key) {
		if (!KNOWN.contains(key) && !key.startsWith(HEADER)) {
			throw new IllegalArgumentException(
					"There is no entry '" + key + "' in the environment of a servlet. There are " + KNOWN
							+ " and the headers, as HTTP_ACCEPT. Pass other values to the application in a header.");
		}
		return key;
	}

	/** A path to mount at, decoded and without a slash at its end. */
	static String scriptName(@Nullable String path) {
		String root = (path != null) ? PathInfo.decode(path) : "";
		int end = root.length();
		while (end > 0 && root.charAt(end - 1) == '/') {
			end--;
		}
		return (end == 0 || root.startsWith("/")) ? root.substring(0, end) : "/" + root.substring(0, end);
	}

	static Environ override(BuiltEnviron plain, Map<String, String> overrides) {
		if (overrides.isEmpty()) {
			return plain;
		}
		Headers headers = plain.headers();
		overrides.forEach((key, value) -> {
			if (key.startsWith(HEADER) || key.equals("CONTENT_TYPE")) {
				headers.set(headerName(key), value);
			}
		});
		return new BuiltEnviron(overrides.getOrDefault("REQUEST_METHOD", plain.method()),
				overrides.getOrDefault("wsgi.url_scheme", plain.scheme()),
				overrides.getOrDefault("SCRIPT_NAME", plain.scriptName()),
				overrides.getOrDefault("PATH_INFO", plain.pathInfo()),
				overrides.getOrDefault("QUERY_STRING", plain.queryString()), headers,
				overrides.getOrDefault("SERVER_NAME", plain.serverName()),
				overrides.getOrDefault("REMOTE_ADDR", plain.remoteAddr()), plain.content());
	}

	/** HTTP_USER_AGENT is User-Agent. */
	private static String headerName(String key) {
		String name = key.startsWith(HEADER) ? key.substring(HEADER.length()) : key;
		StringBuilder header = new StringBuilder(name.toLowerCase(Locale.ROOT).replace('_', '-'));
		for (int i = 0; i < header.length(); i++) {
			if (i == 0 || header.charAt(i - 1) == '-') {
				header.setCharAt(i, Character.toUpperCase(header.charAt(i)));
			}
		}
		return header.toString();
	}

}
