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

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The credentials of an {@code Authorization} header. Werkzeug: {@code Authorization}.
 *
 * @param type the scheme in lower case, such as basic, digest or bearer
 * @param parameters the parameters; for basic, username and password
 * @param token the token of schemes that have one instead of parameters
 * @since 0.1
 */
public record Authorization(String type, Map<String, @Nullable String> parameters, @Nullable String token) {

	private static final String BASIC = "basic";

	/**
	 * The parameters are kept in order and cannot be changed.
	 * @param type the scheme in lower case
	 * @param parameters the parameters
	 * @param token the token, or null
	 */
	public Authorization {
		parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
	}

	/**
	 * Basic credentials.
	 * @param username the user name, without colon
	 * @param password the password
	 * @return the credentials
	 */
	public static Authorization basic(String username, String password) {
		Map<String, @Nullable String> parameters = new LinkedHashMap<>();
		parameters.put("username", username);
		parameters.put("password", password);
		return new Authorization(BASIC, parameters, null);
	}

	/**
	 * A bearer token.
	 * @param token the token
	 * @return the credentials
	 */
	public static Authorization bearer(String token) {
		return new Authorization("bearer", Map.of(), token);
	}

	/**
	 * Read a header.
	 * @param header the header value
	 * @return the credentials, or null if the header is null, empty, or basic but
	 * malformed
	 */
	public static @Nullable Authorization parse(@Nullable String header) {
		if (header == null || header.isEmpty()) {
			return null;
		}
		AuthScheme scheme = AuthScheme.parse(header);
		if (scheme.type().equals(BASIC)) {
			return parseBasic(scheme.rest());
		}
		if (scheme.hasParameters()) {
			return new Authorization(scheme.type(), HeaderValue.parseDict(scheme.rest()), null);
		}
		return new Authorization(scheme.type(), Map.of(), scheme.rest());
	}

	public @Nullable String username() {
		return get("username");
	}

	public @Nullable String password() {
		return get("password");
	}

	/**
	 * A parameter.
	 * @param name the parameter's name
	 * @return its value or null
	 */
	public @Nullable String get(String name) {
		return this.parameters.get(name);
	}

	/**
	 * Write the credentials.
	 * @return the header value
	 */
	public String toHeader() {
		if (this.type.equals(BASIC)) {
			byte[] pair = (username() + ":" + password()).getBytes(StandardCharsets.UTF_8);
			return "Basic " + Base64.getEncoder().encodeToString(pair);
		}
		return AuthScheme.title(this.type) + ' '
				+ ((this.token != null) ? this.token : HeaderValue.dump(this.parameters));
	}

	/**
	 * Hides the secrets, unlike {@link #toHeader()}.
	 */
	@Override
	public String toString() {
		return "Authorization[type=" + this.type + "]";
	}

	private static @Nullable Authorization parseBasic(String rest) {
		byte[] decoded = LenientBase64.decode(rest);
		if (decoded == null) {
			return null;
		}
		try {
			String pair = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(decoded)).toString();
			int colon = pair.indexOf(':');
			return (colon < 0) ? basic(pair, "") : basic(pair.substring(0, colon), pair.substring(colon + 1));
		}
		catch (CharacterCodingException ex) {
			return null;
		}
	}

}
