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

import java.util.Arrays;
import java.util.Collection;

import org.jspecify.annotations.Nullable;

/**
 * Writes keys and values as the query of a URL.
 */
final class QueryWriter {

	private final StringBuilder query = new StringBuilder();

	void add(String key, @Nullable Object value) {
		if (value instanceof Collection<?> items) {
			items.forEach((item) -> addItem(key, item));
		}
		else if (value instanceof Object[] items) {
			Arrays.asList(items).forEach((item) -> addItem(key, item));
		}
		else {
			addItem(key, value);
		}
	}

	boolean isEmpty() {
		return this.query.isEmpty();
	}

	private void addItem(String key, @Nullable Object value) {
		if (value == null) {
			return;
		}
		if (!this.query.isEmpty()) {
			this.query.append('&');
		}
		this.query.append(UrlQuoting.quoteQuery(key)).append('=');
		this.query.append((value instanceof byte[] bytes) ? UrlQuoting.quoteQuery(bytes)
				: UrlQuoting.quoteQuery(PythonText.str(value)));
	}

	@Override
	public String toString() {
		return this.query.toString();
	}

}
