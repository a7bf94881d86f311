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

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.github.flaskspring.http.Authorization;
import io.github.flaskspring.http.FilePart;
import io.github.flaskspring.http.Headers;
import io.github.flaskspring.routing.PathInfo;
import io.github.flaskspring.routing.UrlQuoting;

/**
 * Describes a request that never crossed a network. Flask: {@code EnvironBuilder}.
 * <pre class="code">
 * app.testRequestContext("/login", (request) -&gt; request.method("POST").form(Map.of("name", "ann")));
 * </pre>
 *
 * @since 0.1
 */
public final class EnvironBuilder {

	private final Flask app;

	private String scheme;

	private String host;

	private String scriptName;

	private final String path;

	private String query;

	private boolean baseUrlGiven;

	private boolean partOfBaseGiven;

	private final Headers headers = new Headers();

	private String method = "GET";

	private final EnvironBody body = new EnvironBody();

	private final Map<String, String> overrides = new HashMap<>();

	/**
	 * A request to an application.
	 * @param app gives the base URL and the JSON
	 * @param target the path with its query, or an absolute URL
	 */
	public EnvironBuilder(Flask app, String target) {
		this.app = app;
		URI uri = LenientUri.of(target.isEmpty() ? "/" : target);
		String serverName = app.config().getString("SERVER_NAME");
		String configuredScheme = app.config().getString("PREFERRED_URL_SCHEME");
		this.scheme = (uri.getScheme() != null) ? uri.getScheme()
				: (configuredScheme != null) ? configuredScheme : "http";
		this.host = (uri.getRawAuthority() != null) ? uri.getRawAuthority()
				: (serverName != null) ? serverName : "localhost";
		this.scriptName = EnvironKeys.scriptName(app.config().getString("APPLICATION_ROOT"));
		this.path = PathInfo.decode((uri.getRawPath() != null) ? uri.getRawPath() : "/");
		this.query = (uri.getRawQuery() != null) ? uri.getRawQuery() : "";
	}

	/**
	 * The scheme, the host and where the application is mounted. Werkzeug:
	 * {@code base_url}.
	 * @param url such as {@code "https://example.com/app"}
	 * @return this
	 */
	public EnvironBuilder baseUrl(String url) {
		URI uri = LenientUri.of(url);
		if (uri.getScheme() == null || uri.getRawAuthority() == null || uri.getRawQuery() != null
				|| uri.getRawFragment() != null) {
			throw new IllegalArgumentException(
					"The base URL '" + url + "' must have a scheme and a host, and neither query nor fragment.");
		}
		this.baseUrlGiven = true;
		this.scheme = uri.getScheme();
		this.host = uri.getRawAuthority();
		this.scriptName = EnvironKeys.scriptName(uri.getRawPath());
		return checkBase();
	}

	/**
	 * A subdomain before the host.
	 * @param subdomain the subdomain
	 * @return this
	 */
	public EnvironBuilder subdomain(String subdomain) {
		this.partOfBaseGiven = true;
		this.host = subdomain + "." + this.host;
		return checkBase();
	}

	/**
	 * The scheme. Werkzeug: {@code url_scheme}.
	 * @param scheme such as {@code "https"}
	 * @return this
	 */
	public EnvironBuilder urlScheme(String scheme) {
		this.partOfBaseGiven = true;
		this.scheme = scheme;
		return checkBase();
	}

	private EnvironBuilder checkBase() {
		if (this.baseUrlGiven && this.partOfBaseGiven) {
			throw new IllegalArgumentException("Cannot pass \"subdomain\" or \"url_scheme\" with \"base_url\".");
		}
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
	 * The query of a path that has none. Werkzeug: {@code query_string}.
	 * @param query the query as it is sent
	 * @return this
	 */
	public EnvironBuilder queryString(String query) {
		if (!this.query.isEmpty()) {
			throw new IllegalArgumentException("Query string is defined in the path and as an argument: '" + this.query
					+ "' and '" + query + "'. Keep one of them.");
		}
		this.query = query;
		return this;
	}

	/**
	 * The query of a path that has none. Werkzeug: {@code query_string}.
	 * @param values the values; a list repeats its key
	 * @return this
	 */
	public EnvironBuilder queryString(Map<String, ?> values) {
		return queryString(UrlQuoting.encodeQuery(values));
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
	 * Sets the header {@code Content-Type}, which a body otherwise has of itself.
	 * @param contentType the content type
	 * @return this
	 */
	public EnvironBuilder contentType(String contentType) {
		this.headers.set("Content-Type", contentType);
		return this;
	}

	/**
	 * Basic credentials. Werkzeug: {@code auth}.
	 * @param username the user name
	 * @param password the password
	 * @return this
	 */
	public EnvironBuilder auth(String username, String password) {
		this.headers.set("Authorization", Authorization.basic(username, password).toHeader());
		return this;
	}

	/**
	 * The body, without a content type.
	 * @param data the bytes
	 * @return this
	 */
	public EnvironBuilder data(byte[] data) {
		this.body.data(data);
		return this;
	}

	/**
	 * The body, without a content type.
	 * @param text the text, sent as UTF-8
	 * @return this
	 */
	public EnvironBuilder data(String text) {
		return data(text.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * The body, with a content type.
	 * @param contentType the content type
	 * @param data the bytes
	 * @return this
	 */
	public EnvironBuilder data(String contentType, byte[] data) {
		return contentType(contentType).data(data);
	}

	/**
	 * Fields of a form as the body. With a {@link FilePart} among the values, or a
	 * {@link #file file}, it is a multipart form.
	 * @param fields the fields; a list repeats its key
	 * @return this
	 */
	public EnvironBuilder form(Map<String, ?> fields) {
		this.body.fields(fields);
		return this;
	}

	/**
	 * A file of a multipart form, its content type guessed from its name.
	 * @param field the name of the form field
	 * @param filename the name of the file
	 * @param content the content
	 * @return this
	 */
	public EnvironBuilder file(String field, String filename, byte[] content) {
		return form(Map.of(field, FilePart.of(field, filename, null, content)));
	}

	/**
	 * JSON as the body, written by {@link Flask#json() the application's JSON}.
	 * @param value the value; null is no body
	 * @return this
	 */
	public EnvironBuilder json(@Nullable Object value) {
		if (value != null) {
			this.body.json(this.app.json().dumps(value));
		}
		return this;
	}

	/**
	 * The address of the peer.
	 * @param address the address
	 * @return this
	 */
	public EnvironBuilder remoteAddr(String address) {
		return environ("REMOTE_ADDR", address);
	}

	/**
	 * An entry of the environment that wins over everything else. Werkzeug:
	 * {@code environ_overrides}.
	 * @param key a key of WSGI, such as {@code "REMOTE_ADDR"} or {@code "HTTP_ACCEPT"}
	 * @param value the value
	 * @return this
	 * @throws IllegalArgumentException if a servlet container has nothing like it
	 */
	public EnvironBuilder environ(String key, String value) {
		this.overrides.put(EnvironKeys.check(key), value);
		return this;
	}

	/**
	 * The request. It can be built several times.
	 * @return the request
	 */
	public Environ build() {
		Headers all = this.headers.copy();
		byte[] content = this.body.write(all);
		all.setDefault("Host", this.host);
		BuiltEnviron plain = new BuiltEnviron(this.method.toUpperCase(Locale.ROOT), this.scheme, this.scriptName,
				this.path, this.query, all, this.host, null, content);
		return EnvironKeys.override(plain, this.overrides);
	}

}
