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

import java.util.Map;
import java.util.NoSuchElementException;

/**
 * The header fields that a request came with: {@code request.headers}. They can be read
 * but not changed. Werkzeug: {@code EnvironHeaders}.
 *
 * @since 0.1
 */
public final class ImmutableHeaders extends Headers {

	private ImmutableHeaders(Headers source) {
		super(source);
	}

	/**
	 * Copy header fields.
	 * @param source the fields, in order
	 * @return an unchangeable copy
	 */
	public static ImmutableHeaders copyOf(Iterable<? extends Map.Entry<String, ?>> source) {
		if (source instanceof ImmutableHeaders immutable) {
			return immutable;
		}
		return new ImmutableHeaders((source instanceof Headers headers) ? headers : of(source));
	}

	@Override
	void checkMutable() {
		throw new UnsupportedOperationException("'EnvironHeaders' objects are immutable");
	}

	/**
	 * A plain lookup error on purpose: in Werkzeug a missing request header is the
	 * application's mistake, not a bad request.
	 */
	@Override
	NoSuchElementException missing(String name) {
		return new NoSuchElementException(
				"The request has no header '" + name + "'. Use get(name), which returns null, if it may be absent.");
	}

}
