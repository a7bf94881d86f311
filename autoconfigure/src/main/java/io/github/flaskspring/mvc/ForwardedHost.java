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

import org.jspecify.annotations.Nullable;

/**
 * The host that the client asked for. The server's own name differs from the {@code Host}
 * header only where a proxy is trusted to know better.
 */
final class ForwardedHost {

	private static final int HTTP = 80;

	private static final int HTTPS = 443;

	private ForwardedHost() {
	}

	/**
	 * The host in the form of the header.
	 * @param header the header of the last hop, or null
	 * @param scheme the scheme
	 * @param name the name the server has for the client
	 * @param port the port the server has for the client
	 * @return the header itself unless the server has another name
	 */
	static @Nullable String get(@Nullable String header, String scheme, String name, int port) {
		if (header == null || header.isEmpty() || isSame(header, name, port)) {
			return header;
		}
		boolean usual = port <= 0 || port == (scheme.equals("https") ? HTTPS : HTTP);
		return usual ? name : name + ":" + port;
	}

	private static boolean isSame(String header, String name, int port) {
		int colon = header.lastIndexOf(':');
		boolean hasPort = colon > header.lastIndexOf(']');
		String host = hasPort ? header.substring(0, colon) : header;
		String given = hasPort ? header.substring(colon + 1) : "";
		return host.equalsIgnoreCase(name) && (given.isEmpty() ? port <= 0 || port == HTTP || port == HTTPS
				: given.equals(Integer.toString(port)));
	}

}
