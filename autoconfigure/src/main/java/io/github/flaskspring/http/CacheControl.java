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

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;

import org.jspecify.annotations.Nullable;

/**
 * The directives of a {@code Cache-Control} header, in order. What requests and responses
 * share is here, the rest in the two subclasses.
 *
 * @since 0.1
 */
public abstract sealed class CacheControl permits RequestCacheControl, ResponseCacheControl {

	static final String FIELD = "Cache-Control";

	private final Map<String, @Nullable String> directives;

	CacheControl(@Nullable String header) {
		this.directives = (header != null) ? HeaderValue.parseDict(header) : new LinkedHashMap<>();
	}

	public final boolean noStore() {
		return contains("no-store");
	}

	public final boolean noTransform() {
		return contains("no-transform");
	}

	public final @Nullable Long maxAge() {
		return getLong("max-age");
	}

	public final @Nullable Long staleIfError() {
		return getLong("stale-if-error");
	}

	/**
	 * Whether a directive is there, with or without a value.
	 * @param directive the directive
	 * @return whether it is there
	 */
	public final boolean contains(String directive) {
		return this.directives.containsKey(directive);
	}

	/**
	 * The value of a directive.
	 * @param directive the directive
	 * @return the value, or null if the directive is missing or stands alone
	 */
	public final @Nullable String get(String directive) {
		return this.directives.get(directive);
	}

	/**
	 * The directives with their values.
	 * @return an unchangeable view; null stands for a directive that stands alone
	 */
	public final Map<String, @Nullable String> toMap() {
		return Collections.unmodifiableMap(this.directives);
	}

	public final boolean isEmpty() {
		return this.directives.isEmpty();
	}

	/**
	 * Write the directives.
	 * @return the header value
	 */
	public final String toHeader() {
		return HeaderValue.dump(this.directives);
	}

	@Override
	public final String toString() {
		return toHeader();
	}

	final @Nullable Long getLong(String directive) {
		String value = get(directive);
		OptionalLong number = (value != null) ? PythonText.integer(value) : OptionalLong.empty();
		return number.isPresent() ? number.getAsLong() : null;
	}

	final void put(String directive, @Nullable String value) {
		this.directives.put(directive, value);
	}

	final void remove(String directive) {
		this.directives.remove(directive);
	}

}
