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

import java.util.Enumeration;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;

/**
 * Tells whether a request was made on this very machine. A proxy on this machine makes
 * all requests look so, but says that it forwards them; and a page of another site may
 * have a name that leads here, which shows in the host.
 */
final class LocalClient {

	private static final Pattern LOOPBACK = Pattern.compile("(?:::ffff:)?127(?:\\.\\d{1,3}){3}|::1|0:0:0:0:0:0:0:1",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern LOCAL_HOST = Pattern
		.compile("(?:.*\\.)?localhost\\.?|127(?:\\.\\d{1,3}){3}|\\[?::1]?|\\[?0:0:0:0:0:0:0:1]?");

	private static final Set<String> FORWARDING = Set.of("forwarded", "via", "x-real-ip", "x-client-ip",
			"true-client-ip", "cf-connecting-ip", "fastly-client-ip");

	private static final String FORWARDING_PREFIX = "x-forwarded";

	/** Tomcat's valve removes the headers that it has read, and sets this. */
	private static final String FORWARDED_BY_VALVE = "org.apache.tomcat.request.forwarded";

	private LocalClient() {
	}

	/** Filters may have put in what the headers say, so each layer is asked. */
	static boolean isLocal(HttpServletRequest request) {
		for (ServletRequest layer = request; layer != null; layer = inside(layer)) {
			if (!isLoopback(layer.getRemoteAddr())
					|| layer instanceof HttpServletRequest http && (isForwarded(http) || !isLocalHost(http))) {
				return false;
			}
		}
		return true;
	}

	private static @Nullable ServletRequest inside(ServletRequest layer) {
		return (layer instanceof ServletRequestWrapper wrapper) ? wrapper.getRequest() : null;
	}

	private static boolean isLoopback(@Nullable String address) {
		return address != null && LOOPBACK.matcher(address.replaceFirst("%.*", "")).matches();
	}

	private static boolean isLocalHost(HttpServletRequest request) {
		String host = request.getServerName();
		return host != null && LOCAL_HOST.matcher(host.toLowerCase(Locale.ROOT)).matches();
	}

	private static boolean isForwarded(HttpServletRequest request) {
		if (request.getAttribute(FORWARDED_BY_VALVE) != null) {
			return true;
		}
		Enumeration<String> names = request.getHeaderNames();
		while (names.hasMoreElements()) {
			String name = names.nextElement().toLowerCase(Locale.ROOT);
			if (name.startsWith(FORWARDING_PREFIX) || FORWARDING.contains(name)) {
				return true;
			}
		}
		return false;
	}

}
