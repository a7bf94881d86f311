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
import java.util.Set;

/**
 * A URL cut in five, by the rules of Python's {@code urlsplit}: nothing is refused,
 * little is normalised.
 */
record UrlParts(String scheme, String authority, String path, String query, String fragment) {

	private static final Set<String> HIERARCHICAL = Set.of("file", "ftp", "git", "git+ssh", "gopher", "http", "https",
			"imap", "itms-services", "mms", "nfs", "nntp", "prospero", "rsync", "rtsp", "rtsps", "rtspu", "sftp",
			"shttp", "snews", "svn", "svn+ssh", "telnet", "wais", "ws", "wss");

	private static final SafeCharacters PATH = SafeCharacters.of("%!$&'()*+,/:;=@");

	private static final SafeCharacters QUERY = SafeCharacters.of("%!$&'()*+,/:;=?@");

	private static final SafeCharacters FRAGMENT = SafeCharacters.of("%!#$&'()*+,/:;=?@");

	static UrlParts split(String url) {
		String rest = withoutControls(url);
		String scheme = scheme(rest);
		rest = scheme.isEmpty() ? rest : rest.substring(scheme.length() + 1);
		String authority = "";
		if (rest.startsWith("//")) {
			int end = authorityEnd(rest);
			authority = rest.substring(2, end);
			rest = rest.substring(end);
		}
		int hash = rest.indexOf('#');
		String fragment = (hash < 0) ? "" : rest.substring(hash + 1);
		rest = (hash < 0) ? rest : rest.substring(0, hash);
		int mark = rest.indexOf('?');
		String query = (mark < 0) ? "" : rest.substring(mark + 1);
		return new UrlParts(scheme.toLowerCase(Locale.ROOT), authority, (mark < 0) ? rest : rest.substring(0, mark),
				query, fragment);
	}

	String unsplit() {
		StringBuilder url = new StringBuilder(this.scheme);
		if (!this.scheme.isEmpty()) {
			url.append(':');
		}
		if (!this.authority.isEmpty() || isHierarchical() && !this.path.startsWith("//")) {
			url.append("//").append(this.authority);
			if (!this.path.isEmpty() && !this.path.startsWith("/")) {
				url.append('/');
			}
		}
		url.append(this.path);
		if (!this.query.isEmpty()) {
			url.append('?').append(this.query);
		}
		if (!this.fragment.isEmpty()) {
			url.append('#').append(this.fragment);
		}
		return url.toString();
	}

	UrlParts toAscii() {
		return new UrlParts(this.scheme, UrlAuthority.toAscii(this.authority), PATH.quote(this.path),
				QUERY.quote(this.query), FRAGMENT.quote(this.fragment));
	}

	/**
	 * Resolve a reference against a base of a scheme that has hosts and paths.
	 */
	static String join(String base, String reference) {
		if (reference.isEmpty()) {
			return base;
		}
		UrlParts from = split(base);
		UrlParts to = split(reference);
		if (!to.scheme.isEmpty() && !to.scheme.equals(from.scheme)) {
			return reference;
		}
		if (!to.authority.isEmpty()) {
			return new UrlParts(from.scheme, to.authority, to.path, to.query, to.fragment).unsplit();
		}
		return from.resolve(to).unsplit();
	}

	private UrlParts resolve(UrlParts to) {
		if (to.path.isEmpty()) {
			String kept = to.query.isEmpty() ? this.query : to.query;
			return new UrlParts(this.scheme, this.authority, this.path, kept, to.fragment);
		}
		int parameters = to.path.indexOf(';', to.path.lastIndexOf('/') + 1);
		String plain = (parameters < 0) ? to.path : to.path.substring(0, parameters);
		String suffix = (parameters < 0 || parameters == to.path.length() - 1) ? "" : to.path.substring(parameters);
		return new UrlParts(this.scheme, this.authority, RelativePath.resolve(this.path, plain) + suffix, to.query,
				to.fragment);
	}

	private boolean isHierarchical() {
		return HIERARCHICAL.contains(this.scheme);
	}

	private static String withoutControls(String url) {
		int start = 0;
		while (start < url.length() && url.charAt(start) <= ' ') {
			start++;
		}
		String rest = url.substring(start);
		return rest.replace("\t", "").replace("\r", "").replace("\n", "");
	}

	private static String scheme(String url) {
		int colon = url.indexOf(':');
		if (colon <= 0 || !isLetter(url.charAt(0))) {
			return "";
		}
		boolean valid = url.chars().limit(colon).allMatch(UrlParts::isSchemeCharacter);
		return valid ? url.substring(0, colon) : "";
	}

	private static boolean isSchemeCharacter(int c) {
		return isLetter(c) || c >= '0' && c <= '9' || c == '+' || c == '-' || c == '.';
	}

	private static boolean isLetter(int c) {
		return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
	}

	private static int authorityEnd(String rest) {
		int end = 2;
		while (end < rest.length() && "/?#".indexOf(rest.charAt(end)) < 0) {
			end++;
		}
		return end;
	}

}
