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

import java.util.Map;

/**
 * Percent-encoding as Werkzeug 3 does it in each part of a URL.
 *
 * @since 0.1
 */
public final class UrlQuoting {

	private static final SafeCharacters PATH = SafeCharacters.of("!$&'()*+,/:;=@");

	private static final SafeCharacters QUERY = SafeCharacters.of("!$'()*,/:;?@");

	private static final SafeCharacters ANCHOR = SafeCharacters.of("%!#$&'()*+,/:;=?@");

	private UrlQuoting() {
	}

	/**
	 * Resolves a reference, as a browser does that follows a link.
	 * @param base an absolute URL
	 * @param reference the reference, encoded
	 * @return an absolute URL
	 */
	public static String join(String base, String reference) {
		return UrlParts.join(base, reference);
	}

	/**
	 * Quote text for the path of a URL. A slash stays a slash.
	 * @param text the text
	 * @return the quoted text
	 */
	public static String quotePath(String text) {
		return PATH.quote(text);
	}

	/**
	 * Quote a key or a value for the query of a URL. A space becomes a plus sign.
	 * @param text the text
	 * @return the quoted text
	 */
	public static String quoteQuery(String text) {
		return QUERY.quote(text).replace("%20", "+");
	}

	/**
	 * Quote bytes for the query of a URL.
	 * @param bytes the bytes
	 * @return the quoted bytes
	 */
	public static String quoteQuery(byte[] bytes) {
		return SafeCharacters.of("").quote(bytes).replace("%20", "+");
	}

	/**
	 * Quote the anchor of a URL, the part after the {@code #}.
	 * @param text the text
	 * @return the quoted text
	 */
	public static String quoteAnchor(String text) {
		return ANCHOR.quote(text);
	}

	/**
	 * Turn the target of a redirect into the text of a {@code Location} header: the host
	 * in ASCII, everything else quoted unless it is already. Werkzeug:
	 * {@code iri_to_uri}.
	 * @param url an absolute or relative URL, possibly with characters outside of ASCII
	 * @return the same URL in ASCII
	 */
	public static String quoteLocation(String url) {
		return UrlParts.split(url).toAscii().unsplit();
	}

	/**
	 * Write values as a query. A collection repeats its key, null is left out. Werkzeug:
	 * {@code urlencode}.
	 *
	 * <pre>{@code
	 * UrlQuoting.encodeQuery(Map.of("tag", List.of("a", "b")))   // tag=a&tag=b
	 * }</pre>
	 * @param values the values, in the order to write them
	 * @return the query without its question mark
	 */
	public static String encodeQuery(Map<String, ?> values) {
		QueryWriter writer = new QueryWriter();
		values.forEach(writer::add);
		return writer.toString();
	}

}
