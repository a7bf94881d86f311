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

import java.io.IOException;
import java.io.InputStream;
import java.util.Enumeration;
import java.util.Objects;
import java.util.StringJoiner;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;

import io.github.flaskspring.Environ;
import io.github.flaskspring.Request;
import io.github.flaskspring.http.Headers;
import io.github.flaskspring.routing.PathInfo;

/** A servlet request as Flask sees it. */
final class ServletEnviron implements Environ {

	private HttpServletRequest request;

	private @Nullable SharedBodyRequest shared;

	private final String scriptName;

	private final String pathInfo;

	/**
	 * A request below a prefix.
	 * @param request the request
	 * @param rawPrefix where the application is mounted, as the URL spells it
	 */
	ServletEnviron(HttpServletRequest request, String rawPrefix) {
		this.request = request;
		this.scriptName = PathInfo.decode(rawPrefix);
		this.pathInfo = PathInfo.decode(request.getRequestURI().substring(rawPrefix.length()));
	}

	/** A request with a body, which filters may read too. */
	HttpServletRequest share(Request flask) {
		this.shared = new SharedBodyRequest(this.request, flask);
		return this.shared;
	}

	/** The request as the filters inside have wrapped it. */
	void rebind(HttpServletRequest innermost) {
		this.request = innermost;
		if (this.shared != null) {
			this.shared.dispatched();
		}
	}

	@Override
	public String method() {
		return this.request.getMethod();
	}

	@Override
	public String scheme() {
		return this.request.getScheme();
	}

	@Override
	public String scriptName() {
		return this.scriptName;
	}

	@Override
	public String pathInfo() {
		return this.pathInfo;
	}

	@Override
	public String queryString() {
		String query = this.request.getQueryString();
		return (query != null) ? query : "";
	}

	@Override
	public @Nullable String host() {
		return ForwardedHost.get(header("Host"), scheme(), serverName(), serverPort());
	}

	/**
	 * Lines of the same name become one, as every WSGI server joins them; of the type of
	 * the body it keeps the last.
	 */
	@Override
	public @Nullable String header(String name) {
		Enumeration<String> lines = this.request.getHeaders(name);
		if (!lines.hasMoreElements()) {
			return null;
		}
		String value = lines.nextElement();
		if (!lines.hasMoreElements()) {
			return value;
		}
		if (name.equalsIgnoreCase("Content-Type")) {
			return last(lines);
		}
		StringJoiner joined = new StringJoiner(name.equalsIgnoreCase("Cookie") ? "; " : ",").add(value);
		lines.asIterator().forEachRemaining(joined::add);
		return joined.toString();
	}

	private static String last(Enumeration<String> lines) {
		String value = lines.nextElement();
		while (lines.hasMoreElements()) {
			value = lines.nextElement();
		}
		return value;
	}

	@Override
	public Headers headers() {
		Headers headers = new Headers();
		Enumeration<String> names = this.request.getHeaderNames();
		while (names.hasMoreElements()) {
			String name = names.nextElement();
			if (!headers.contains(name)) {
				headers.add(name, Objects.requireNonNull(header(name)));
			}
		}
		return headers;
	}

	@Override
	public String serverName() {
		return this.request.getServerName();
	}

	@Override
	public int serverPort() {
		return this.request.getServerPort();
	}

	@Override
	public @Nullable String remoteAddr() {
		return this.request.getRemoteAddr();
	}

	@Override
	public InputStream input() throws IOException {
		return (this.shared != null) ? this.shared.handOver(this.request) : this.request.getInputStream();
	}

	/**
	 * A chunked body ends by itself; for another one the length shows when it is cut
	 * short.
	 */
	@Override
	public boolean inputTerminated() {
		return this.request.getContentLengthLong() < 0;
	}

	@Override
	public void close() {
		if (this.shared != null) {
			this.shared.close();
		}
	}

	@Override
	public <T> @Nullable T unwrap(Class<T> type) {
		return type.isInstance(this.request) ? type.cast(this.request) : null;
	}

}
