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

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.flaskspring.http.HostHeader;
import io.github.flaskspring.http.UntrustedHostException;
import io.github.flaskspring.http.UrlText;

/** The address of a request, taken apart and put together. */
final class RequestUrls {

	private final Environ environ;

	private final String path;

	private final String scriptRoot;

	private @Nullable String host;

	private List<String> trustedHosts = List.of();

	RequestUrls(Environ environ) {
		this.environ = environ;
		this.path = withOneSlash(environ.pathInfo());
		this.scriptRoot = withoutSlash(environ.scriptName());
	}

	private static String withOneSlash(String path) {
		int start = 0;
		while (start < path.length() && path.charAt(start) == '/') {
			start++;
		}
		return (start == 1) ? path : "/" + path.substring(start);
	}

	private static String withoutSlash(String path) {
		int end = path.length();
		while (end > 0 && path.charAt(end - 1) == '/') {
			end--;
		}
		return path.substring(0, end);
	}

	void trustedHosts(List<String> hosts) {
		this.trustedHosts = hosts;
	}

	String path() {
		return this.path;
	}

	String scriptRoot() {
		return this.scriptRoot;
	}

	String fullPath() {
		return this.path + "?" + this.environ.queryString();
	}

	/** The host; one that TRUSTED_HOSTS does not allow is refused each time. */
	String trustedHost() {
		if (this.host == null) {
			try {
				this.host = HostHeader.get(this.environ.scheme(), this.environ.host(), this.environ.serverName(),
						this.environ.serverPort(), this.trustedHosts);
			}
			catch (UntrustedHostException ex) {
				throw new SuspiciousRequestException("Host '" + ex.host() + "' is not trusted.");
			}
		}
		return this.host;
	}

	String hostUrl() {
		return current(null, null, null);
	}

	String urlRoot() {
		return current(this.scriptRoot, null, null);
	}

	String baseUrl() {
		return current(this.scriptRoot, this.path, null);
	}

	String url() {
		return current(this.scriptRoot, this.path, this.environ.queryString().getBytes(StandardCharsets.ISO_8859_1));
	}

	private String current(@Nullable String root, @Nullable String below, byte @Nullable [] query) {
		return UrlText.currentUrl(this.environ.scheme(), trustedHost(), root, below, query);
	}

}
