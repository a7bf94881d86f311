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

package io.github.flaskspring.json;

import java.util.AbstractList;
import java.util.Collection;
import java.util.RandomAccess;

import org.jspecify.annotations.Nullable;

/**
 * An immutable sequence. It is a list like others, and an array in JSON; only the session
 * remembers that it was a tuple, so that Python finds what Python has put there. Python:
 * {@code tuple}.
 *
 * <pre>{@code
 * Tuple flash = Tuple.of("message", "Saved.");
 * }</pre>
 *
 * @since 0.1
 */
public final class Tuple extends AbstractList<@Nullable Object> implements RandomAccess {

	private final @Nullable Object[] items;

	private Tuple(@Nullable Object[] items) {
		this.items = items;
	}

	/**
	 * Makes a tuple.
	 * @param items its items
	 * @return the tuple
	 */
	public static Tuple of(@Nullable Object... items) {
		return new Tuple(items.clone());
	}

	/**
	 * Makes a tuple of the items of a collection.
	 * @param items its items
	 * @return the tuple
	 */
	public static Tuple copyOf(Collection<? extends @Nullable Object> items) {
		return (items instanceof Tuple tuple) ? tuple : new Tuple(items.toArray());
	}

	@Override
	public @Nullable Object get(int index) {
		return this.items[index];
	}

	@Override
	public int size() {
		return this.items.length;
	}

}
