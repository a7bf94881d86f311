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

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Finds out which subdomain of the configured server a request was sent to.
 */
final class RequestBinding {

	private static final String INVALID = "<invalid>";

	private RequestBinding() {
	}

	static MapAdapter bind(UrlMap map, MapBinding request, @Nullable String configured) {
		String host = request.serverName().toLowerCase(Locale.ROOT);
		String server = (configured != null) ? withoutUsualPort(configured, request.urlScheme()) : host;
		MapBinding binding = request.withServerName(server);
		if (request.subdomain() != null || map.hostMatching()) {
			return map.bind(binding);
		}
		String subdomain = subdomain(host, server);
		String warning = (subdomain != null) ? null : "Current server name " + PythonText.repr(host)
				+ " doesn't match configured server name " + PythonText.repr(server);
		MapBinding complete = binding.withSubdomain((subdomain != null) ? subdomain : INVALID);
		return new MapAdapter(map, complete.complete(map), warning);
	}

	private static String withoutUsualPort(String serverName, String scheme) {
		String name = serverName.toLowerCase(Locale.ROOT);
		boolean secure = scheme.equals("https") || scheme.equals("wss");
		String port = secure ? ":443" : ":80";
		return name.endsWith(port) ? name.substring(0, name.length() - port.length()) : name;
	}

	private static @Nullable String subdomain(String host, String server) {
		if (host.equals(server)) {
			return "";
		}
		List<String> labels = Arrays.asList(host.split("\\.", -1));
		List<String> expected = Arrays.asList(server.split("\\.", -1));
		int offset = labels.size() - expected.size();
		if (offset < 0 || !labels.subList(offset, labels.size()).equals(expected)) {
			return null;
		}
		return String.join(".", labels.subList(0, offset).stream().filter((label) -> !label.isEmpty()).toList());
	}

}
