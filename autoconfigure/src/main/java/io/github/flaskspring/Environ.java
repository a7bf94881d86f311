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

import java.io.IOException;
import java.io.InputStream;

import org.jspecify.annotations.Nullable;

import io.github.flaskspring.http.Headers;

/**
 * The raw request, as the server saw it. WSGI: {@code environ}.
 *
 * @since 0.1
 */
public interface Environ {

	/**
	 * The method as sent.
	 * @return such as {@code "GET"}
	 */
	String method();

	/**
	 * The scheme.
	 * @return "http" or "https"
	 */
	String scheme();

	/**
	 * Where the application is mounted, decoded, without a slash at the end. WSGI:
	 * {@code SCRIPT_NAME}.
	 * @return the prefix, empty at the root
	 */
	String scriptName();

	/**
	 * The path below the application, decoded once. WSGI: {@code PATH_INFO}.
	 * @return the path
	 */
	String pathInfo();

	/**
	 * The query as sent, without the question mark. WSGI: {@code QUERY_STRING}.
	 * @return the query, empty without one
	 */
	String queryString();

	/**
	 * The first header of a name.
	 * @param name the name
	 * @return its value or null
	 */
	@Nullable String header(String name);

	/**
	 * The host that the client asked for. WSGI: {@code HTTP_HOST}.
	 * @return the Host header, or what a trusted proxy says in its place; null without
	 */
	default @Nullable String host() {
		return header("Host");
	}

	/**
	 * All headers.
	 * @return a new copy
	 */
	Headers headers();

	/**
	 * The host the server believes to be, for requests without a Host header.
	 * @return such as {@code "localhost"}
	 */
	String serverName();

	/**
	 * The port the server believes to be.
	 * @return the port
	 */
	int serverPort();

	/**
	 * The address of the peer. WSGI: {@code REMOTE_ADDR}.
	 * @return the address or null
	 */
	@Nullable String remoteAddr();

	/**
	 * The name of the user whom the server has authenticated. WSGI: {@code REMOTE_USER}.
	 * @return the name or null
	 */
	default @Nullable String remoteUser() {
		return null;
	}

	/**
	 * The body. WSGI: {@code wsgi.input}.
	 * @return the stream, the same each time
	 * @throws IOException if the connection fails
	 */
	InputStream input() throws IOException;

	/**
	 * Whether the stream ends by itself when the body is complete, so that no
	 * Content-Length is needed. WSGI: {@code wsgi.input_terminated}.
	 * @return whether it does
	 */
	boolean inputTerminated();

	/**
	 * Lets go of what is kept for the request, at its end.
	 */
	default void close() {
	}

	/**
	 * Reads what may be asked for when the server has let go of the request. The body is
	 * not part of it.
	 */
	default void keep() {
	}

	/**
	 * The server's own object behind this one.
	 * @param <T> the type
	 * @param type the type, such as {@code HttpServletRequest}
	 * @return the object, null if there is none of the type
	 */
	default <T> @Nullable T unwrap(Class<T> type) {
		return null;
	}

}
