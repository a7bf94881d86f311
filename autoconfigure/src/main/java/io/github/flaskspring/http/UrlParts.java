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

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A URL taken apart and put together as Python's {@code urlsplit} and {@code urlunsplit}
 * do it: forgiving, and without touching escapes.
 */
record UrlParts(String scheme, String netloc, String path, String query, String fragment) {

	private static final Set<String> SCHEMES_WITH_HOST = Set.of("ftp", "http", "gopher", "nntp", "telnet", "imap",
			"wais", "file", "mms", "https", "shttp", "snews", "prospero", "rtsp", "rtsps", "rtspu", "rsync", "svn",
			"svn+ssh", "sftp", "nfs", "git", "git+ssh", "ws", "wss", "itms-services");

	static UrlParts parse(String url) {
		String rest = url.replaceFirst("^[\\x00-\\x20]+", "").replaceAll("[\\t\\r\\n]", "");
		int colon = schemeEnd(rest);
		String scheme = (colon < 0) ? "" : rest.substring(0, colon).toLowerCase(Locale.ROOT);
		rest = rest.substring(colon + 1);
		String netloc = "";
		if (rest.startsWith("//")) {
			int end = netlocEnd(rest);
			netloc = checked(rest.substring(2, end));
			rest = rest.substring(end);
		}
		String[] fragment = rest.split("#", 2);
		String[] query = fragment[0].split("\\?", 2);
		return new UrlParts(scheme, netloc, query[0], (query.length > 1) ? query[1] : "",
				(fragment.length > 1) ? fragment[1] : "");
	}

	String toUrl() {
		String url = this.path;
		if (!this.netloc.isEmpty() || (SCHEMES_WITH_HOST.contains(this.scheme) && !url.startsWith("//"))) {
			url = "//" + this.netloc + ((url.isEmpty() || url.startsWith("/")) ? "" : "/") + url;
		}
		url = this.scheme.isEmpty() ? url : this.scheme + ':' + url;
		url = this.query.isEmpty() ? url : url + '?' + this.query;
		return this.fragment.isEmpty() ? url : url + '#' + this.fragment;
	}

	/**
	 * The host in lower case, an IPv6 address without brackets.
	 */
	String hostname() {
		String host = hostAndPort();
		int bracket = host.indexOf('[');
		int start = bracket + 1;
		int end = host.indexOf((bracket < 0) ? ':' : ']', start);
		String name = (end < 0) ? host.substring(start) : host.substring(start, end);
		int zone = name.indexOf('%');
		return (zone < 0) ? name.toLowerCase(Locale.ROOT)
				: name.substring(0, zone).toLowerCase(Locale.ROOT) + name.substring(zone);
	}

	/**
	 * The port, 0 if there is none.
	 */
	int port() {
		String host = hostAndPort();
		int bracket = (host.indexOf('[') < 0) ? 0 : host.indexOf(']', host.indexOf('['));
		int colon = host.indexOf(':', Math.max(0, bracket));
		String port = (colon < 0 || bracket < 0) ? "" : host.substring(colon + 1);
		if (port.isEmpty()) {
			return 0;
		}
		int number = (PythonText.isAsciiDigits(port) && port.length() <= 9) ? Integer.parseInt(port) : -1;
		if (number < 0 || number > 0xffff) {
			throw new IllegalArgumentException("The port '" + port + "' is not a number from 0 to 65535.");
		}
		return number;
	}

	String username() {
		String user = userInfo();
		int colon = user.indexOf(':');
		return (colon < 0) ? user : user.substring(0, colon);
	}

	@Nullable String password() {
		String user = userInfo();
		int colon = user.indexOf(':');
		return (colon < 0) ? null : user.substring(colon + 1);
	}

	private String userInfo() {
		return this.netloc.substring(0, Math.max(0, this.netloc.lastIndexOf('@')));
	}

	private String hostAndPort() {
		return this.netloc.substring(this.netloc.lastIndexOf('@') + 1);
	}

	private static int schemeEnd(String url) {
		int colon = url.indexOf(':');
		boolean scheme = colon > 0 && url.substring(0, colon).matches("[A-Za-z][A-Za-z0-9+.-]*");
		return scheme ? colon : -1;
	}

	private static int netlocEnd(String url) {
		int end = 2;
		while (end < url.length() && "/?#".indexOf(url.charAt(end)) < 0) {
			end++;
		}
		return end;
	}

	private static String checked(String netloc) {
		boolean open = netloc.indexOf('[') >= 0;
		if (open != netloc.indexOf(']') >= 0) {
			throw new IllegalArgumentException("Invalid IPv6 URL");
		}
		if (open && !isBracketedHost(netloc.substring(netloc.indexOf('[') + 1))) {
			throw new IllegalArgumentException("'" + netloc + "' has no IPv6 address in its brackets.");
		}
		String name = netloc.replaceAll("[@:#?]", "");
		String normalized = Normalizer.normalize(name, Normalizer.Form.NFKC);
		if (!name.equals(normalized) && normalized.chars().anyMatch((c) -> "/?#@:".indexOf(c) >= 0)) {
			throw new IllegalArgumentException(
					"netloc '" + netloc + "' contains invalid characters under NFKC normalization");
		}
		return netloc;
	}

	private static boolean isBracketedHost(String afterBracket) {
		int end = afterBracket.indexOf(']');
		String host = (end < 0) ? afterBracket : afterBracket.substring(0, end);
		return host.startsWith("v") ? host.matches("v[a-fA-F0-9]+\\..+") : Ipv6.isAddress(host);
	}

}
