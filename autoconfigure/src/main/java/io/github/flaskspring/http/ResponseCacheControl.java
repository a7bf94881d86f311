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

import org.jspecify.annotations.Nullable;

/**
 * What a response tells caches. A false flag removes the directive; {@link #set
 * set(directive, null)} removes any. Werkzeug: {@code ResponseCacheControl}.
 *
 * <pre class="code">
 * response.cacheControl().maxAge(300).setPublic(true);   // max-age=300, public
 * </pre>
 *
 * @since 0.1
 */
public final class ResponseCacheControl extends CacheControl {

	private final @Nullable Headers headers;

	private ResponseCacheControl(@Nullable String header, @Nullable Headers headers) {
		super(header);
		this.headers = headers;
	}

	/**
	 * Read a header.
	 * @param header the header value
	 * @return the directives, none if the header is null
	 */
	public static ResponseCacheControl parse(@Nullable String header) {
		return new ResponseCacheControl(header, null);
	}

	/**
	 * The directives of a response, which writes each change back to the headers.
	 * @param headers the response's headers
	 * @return the directives, none if there is no header
	 */
	public static ResponseCacheControl in(Headers headers) {
		return new ResponseCacheControl(headers.get(FIELD), headers);
	}

	public ResponseCacheControl noStore(boolean set) {
		return flag("no-store", set);
	}

	public ResponseCacheControl noTransform(boolean set) {
		return flag("no-transform", set);
	}

	public ResponseCacheControl maxAge(long seconds) {
		return seconds("max-age", seconds);
	}

	public ResponseCacheControl staleIfError(long seconds) {
		return seconds("stale-if-error", seconds);
	}

	/**
	 * Whether caches must ask before they use the response; see
	 * {@link CacheControl#get(String)} for the fields it may be limited to.
	 * @return whether they must
	 */
	public boolean noCache() {
		return contains("no-cache");
	}

	public ResponseCacheControl noCache(boolean set) {
		return flag("no-cache", set);
	}

	public boolean isPublic() {
		return contains("public");
	}

	public ResponseCacheControl setPublic(boolean set) {
		return flag("public", set);
	}

	public boolean isPrivate() {
		return contains("private");
	}

	public ResponseCacheControl setPrivate(boolean set) {
		return flag("private", set);
	}

	public boolean mustRevalidate() {
		return contains("must-revalidate");
	}

	public ResponseCacheControl mustRevalidate(boolean set) {
		return flag("must-revalidate", set);
	}

	public boolean proxyRevalidate() {
		return contains("proxy-revalidate");
	}

	public ResponseCacheControl proxyRevalidate(boolean set) {
		return flag("proxy-revalidate", set);
	}

	public @Nullable Long sMaxAge() {
		return getLong("s-maxage");
	}

	public ResponseCacheControl sMaxAge(long seconds) {
		return seconds("s-maxage", seconds);
	}

	public boolean immutable() {
		return contains("immutable");
	}

	public ResponseCacheControl immutable(boolean set) {
		return flag("immutable", set);
	}

	public boolean mustUnderstand() {
		return contains("must-understand");
	}

	public ResponseCacheControl mustUnderstand(boolean set) {
		return flag("must-understand", set);
	}

	public @Nullable Long staleWhileRevalidate() {
		return getLong("stale-while-revalidate");
	}

	public ResponseCacheControl staleWhileRevalidate(long seconds) {
		return seconds("stale-while-revalidate", seconds);
	}

	/**
	 * Set any directive with a value.
	 * @param directive the directive
	 * @param value the value, or null to remove the directive
	 * @return this object
	 */
	public ResponseCacheControl set(String directive, @Nullable String value) {
		if (value == null) {
			remove(directive);
		}
		else {
			put(directive, value);
		}
		return written();
	}

	/**
	 * Set or remove any directive without a value.
	 * @param directive the directive
	 * @param set whether it is there
	 * @return this object
	 */
	public ResponseCacheControl flag(String directive, boolean set) {
		if (set) {
			put(directive, null);
		}
		else {
			remove(directive);
		}
		return written();
	}

	private ResponseCacheControl seconds(String directive, long seconds) {
		return set(directive, Long.toString(seconds));
	}

	private ResponseCacheControl written() {
		if (this.headers != null) {
			HeaderSet.write(this.headers, FIELD, toHeader());
		}
		return this;
	}

}
