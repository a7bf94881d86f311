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

import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;

import io.github.flaskspring.http.HeaderValue;

/**
 * Believes as many proxies as it is told of: of a list in a header it takes the value
 * that the outermost of them has added, counted from the right. Werkzeug:
 * {@code ProxyFix}. <pre class="code">
 * flask:
 *   proxy-fix:
 *     x-for: 1
 *     x-proto: 1
 * </pre> A header with fewer values than there are proxies is ignored. What the request
 * was before is in its attribute {@link #ORIGINAL}, by the names of WSGI.
 *
 * @param xFor number of proxies that add to {@code X-Forwarded-For}, the address of the
 * client
 * @param xProto number of proxies that add to {@code X-Forwarded-Proto}, the scheme
 * @param xHost number of proxies that add to {@code X-Forwarded-Host}, the host
 * @param xPort number of proxies that add to {@code X-Forwarded-Port}, the port of the
 * host
 * @param xPrefix number of proxies that add to {@code X-Forwarded-Prefix}, the path in
 * front of the application
 * @since 0.1
 */
public record ProxyFix(int xFor, int xProto, int xHost, int xPort, int xPrefix) implements Filter {

	/** The attribute with what the request was before. */
	public static final String ORIGINAL = "werkzeug.proxy_fix.orig";

	/**
	 * A filter.
	 * @throws IllegalArgumentException if a number is negative
	 */
	public ProxyFix {
		for (int count : new int[] { xFor, xProto, xHost, xPort, xPrefix }) {
			if (count < 0) {
				throw new IllegalArgumentException(
						"There cannot be " + count + " proxies. Count those in front of the application.");
			}
		}
	}

	@Override
	public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		if (request instanceof HttpServletRequest http && http.getAttribute(ORIGINAL) == null) {
			http.setAttribute(ORIGINAL, original(http));
			chain.doFilter(fixed(http), response);
			return;
		}
		chain.doFilter(request, response);
	}

	private ProxiedRequest fixed(HttpServletRequest request) {
		String host = value(request, "X-Forwarded-Host", this.xHost);
		String port = value(request, "X-Forwarded-Port", this.xPort);
		return new ProxiedRequest(request, value(request, "X-Forwarded-For", this.xFor),
				value(request, "X-Forwarded-Proto", this.xProto), withPort(request, host, port),
				value(request, "X-Forwarded-Prefix", this.xPrefix));
	}

	private static @Nullable String withPort(HttpServletRequest request, @Nullable String forwarded,
			@Nullable String port) {
		String host = (forwarded != null) ? forwarded : request.getHeader("Host");
		if (port == null || host == null || host.isEmpty()) {
			return forwarded;
		}
		return ProxiedRequest.name(host) + ":" + port;
	}

	private static @Nullable String value(HttpServletRequest request, String header, int trusted) {
		if (trusted == 0) {
			return null;
		}
		List<String> values = HeaderValue.parseList(String.join(",", Collections.list(request.getHeaders(header))));
		String value = (values.size() >= trusted) ? values.get(values.size() - trusted) : "";
		return value.isEmpty() ? null : value;
	}

	private static Map<String, @Nullable Object> original(HttpServletRequest request) {
		Map<String, @Nullable Object> original = new LinkedHashMap<>();
		original.put("REMOTE_ADDR", request.getRemoteAddr());
		original.put("wsgi.url_scheme", request.getScheme());
		original.put("HTTP_HOST", request.getHeader("Host"));
		original.put("SERVER_NAME", request.getServerName());
		original.put("SERVER_PORT", Integer.toString(request.getServerPort()));
		original.put("SCRIPT_NAME", request.getContextPath());
		return original;
	}

}
