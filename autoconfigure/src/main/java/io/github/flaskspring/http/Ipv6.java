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

import java.util.Arrays;
import java.util.List;

/**
 * Recognises IPv6 addresses without asking a resolver, which the JDK's own parser may.
 */
final class Ipv6 {

	private static final int GROUPS = 8;

	private Ipv6() {
	}

	static boolean isAddress(String text) {
		int zone = text.indexOf('%');
		String address = (zone < 0) ? text : text.substring(0, zone);
		if (zone >= 0 && (zone == text.length() - 1 || text.indexOf('%', zone + 1) >= 0)) {
			return false;
		}
		int lastColon = address.lastIndexOf(':');
		if (lastColon >= 0 && address.indexOf('.', lastColon) >= 0) {
			boolean v4 = isIpv4(address.substring(lastColon + 1));
			return v4 && hasGroups(address.substring(0, lastColon + 1) + "0:0");
		}
		return hasGroups(address);
	}

	private static boolean hasGroups(String address) {
		int gap = address.indexOf("::");
		if (gap < 0) {
			List<String> groups = Arrays.asList(address.split(":", -1));
			return groups.size() == GROUPS && groups.stream().allMatch(Ipv6::isGroup);
		}
		if (address.indexOf("::", gap + 1) >= 0) {
			return false;
		}
		List<String> before = groups(address.substring(0, gap));
		List<String> after = groups(address.substring(gap + 2));
		return before.size() + after.size() < GROUPS && before.stream().allMatch(Ipv6::isGroup)
				&& after.stream().allMatch(Ipv6::isGroup);
	}

	private static List<String> groups(String part) {
		return part.isEmpty() ? List.of() : Arrays.asList(part.split(":", -1));
	}

	private static boolean isGroup(String group) {
		return group.matches("[0-9a-fA-F]{1,4}");
	}

	private static boolean isIpv4(String text) {
		return text.matches("(?:(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(?:\\.(?!$)|$)){4}");
	}

}
