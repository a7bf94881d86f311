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

import java.net.IDN;

/**
 * Host names in ASCII, by the rules of IDNA 2003 that Python's codec has.
 */
final class Idna {

	private static final int LONGEST_LABEL = 63;

	private Idna() {
	}

	static String encode(String host) {
		if (!isAscii(host)) {
			return IDN.toASCII(host, IDN.ALLOW_UNASSIGNED);
		}
		String[] labels = host.split("\\.", -1);
		for (int i = 0; i < labels.length; i++) {
			boolean last = i == labels.length - 1;
			if ((labels[i].isEmpty() && !last) || labels[i].length() > LONGEST_LABEL) {
				throw new IllegalArgumentException(
						"The host name '" + host + "' has a label that is empty or too long.");
			}
		}
		return host;
	}

	static String decode(String host) {
		return isAscii(host) ? IDN.toUnicode(host, IDN.ALLOW_UNASSIGNED) : host;
	}

	private static boolean isAscii(String text) {
		return text.chars().allMatch((c) -> c < 0x80);
	}

}
