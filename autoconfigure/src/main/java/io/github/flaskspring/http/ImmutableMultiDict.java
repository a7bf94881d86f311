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

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * A {@link MultiDict} that nobody can change: what {@code request.args}, {@code form},
 * {@code files} and {@code cookies} are. Werkzeug: {@code ImmutableMultiDict}.
 *
 * @param <V> the type of the values
 * @since 0.1
 */
public final class ImmutableMultiDict<V> extends MultiDict<V> {

	private static final ImmutableMultiDict<?> EMPTY = new ImmutableMultiDict<>(Map.of(), MissingKeyException::new);

	private final Map<String, List<V>> values;

	private final Function<String, ? extends RuntimeException> missing;

	private ImmutableMultiDict(Map<String, List<V>> values, Function<String, ? extends RuntimeException> missing) {
		super(values);
		this.values = values;
		this.missing = missing;
	}

	/**
	 * The empty map.
	 * @param <V> the type of the values
	 * @return an empty map
	 */
	@SuppressWarnings("unchecked")
	public static <V> ImmutableMultiDict<V> of() {
		return (ImmutableMultiDict<V>) EMPTY;
	}

	/**
	 * Copy a map; all values of a {@link MultiDict} are kept.
	 * @param <V> the type of the values
	 * @param source the map to copy
	 * @return an unchangeable copy
	 */
	public static <V> ImmutableMultiDict<V> copyOf(Map<String, ? extends V> source) {
		MultiDict<V> copy = MultiDict.copyOf(source);
		return new ImmutableMultiDict<>(copy.lists(), MissingKeyException::new);
	}

	/**
	 * Collect pairs, keeping repeated keys.
	 * @param <V> the type of the values
	 * @param pairs the pairs in order
	 * @return an unchangeable map of the pairs
	 */
	public static <V> ImmutableMultiDict<V> ofPairs(Iterable<? extends Map.Entry<String, ? extends V>> pairs) {
		Map<String, List<V>> values = new LinkedHashMap<>();
		MultiDict<V> collected = new MultiDict<>(values);
		pairs.forEach((pair) -> collected.add(pair.getKey(), pair.getValue()));
		return values.isEmpty() ? of() : new ImmutableMultiDict<>(values, MissingKeyException::new);
	}

	/**
	 * The same content with another exception for {@link #getOrThrow(String)}: how a
	 * debug mode explains a form that was sent with the wrong encoding.
	 * @param exception makes the exception from the missing key
	 * @return a view of the same values
	 */
	public ImmutableMultiDict<V> onMissing(Function<String, ? extends RuntimeException> exception) {
		return new ImmutableMultiDict<>(this.values, exception);
	}

	@Override
	public void add(String key, V value) {
		throw immutable();
	}

	@Override
	public void setList(String key, Collection<? extends V> replacement) {
		throw immutable();
	}

	@Override
	public List<V> popList(String key) {
		throw immutable();
	}

	@Override
	public @Nullable V put(String key, V value) {
		throw immutable();
	}

	@Override
	public @Nullable V remove(@Nullable Object key) {
		throw immutable();
	}

	@Override
	public void clear() {
		throw immutable();
	}

	@Override
	public Set<Map.Entry<String, V>> entrySet() {
		return Collections.unmodifiableSet(super.entrySet());
	}

	@Override
	RuntimeException missing(String key) {
		return this.missing.apply(key);
	}

	private static UnsupportedOperationException immutable() {
		return new UnsupportedOperationException("'ImmutableMultiDict' objects are immutable");
	}

}
