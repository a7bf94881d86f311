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
package io.github.flaskspring.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.github.flaskspring.Environ;
import io.github.flaskspring.http.Headers;
import io.github.flaskspring.routing.UrlQuoting;

/**
 * A request on its way through a client.
 *
 * @param method the method
 * @param scheme the scheme
 * @param host the host with its port
 * @param root where the servlet context is, empty for the root
 * @param path the rest of the path, decoded
 * @param query the query, empty for none
 * @param headers the headers
 * @param remoteAddr the address of the client
 * @param body the body
 */
record Call(String method, String scheme, String host, String root, String path, String query, Headers headers,
		String remoteAddr, byte[] body) {

	/** A request with what a client adds to each. */
	static Call of(Environ environ, String mount, Map<String, String> base) {
		Headers headers = environ.headers();
		base.forEach((key, value) -> {
			if (key.startsWith("HTTP_")) {
				headers.setDefault(key.substring(5).replace('_', '-'), value);
			}
		});
		String host = headers.get("Host");
		String address = environ.remoteAddr();
		return new Call(environ.method(), environ.scheme(), (host != null) ? host : environ.serverName(),
				environ.scriptName(), mount + environ.pathInfo(), environ.queryString(), headers,
				(address != null) ? address : base.getOrDefault("REMOTE_ADDR", "127.0.0.1"), body(environ));
	}

	/** Left as it was, so that the request can be sent again. */
	private static byte[] body(Environ environ) {
		try {
			InputStream input = environ.input();
			boolean again = input.markSupported();
			if (again) {
				input.mark(Integer.MAX_VALUE);
			}
			byte[] body = input.readAllBytes();
			if (again) {
				input.reset();
			}
			return body;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The host without its port. */
	String serverName() {
		int colon = this.host.lastIndexOf(':');
		boolean port = colon > 0 && this.host.indexOf(']', colon) < 0;
		return port ? this.host.substring(0, colon) : this.host;
	}

	int serverPort() {
		String name = serverName();
		if (name.length() < this.host.length()) {
			return Integer.parseInt(this.host.substring(name.length() + 1));
		}
		return this.scheme.equals("https") ? 443 : 80;
	}

	/** The whole path, decoded. */
	String fullPath() {
		return this.root + this.path;
	}

	/** The path as it is sent. */
	String target() {
		return UrlQuoting.quotePath(fullPath());
	}

	Call cookies(String header) {
		Headers changed = this.headers.copy();
		changed.remove("Cookie");
		if (!header.isEmpty()) {
			changed.set("Cookie", header);
		}
		return new Call(this.method, this.scheme, this.host, this.root, this.path, this.query, changed, this.remoteAddr,
				this.body);
	}

	/** The same request to another place. */
	Call moved(@Nullable String toScheme, @Nullable String toHost, String toPath, String toQuery) {
		boolean below = toPath.equals(this.root) || toPath.startsWith(this.root + "/");
		Headers changed = this.headers.copy();
		if (toHost != null) {
			changed.set("Host", toHost);
		}
		return new Call(this.method, (toScheme != null) ? toScheme : this.scheme, (toHost != null) ? toHost : this.host,
				below ? this.root : "", below ? toPath.substring(this.root.length()) : toPath, toQuery, changed,
				this.remoteAddr, this.body);
	}

	/** The request that follows a redirect which does not repeat it. */
	Call withoutBody() {
		Headers changed = this.headers.copy();
		changed.remove("Content-Type");
		changed.remove("Content-Length");
		changed.remove("Transfer-Encoding");
		return new Call(this.method.equals("HEAD") ? "HEAD" : "GET", this.scheme, this.host, this.root, this.path,
				this.query, changed, this.remoteAddr, new byte[0]);
	}

	/** The request as the application sees it. */
	Environ environ(String mount) {
		boolean mounted = !mount.isEmpty() && this.path.startsWith(mount);
		return new CallEnviron(this, this.root + (mounted ? mount : ""),
				mounted ? this.path.substring(mount.length()) : this.path, new ByteArrayInputStream(this.body));
	}

}
