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

import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

import org.jspecify.annotations.Nullable;

/** A request as the client has sent it to the outermost proxy that is believed. */
final class ProxiedRequest extends HttpServletRequestWrapper {

	private static final String HOST = "Host";

	private final @Nullable String address;

	private final @Nullable String scheme;

	private final @Nullable String host;

	private final @Nullable String prefix;

	ProxiedRequest(HttpServletRequest request, @Nullable String address, @Nullable String scheme, @Nullable String host,
			@Nullable String prefix) {
		super(request);
		this.address = address;
		this.scheme = scheme;
		this.host = host;
		this.prefix = prefix;
	}

	/** The host without its port; an address of IPv6 keeps its brackets. */
	static String name(String host) {
		return hasPort(host) ? host.substring(0, host.lastIndexOf(':')) : host;
	}

	private static boolean hasPort(String host) {
		return host.indexOf(':') >= 0 && !host.endsWith("]");
	}

	@Override
	public String getRemoteAddr() {
		return (this.address != null) ? this.address : super.getRemoteAddr();
	}

	@Override
	public String getRemoteHost() {
		return (this.address != null) ? this.address : super.getRemoteHost();
	}

	@Override
	public String getScheme() {
		return (this.scheme != null) ? this.scheme : super.getScheme();
	}

	@Override
	public boolean isSecure() {
		return (this.scheme != null) ? this.scheme.equals("https") : super.isSecure();
	}

	@Override
	public String getServerName() {
		return (this.host != null) ? name(this.host) : super.getServerName();
	}

	@Override
	public int getServerPort() {
		if (this.host == null && this.scheme == null) {
			return super.getServerPort();
		}
		String known = (this.host != null) ? this.host : super.getHeader(HOST);
		if (known != null && hasPort(known)) {
			String port = known.substring(known.lastIndexOf(':') + 1);
			return port.matches("[0-9]{1,5}") ? Integer.parseInt(port) : super.getServerPort();
		}
		return isSecure() ? 443 : 80;
	}

	@Override
	public @Nullable String getHeader(String name) {
		return (this.host != null && name.equalsIgnoreCase(HOST)) ? this.host : super.getHeader(name);
	}

	@Override
	public Enumeration<String> getHeaders(String name) {
		return (this.host != null && name.equalsIgnoreCase(HOST)) ? Collections.enumeration(List.of(this.host))
				: super.getHeaders(name);
	}

	@Override
	public Enumeration<String> getHeaderNames() {
		Set<String> names = new LinkedHashSet<>(Collections.list(super.getHeaderNames()));
		if (this.host != null && names.stream().noneMatch(HOST::equalsIgnoreCase)) {
			names.add(HOST);
		}
		return Collections.enumeration(names);
	}

	@Override
	public String getContextPath() {
		return (this.prefix != null) ? this.prefix : super.getContextPath();
	}

	@Override
	public String getRequestURI() {
		String uri = super.getRequestURI();
		String context = super.getContextPath();
		return (this.prefix != null && uri.startsWith(context)) ? this.prefix + uri.substring(context.length()) : uri;
	}

	@Override
	public StringBuffer getRequestURL() {
		StringBuffer url = new StringBuffer(getScheme()).append("://").append(getServerName());
		int port = getServerPort();
		if (port != (getScheme().equals("https") ? 443 : 80)) {
			url.append(':').append(port);
		}
		return url.append(getRequestURI());
	}

}
