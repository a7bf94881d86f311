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

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.github.flaskspring.config.Config;
import io.github.flaskspring.http.ContentType;
import io.github.flaskspring.http.Headers;
import io.github.flaskspring.routing.PathInfo;
import io.github.flaskspring.routing.UrlQuoting;

/**
 * Describes a request that never crossed a network. Werkzeug: {@code EnvironBuilder}.
 * <pre class="code">
 * app.testRequestContext("/login", (request) -&gt; request.method("POST").form(Map.of("name", "ann")));
 * </pre>
 *
 * @since 0.1
 */
public final class EnvironBuilder {

	private String scheme;

	private String host;

	private String scriptName;

	private final String path;

	private final String query;

	private final Headers headers = new Headers();

	private String method = "GET";

	private byte[] body = new byte[0];

	private @Nullable String remoteAddr;

	EnvironBuilder(Config config, String target) {
		URI uri = URI.create(UrlQuoting.quoteLocation(target.isEmpty() ? "/" : target));
		String serverName = config.getString("SERVER_NAME");
		String configuredScheme = config.getString("PREFERRED_URL_SCHEME");
		this.scheme = (uri.getScheme() != null) ? uri.getScheme()
				: (configuredScheme != null) ? configuredScheme : "http";
		this.host = (uri.getRawAuthority() != null) ? uri.getRawAuthority()
				: (serverName != null) ? serverName : "localhost";
		this.scriptName = root(config.getString("APPLICATION_ROOT"));
		this.path = PathInfo.decode((uri.getRawPath() != null) ? uri.getRawPath() : "/");
		this.query = (uri.getRawQuery() != null) ? uri.getRawQuery() : "";
	}

	private static String root(@Nullable String path) {
		String root = (path != null) ? PathInfo.decode(path) : "";
		int end = root.length();
		while (end > 0 && root.charAt(end - 1) == '/') {
			end--;
		}
		return (end == 0 || root.startsWith("/")) ? root.substring(0, end) : "/" + root.substring(0, end);
	}

	/**
	 * The scheme, the host and where the application is mounted. Werkzeug:
	 * {@code base_url}.
	 * @param url such as {@code "https://example.com/app"}
	 * @return this
	 */
	public EnvironBuilder baseUrl(String url) {
		URI uri = URI.create(UrlQuoting.quoteLocation(url));
		if (uri.getScheme() == null || uri.getRawAuthority() == null || uri.getRawQuery() != null
				|| uri.getRawFragment() != null) {
			throw new IllegalArgumentException(
					"The base URL '" + url + "' must have a scheme and a host, and neither query nor fragment.");
		}
		this.scheme = uri.getScheme();
		this.host = uri.getRawAuthority();
		this.scriptName = root(uri.getRawPath());
		return this;
	}

	/**
	 * A subdomain before the host.
	 * @param subdomain the subdomain
	 * @return this
	 */
	public EnvironBuilder subdomain(String subdomain) {
		this.host = subdomain + "." + this.host;
		return this;
	}

	/**
	 * The scheme. Werkzeug: {@code url_scheme}.
	 * @param scheme such as {@code "https"}
	 * @return this
	 */
	public EnvironBuilder urlScheme(String scheme) {
		this.scheme = scheme;
		return this;
	}

	/**
	 * The method.
	 * @param method such as {@code "POST"}
	 * @return this
	 */
	public EnvironBuilder method(String method) {
		this.method = method;
		return this;
	}

	/**
	 * Adds a header.
	 * @param name the name
	 * @param value the value
	 * @return this
	 */
	public EnvironBuilder header(String name, String value) {
		this.headers.add(name, value);
		return this;
	}

	/**
	 * The body, with a content type.
	 * @param contentType the content type
	 * @param data the bytes
	 * @return this
	 */
	public EnvironBuilder data(String contentType, byte[] data) {
		this.headers.set("Content-Type", contentType);
		this.headers.set("Content-Length", Integer.toString(data.length));
		this.body = data.clone();
		return this;
	}

	/**
	 * A form as the body.
	 * @param fields the fields; a list repeats its key
	 * @return this
	 */
	public EnvironBuilder form(Map<String, ?> fields) {
		return data(ContentType.URL_ENCODED, UrlQuoting.encodeQuery(fields).getBytes(StandardCharsets.US_ASCII));
	}

	/**
	 * JSON as the body.
	 * @param json the text
	 * @return this
	 */
	public EnvironBuilder json(String json) {
		return data("application/json", json.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * The address of the peer.
	 * @param address the address
	 * @return this
	 */
	public EnvironBuilder remoteAddr(String address) {
		this.remoteAddr = address;
		return this;
	}

	/**
	 * The request.
	 * @return the request
	 */
	public Environ build() {
		Headers all = this.headers.copy();
		all.setDefault("Host", this.host);
		return new Built(this.method.toUpperCase(Locale.ROOT), this.scheme, this.scriptName, this.path, this.query, all,
				this.host, this.scheme.equals("https") ? 443 : 80, this.remoteAddr,
				new ByteArrayInputStream(this.body));
	}

	/** A request made of values. */
	private record Built(String method, String scheme, String scriptName, String pathInfo, String queryString,
			Headers headers, String serverName, int serverPort, @Nullable String remoteAddr,
			InputStream input) implements Environ {

		@Override
		public @Nullable String header(String name) {
			return this.headers.get(name);
		}

		@Override
		public boolean inputTerminated() {
			return false;
		}

	}

}
