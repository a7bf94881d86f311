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

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * Several {@link MultiDict}s read as one: the first that has a key answers for it, and
 * lists are joined. It is what {@code request.values} is. Werkzeug:
 * {@code CombinedMultiDict}.
 *
 * @param <V> the type of the values
 * @since 0.1
 */
public final class CombinedMultiDict<V> extends MultiDict<V> {

	private final List<MultiDict<V>> dicts;

	private CombinedMultiDict(List<MultiDict<V>> dicts) {
		super(Map.of());
		this.dicts = dicts;
	}

	/**
	 * Combine multi dicts; later changes of them show through.
	 * @param <V> the type of the values
	 * @param dicts the multi dicts, the most important first
	 * @return a read-only view
	 */
	public static <V> CombinedMultiDict<V> of(Collection<? extends MultiDict<V>> dicts) {
		return new CombinedMultiDict<>(List.copyOf(dicts));
	}

	@Override
	public @Nullable V get(@Nullable Object key) {
		for (MultiDict<V> dict : this.dicts) {
			V value = dict.get(key);
			if (value != null) {
				return value;
			}
		}
		return null;
	}

	/**
	 * The first value that the conversion accepts: a dict whose value is refused is
	 * passed over.
	 */
	@Override
	public <T> @Nullable T get(String key, Function<? super V, ? extends T> type) {
		for (MultiDict<V> dict : this.dicts) {
			T value = dict.get(key, type);
			if (value != null) {
				return value;
			}
		}
		return null;
	}

	@Override
	public List<V> getList(String key) {
		List<V> all = new ArrayList<>();
		this.dicts.forEach((dict) -> all.addAll(dict.getList(key)));
		return all;
	}

	@Override
	public Map<String, List<V>> lists() {
		Map<String, List<V>> lists = new LinkedHashMap<>();
		for (MultiDict<V> dict : this.dicts) {
			dict.lists().forEach((key, all) -> lists.computeIfAbsent(key, (absent) -> new ArrayList<>()).addAll(all));
		}
		return lists;
	}

	/** Those of one source after those of another, though a key may be in both. */
	@Override
	public List<Map.Entry<String, V>> items(boolean multi) {
		if (!multi) {
			return super.items(false);
		}
		List<Map.Entry<String, V>> items = new ArrayList<>();
		this.dicts.forEach((dict) -> items.addAll(dict.items(true)));
		return items;
	}

	@Override
	RuntimeException missing(String key) {
		return this.dicts.isEmpty() ? super.missing(key) : this.dicts.get(0).missing(key);
	}

	@Override
	public boolean containsKey(@Nullable Object key) {
		return this.dicts.stream().anyMatch((dict) -> dict.containsKey(key));
	}

	@Override
	public Set<Map.Entry<String, V>> entrySet() {
		Map<String, V> first = new LinkedHashMap<>();
		this.dicts.forEach((dict) -> dict.forEach(first::putIfAbsent));
		return Collections.unmodifiableMap(first).entrySet();
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

	private static UnsupportedOperationException immutable() {
		return new UnsupportedOperationException("'CombinedMultiDict' objects are immutable");
	}

}
