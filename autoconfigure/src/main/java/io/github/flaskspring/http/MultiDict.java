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

import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A map that keeps several values for one key, in order of appearance. As a {@link Map}
 * it shows the first value of each key; {@link #getList(String)} shows them all.
 * Werkzeug: {@code MultiDict}.
 *
 * <pre class="code">
 * int page = request.args().get("page", 1, Integer::parseInt);
 * List&lt;String&gt; tags = request.args().getList("tag");
 * </pre>
 *
 * @param <V> the type of the values
 * @since 0.1
 */
public sealed class MultiDict<V> extends MultiValues<V> permits ImmutableMultiDict, CombinedMultiDict {

	private final Map<String, List<V>> values;

	public MultiDict() {
		this(new LinkedHashMap<>());
	}

	MultiDict(Map<String, List<V>> values) {
		this.values = values;
	}

	/**
	 * Copy a map; all values of another {@link MultiDict} are kept.
	 * @param <V> the type of the values
	 * @param source the map to copy
	 * @return an independent, mutable copy
	 */
	public static <V> MultiDict<V> copyOf(Map<String, ? extends V> source) {
		MultiDict<V> copy = new MultiDict<>();
		copy.update(source);
		return copy;
	}

	/**
	 * Collect pairs, keeping repeated keys.
	 * @param <V> the type of the values
	 * @param pairs the pairs in order
	 * @return a mutable map of the pairs
	 */
	public static <V> MultiDict<V> ofPairs(Iterable<? extends Map.Entry<String, ? extends V>> pairs) {
		MultiDict<V> collected = new MultiDict<>();
		pairs.forEach((pair) -> collected.add(pair.getKey(), pair.getValue()));
		return collected;
	}

	/**
	 * The first value of a key.
	 */
	@Override
	public @Nullable V get(@Nullable Object key) {
		List<V> all = this.values.get(key);
		return (all != null) ? all.get(0) : null;
	}

	@Override
	public List<V> getList(String key) {
		List<V> all = this.values.get(key);
		return (all != null) ? List.copyOf(all) : List.of();
	}

	@Override
	public Map<String, List<V>> lists() {
		Map<String, List<V>> lists = new LinkedHashMap<>();
		this.values.forEach((key, all) -> lists.put(key, new ArrayList<>(all)));
		return lists;
	}

	/**
	 * Add a value behind those that the key already has.
	 * @param key the key
	 * @param value the value
	 */
	public void add(String key, V value) {
		this.values.computeIfAbsent(key, (absent) -> new ArrayList<>(1)).add(value);
	}

	/**
	 * Replace all values of a key. An empty list removes the key.
	 * @param key the key
	 * @param replacement the new values
	 */
	public void setList(String key, Collection<? extends V> replacement) {
		if (replacement.isEmpty()) {
			this.values.remove(key);
			return;
		}
		this.values.put(key, new ArrayList<>(replacement));
	}

	/**
	 * The first value of a key, which is added if it is missing.
	 * @param key the key
	 * @param defaultValue the value to add
	 * @return the value that the key has now
	 */
	public final V setDefault(String key, V defaultValue) {
		V value = get(key);
		if (value != null) {
			return value;
		}
		put(key, defaultValue);
		return defaultValue;
	}

	/**
	 * Add all pairs of a map behind the values that are already here, unlike
	 * {@link #putAll}, which replaces them.
	 * @param source the pairs; all values of a {@link MultiDict} are taken
	 */
	public final void update(Map<String, ? extends V> source) {
		if (source instanceof MultiDict<? extends V> multi) {
			multi.lists().forEach((key, all) -> all.forEach((value) -> add(key, value)));
			return;
		}
		source.forEach(this::add);
	}

	/**
	 * Remove a key and return all its values.
	 * @param key the key
	 * @return the values, empty when the key was missing
	 */
	public List<V> popList(String key) {
		List<V> all = this.values.remove(key);
		return (all != null) ? all : List.of();
	}

	/**
	 * Replace all values of a key by one.
	 * @return the first value that was replaced
	 */
	@Override
	public @Nullable V put(String key, V value) {
		List<V> single = new ArrayList<>(1);
		single.add(value);
		List<V> previous = this.values.put(key, single);
		return (previous != null) ? previous.get(0) : null;
	}

	/**
	 * Remove a key with all its values.
	 * @return the first value that was removed
	 */
	@Override
	public @Nullable V remove(@Nullable Object key) {
		List<V> all = this.values.remove(key);
		return (all != null) ? all.get(0) : null;
	}

	@Override
	public void clear() {
		this.values.clear();
	}

	@Override
	public boolean containsKey(@Nullable Object key) {
		return this.values.containsKey(key);
	}

	@Override
	public Set<Map.Entry<String, V>> entrySet() {
		return new FirstValues();
	}

	/**
	 * A mutable copy with all values.
	 * @return an independent map
	 */
	public final MultiDict<V> copy() {
		return copyOf(this);
	}

	/**
	 * A view of the first value of each key.
	 */
	private final class FirstValues extends AbstractSet<Map.Entry<String, V>> {

		@Override
		public int size() {
			return MultiDict.this.values.size();
		}

		@Override
		public Iterator<Map.Entry<String, V>> iterator() {
			Iterator<Map.Entry<String, List<V>>> lists = MultiDict.this.values.entrySet().iterator();
			return new Iterator<>() {

				@Override
				public boolean hasNext() {
					return lists.hasNext();
				}

				@Override
				public Map.Entry<String, V> next() {
					Map.Entry<String, List<V>> list = lists.next();
					return new SimpleImmutableEntry<>(list.getKey(), list.getValue().get(0));
				}

				@Override
				public void remove() {
					lists.remove();
				}

			};
		}

	}

}
