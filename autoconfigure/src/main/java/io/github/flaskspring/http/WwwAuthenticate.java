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

package io.github.flaskspring.http;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

import org.jspecify.annotations.Nullable;

/**
 * A challenge to send credentials: the {@code WWW-Authenticate} header. Werkzeug:
 * {@code WWWAuthenticate}.
 *
 * <pre class="code">
 * headers.set("WWW-Authenticate", WwwAuthenticate.of("basic").set("realm", "Members"));
 * </pre>
 *
 * @since 0.1
 */
public final class WwwAuthenticate {

	private static final String FIELD = "WWW-Authenticate";

	// RFC 7616 wants these in quotes even where a token would do
	private static final Set<String> QUOTED_IN_DIGEST = Set.of("realm", "domain", "nonce", "opaque", "qop");

	private final String type;

	private final Map<String, @Nullable String> parameters;

	private final @Nullable String token;

	private final @Nullable Headers headers;

	private WwwAuthenticate(String type, Map<String, @Nullable String> parameters, @Nullable String token,
			@Nullable Headers headers) {
		this.type = type.toLowerCase(Locale.ROOT);
		this.parameters = new LinkedHashMap<>(parameters);
		this.token = token;
		this.headers = headers;
	}

	/**
	 * A challenge with parameters.
	 * @param type the scheme, such as basic, digest or bearer
	 * @return a challenge without parameters yet
	 */
	public static WwwAuthenticate of(String type) {
		return new WwwAuthenticate(type, Map.of(), null, null);
	}

	/**
	 * A challenge with a token.
	 * @param type the scheme
	 * @param token the token
	 * @return the challenge
	 */
	public static WwwAuthenticate withToken(String type, String token) {
		return new WwwAuthenticate(type, Map.of(), token, null);
	}

	/**
	 * Read a header.
	 * @param header the header value
	 * @return the challenge, or null if the header is null or empty
	 */
	public static @Nullable WwwAuthenticate parse(@Nullable String header) {
		return (header != null && !header.isEmpty()) ? parse(header, null) : null;
	}

	/**
	 * The challenge of a response, which writes each change back to the headers.
	 * @param headers the response's headers
	 * @return the first challenge, an empty basic one if there is none
	 */
	public static WwwAuthenticate in(Headers headers) {
		String header = headers.get(FIELD);
		return (header != null && !header.isEmpty()) ? parse(header, headers)
				: new WwwAuthenticate("basic", Map.of(), null, headers);
	}

	public String type() {
		return this.type;
	}

	public @Nullable String token() {
		return this.token;
	}

	public Map<String, @Nullable String> parameters() {
		return Collections.unmodifiableMap(this.parameters);
	}

	public @Nullable String get(String name) {
		return this.parameters.get(name);
	}

	/**
	 * Set a parameter.
	 * @param name the parameter's name
	 * @param value the value, or null to remove the parameter
	 * @return this challenge
	 */
	public WwwAuthenticate set(String name, @Nullable String value) {
		if (value == null) {
			this.parameters.remove(name);
		}
		else {
			this.parameters.put(name, value);
		}
		if (this.headers != null) {
			this.headers.set(FIELD, toHeader());
		}
		return this;
	}

	/**
	 * Write the challenge.
	 * @return the header value
	 */
	public String toHeader() {
		String scheme = AuthScheme.title(this.type);
		if (this.token != null) {
			return scheme + ' ' + this.token;
		}
		if (this.parameters.isEmpty()) {
			return scheme;
		}
		return scheme + ' ' + (this.type.equals("digest") ? digestParameters() : HeaderValue.dump(this.parameters));
	}

	@Override
	public String toString() {
		return toHeader();
	}

	private String digestParameters() {
		StringJoiner list = new StringJoiner(", ");
		this.parameters.forEach((name, value) -> {
			boolean token = !QUOTED_IN_DIGEST.contains(name);
			list.add((value == null) ? name : name + '=' + HeaderValue.quote(value, token));
		});
		return list.toString();
	}

	private static WwwAuthenticate parse(String header, @Nullable Headers headers) {
		AuthScheme scheme = AuthScheme.parse(header);
		if (scheme.hasParameters()) {
			return new WwwAuthenticate(scheme.type(), HeaderValue.parseDict(scheme.rest()), null, headers);
		}
		return new WwwAuthenticate(scheme.type(), Map.of(), scheme.rest(), headers);
	}

}
