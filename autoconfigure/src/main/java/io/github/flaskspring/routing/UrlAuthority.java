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

package io.github.flaskspring.routing;

import java.util.Locale;

/**
 * The part of a URL between {@code //} and the path: user, host and port.
 */
final class UrlAuthority {

	private static final SafeCharacters USER = SafeCharacters.of("%!$&'()*+,;=");

	private UrlAuthority() {
	}

	static String toAscii(String authority) {
		int at = authority.lastIndexOf('@');
		String hostAndPort = authority.substring(at + 1);
		int colon = portColon(hostAndPort);
		String host = (colon < 0) ? hostAndPort : hostAndPort.substring(0, colon);
		String port = (colon < 0) ? "" : port(hostAndPort.substring(colon + 1));
		return user((at < 0) ? "" : authority.substring(0, at)) + host(host) + port;
	}

	private static int portColon(String hostAndPort) {
		int bracket = hostAndPort.indexOf(']');
		return hostAndPort.indexOf(':', bracket + 1);
	}

	// what follows a percent sign is the zone of an address and keeps its case
	private static String host(String host) {
		int percent = (host.indexOf('%') < 0) ? host.length() : host.indexOf('%');
		String name = host.substring(0, percent).toLowerCase(Locale.ROOT) + host.substring(percent);
		boolean ascii = name.chars().allMatch((c) -> c < 0x80);
		return ascii ? name : HostNames.encode(name);
	}

	private static String port(String port) {
		int start = 0;
		while (start < port.length() && port.charAt(start) == '0') {
			start++;
		}
		return (start == port.length()) ? "" : ":" + port.substring(start);
	}

	private static String user(String user) {
		if (user.isEmpty()) {
			return "";
		}
		int colon = user.indexOf(':');
		if (colon < 0) {
			return USER.quote(user) + "@";
		}
		String password = user.substring(colon + 1);
		String suffix = password.isEmpty() ? "@" : ":" + USER.quote(password) + "@";
		return USER.quote(user.substring(0, colon)) + suffix;
	}

}
