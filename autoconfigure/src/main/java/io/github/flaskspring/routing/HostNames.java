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

import java.net.IDN;
import java.util.Locale;

/**
 * Host names in the form a router compares: lower case, ASCII.
 */
final class HostNames {

	private static final int MAX_LABEL = 63;

	private HostNames() {
	}

	/**
	 * Encode a host. The port behind the first colon is no part of the name.
	 */
	static String toAscii(String hostAndPort) {
		String text = hostAndPort.toLowerCase(Locale.ROOT);
		int colon = text.indexOf(':');
		String host = (colon < 0) ? text : text.substring(0, colon);
		if (isPlain(host)) {
			return text;
		}
		return encode(host) + text.substring(host.length());
	}

	static String encode(String host) {
		try {
			return IDN.toASCII(host, IDN.ALLOW_UNASSIGNED);
		}
		catch (IllegalArgumentException ex) {
			throw new InvalidHostException(host);
		}
	}

	private static boolean isPlain(String host) {
		int start = 0;
		for (int i = 0; i < host.length(); i++) {
			char c = host.charAt(i);
			if (c >= 0x80) {
				return false;
			}
			if (c == '.') {
				checkLabel(host, i - start, false);
				start = i + 1;
			}
		}
		checkLabel(host, host.length() - start, true);
		return true;
	}

	private static void checkLabel(String host, int length, boolean last) {
		if (length > MAX_LABEL || length == 0 && !last) {
			throw new InvalidHostException(host);
		}
	}

}
