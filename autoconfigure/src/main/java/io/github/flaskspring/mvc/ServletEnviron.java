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

	private volatile boolean ended;

	private volatile @Nullable Kept kept;

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

	/** What is read early for work that may outlive the request. */
	private record Kept(String method, String scheme, String queryString, Headers headers, String serverName,
			int serverPort, @Nullable String remoteAddr, @Nullable String remoteUser, boolean inputTerminated) {
	}

	@Override
	public void keep() {
		if (this.kept == null && !this.ended) {
			this.kept = new Kept(method(), scheme(), queryString(), headers(), serverName(), serverPort(), remoteAddr(),
					remoteUser(), inputTerminated());
		}
	}

	/** From now on the server may use its object for another request. */
	void end() {
		this.ended = true;
	}

	private HttpServletRequest live() {
		HttpServletRequest current = this.request;
		if (this.ended) {
			checkUsable(current);
		}
		return current;
	}

	/** Tomcat cuts the tie to a request that is over; a mock request stays what it is. */
	private void checkUsable(HttpServletRequest current) {
		try {
			current.getMethod();
		}
		catch (IllegalStateException ex) {
			throw new IllegalStateException("The request of '" + this.scriptName + this.pathInfo
					+ "' has ended, so nothing more can be read from it. Read what later work needs before, or wrap"
					+ " the work with copyCurrentRequestContext(...), which keeps all but the body.", ex);
		}
	}

	/** A request with a body, which filters may read too. */
	HttpServletRequest share(Request flask) {
		this.shared = new SharedBodyRequest(live(), flask);
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
		Kept early = this.kept;
		return (early != null) ? early.method() : live().getMethod();
	}

	@Override
	public String scheme() {
		Kept early = this.kept;
		return (early != null) ? early.scheme() : live().getScheme();
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
		Kept early = this.kept;
		String query = (early != null) ? early.queryString() : live().getQueryString();
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
		Kept early = this.kept;
		return (early != null) ? early.headers().get(name) : join(name, live().getHeaders(name));
	}

	private static @Nullable String join(String name, Enumeration<String> lines) {
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
		Kept early = this.kept;
		if (early != null) {
			headers.addAll(early.headers());
			return headers;
		}
		Enumeration<String> names = live().getHeaderNames();
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
		Kept early = this.kept;
		return (early != null) ? early.serverName() : live().getServerName();
	}

	@Override
	public int serverPort() {
		Kept early = this.kept;
		return (early != null) ? early.serverPort() : live().getServerPort();
	}

	@Override
	public @Nullable String remoteAddr() {
		Kept early = this.kept;
		return (early != null) ? early.remoteAddr() : live().getRemoteAddr();
	}

	@Override
	public @Nullable String remoteUser() {
		Kept early = this.kept;
		return (early != null) ? early.remoteUser() : live().getRemoteUser();
	}

	@Override
	public InputStream input() throws IOException {
		return (this.shared != null) ? this.shared.handOver(live()) : live().getInputStream();
	}

	/**
	 * A chunked body ends by itself; for another one the length shows when it is cut
	 * short.
	 */
	@Override
	public boolean inputTerminated() {
		Kept early = this.kept;
		return (early != null) ? early.inputTerminated() : live().getContentLengthLong() < 0;
	}

	@Override
	public void close() {
		if (this.shared != null) {
			this.shared.close();
		}
	}

	@Override
	public <T> @Nullable T unwrap(Class<T> type) {
		HttpServletRequest current = live();
		return type.isInstance(current) ? type.cast(current) : null;
	}

}
