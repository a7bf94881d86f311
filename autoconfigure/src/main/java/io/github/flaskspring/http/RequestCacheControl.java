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
 * What a client asks of caches. Werkzeug: {@code RequestCacheControl}.
 *
 * @since 0.1
 */
public final class RequestCacheControl extends CacheControl {

	private RequestCacheControl(@Nullable String header) {
		super(header);
	}

	/**
	 * Read a header.
	 * @param header the header value
	 * @return the directives, none if the header is null
	 */
	public static RequestCacheControl parse(@Nullable String header) {
		return new RequestCacheControl(header);
	}

	public boolean noCache() {
		return contains("no-cache");
	}

	public boolean onlyIfCached() {
		return contains("only-if-cached");
	}

	/**
	 * How many seconds out of date an answer may be.
	 * @return the seconds, {@link Long#MAX_VALUE} if the directive has no value, null if
	 * it is missing
	 */
	public @Nullable Long maxStale() {
		boolean any = contains("max-stale") && get("max-stale") == null;
		return any ? Long.valueOf(Long.MAX_VALUE) : getLong("max-stale");
	}

	public @Nullable Long minFresh() {
		return getLong("min-fresh");
	}

}
