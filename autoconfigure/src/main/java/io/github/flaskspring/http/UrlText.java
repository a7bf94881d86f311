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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * URLs as people read them (IRI) and as HTTP sends them (URI). Werkzeug:
 * {@code iri_to_uri}, {@code uri_to_iri}, {@code get_current_url}.
 *
 * @since 0.1
 */
public final class UrlText {

	private static final String SAFE_PATH = "%!$&'()*+,/:;=@";

	private static final String SAFE_QUERY = SAFE_PATH + "?";

	private static final String SAFE_FRAGMENT = SAFE_QUERY + "#";

	private static final String SAFE_USER = "%!$&'()*+,;=";

	private static final Pattern KEPT_IN_PATH = kept("/?#");

	private static final Pattern KEPT_IN_QUERY = kept("&=+#");

	private static final Pattern KEPT_IN_FRAGMENT = kept("");

	private static final Pattern KEPT_IN_USER = kept(":@/?#");

	private UrlText() {
	}

	/**
	 * Write an IRI in ASCII: the host in Punycode, the rest percent encoded. What is
	 * encoded already stays.
	 * @param iri the readable form
	 * @return the form to send
	 * @throws IllegalArgumentException if the host or port is malformed
	 */
	public static String iriToUri(String iri) {
		UrlParts parts = UrlParts.parse(iri);
		String password = parts.password();
		String netloc = netloc(Idna.encode(parts.hostname()), parts.port(),
				PercentCoding.quote(parts.username(), SAFE_USER),
				(password != null) ? PercentCoding.quote(password, SAFE_USER) : null);
		return new UrlParts(parts.scheme(), netloc, PercentCoding.quote(parts.path(), SAFE_PATH),
				PercentCoding.quote(parts.query(), SAFE_QUERY), PercentCoding.quote(parts.fragment(), SAFE_FRAGMENT))
			.toUrl();
	}

	/**
	 * Write a URI readably: characters are decoded unless that changed the meaning; bytes
	 * that are no text stay encoded.
	 * @param uri the form that was sent
	 * @return the readable form
	 * @throws IllegalArgumentException if the host or port is malformed
	 */
	public static String uriToIri(String uri) {
		UrlParts parts = UrlParts.parse(uri);
		String password = parts.password();
		String netloc = netloc(Idna.decode(parts.hostname()), parts.port(), unquote(parts.username(), KEPT_IN_USER),
				(password != null) ? unquote(password, KEPT_IN_USER) : null);
		return new UrlParts(parts.scheme(), netloc, unquote(parts.path(), KEPT_IN_PATH),
				unquote(parts.query(), KEPT_IN_QUERY), unquote(parts.fragment(), KEPT_IN_FRAGMENT))
			.toUrl();
	}

	/**
	 * Put the URL of a request together, in readable form. Each missing part leaves out
	 * those behind it.
	 * @param scheme the scheme
	 * @param host the host with the port, as {@link HostHeader#get} gives it
	 * @param rootPath the decoded path that the application is mounted at, or null
	 * @param path the decoded path behind it, or null
	 * @param query the query's bytes as sent, or null
	 * @return the URL
	 */
	public static String currentUrl(String scheme, String host, @Nullable String rootPath, @Nullable String path,
			byte @Nullable [] query) {
		StringBuilder url = new StringBuilder(scheme).append("://").append(host);
		if (rootPath == null) {
			return uriToIri(url.append('/').toString());
		}
		url.append(PercentCoding.quote(rootPath.replaceFirst("/+$", ""), SAFE_PATH)).append('/');
		if (path != null) {
			url.append(PercentCoding.quote(path.replaceFirst("^/+", ""), SAFE_PATH));
		}
		if (path != null && query != null && query.length > 0) {
			url.append('?').append(PercentCoding.quote(query, SAFE_QUERY));
		}
		return uriToIri(url.toString());
	}

	private static String netloc(String hostname, int port, String username, @Nullable String password) {
		StringBuilder netloc = new StringBuilder();
		if (!username.isEmpty()) {
			netloc.append(username);
			if (password != null && !password.isEmpty()) {
				netloc.append(':').append(password);
			}
			netloc.append('@');
		}
		netloc.append((hostname.indexOf(':') >= 0) ? '[' + hostname + ']' : hostname);
		return (port != 0) ? netloc.append(':').append(port).toString() : netloc.toString();
	}

	private static String unquote(String text, Pattern kept) {
		if (text.indexOf('%') < 0) {
			return text;
		}
		StringBuilder out = new StringBuilder(text.length());
		Matcher matcher = kept.matcher(text);
		int position = 0;
		while (matcher.find()) {
			out.append(PercentCoding.unquoteKeepingInvalid(text.substring(position, matcher.start())));
			out.append(matcher.group());
			position = matcher.end();
		}
		return out.append(PercentCoding.unquoteKeepingInvalid(text.substring(position))).toString();
	}

	/**
	 * Matches escapes of controls, space, percent and the given characters.
	 */
	private static Pattern kept(String characters) {
		String[] marks = characters.chars().mapToObj((c) -> String.format("%02X", c)).toArray(String[]::new);
		String alternatives = String.join("|", Arrays.asList(marks));
		return Pattern.compile("(?:%(?:[01][0-9A-F]|20|25|7F" + (marks.length > 0 ? "|" : "") + alternatives + "))+",
				Pattern.CASE_INSENSITIVE);
	}

}
