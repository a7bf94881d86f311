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

import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The host that a request was made to, and whether to believe it. Werkzeug:
 * {@code get_host}, {@code host_is_trusted}.
 *
 * @since 0.1
 */
public final class HostHeader {

	private HostHeader() {
	}

	/**
	 * The host with its port, unless that is the one the scheme has anyway.
	 * @param scheme the scheme of the request
	 * @param header the {@code Host} header
	 * @param server the server's own name, used without header
	 * @param port the server's own port, or null if it has none
	 * @param trusted the hosts to accept, or null or none for all; see {@link #isTrusted}
	 * @return the host, empty if it is not known or not made of characters that hosts
	 * have
	 * @throws UntrustedHostException if hosts to accept are given and this is none of
	 * them
	 */
	public static String get(String scheme, @Nullable String header, @Nullable String server, @Nullable Integer port,
			@Nullable Collection<String> trusted) {
		if (header == null && (server == null || port == null)) {
			return "";
		}
		String host = withoutDefaultPort(scheme, (header != null) ? header : bracketed(server) + ':' + port);
		if (isTrusted(host, trusted)) {
			return host;
		}
		if (trusted != null && !trusted.isEmpty()) {
			throw new UntrustedHostException(host);
		}
		return "";
	}

	/**
	 * Whether a host is well formed and, if there are hosts to accept, one of them.
	 * @param host the host, with or without a port, which does not matter
	 * @param trusted the hosts to accept; one that starts with a dot accepts its
	 * subdomains too; null or none accepts all
	 * @return whether to trust it
	 */
	public static boolean isTrusted(@Nullable String host, @Nullable Collection<String> trusted) {
		if (host == null || !HostSyntax.isHost(host)) {
			return false;
		}
		Collection<String> references = (trusted != null) ? trusted : List.of();
		String name = withoutPort(host);
		return references.isEmpty() || references.stream().anyMatch((reference) -> accepts(reference, name));
	}

	private static boolean accepts(String reference, String name) {
		boolean suffix = reference.startsWith(".");
		String host = Idna.encode(withoutPort(suffix ? reference.substring(1) : reference));
		return host.equals(name) || (suffix && name.endsWith('.' + host));
	}

	private static String withoutDefaultPort(String scheme, String host) {
		String port = switch (scheme) {
			case "http", "ws" -> ":80";
			case "https", "wss" -> ":443";
			default -> "";
		};
		return host.endsWith(port) ? host.substring(0, host.length() - port.length()) : host;
	}

	private static String withoutPort(String host) {
		int colon = host.indexOf(':');
		return (colon < 0) ? host : host.substring(0, colon);
	}

	private static String bracketed(@Nullable String server) {
		boolean ipv6 = server != null && server.indexOf(':') >= 0 && !server.startsWith("[");
		return ipv6 ? '[' + server + ']' : String.valueOf(server);
	}

}
