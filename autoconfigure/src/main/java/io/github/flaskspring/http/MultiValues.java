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

import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * What can be read from a {@link MultiDict} by way of its lists: the half of that class
 * that neither stores nor changes.
 *
 * @param <V> the type of the values
 */
abstract sealed class MultiValues<V> extends AbstractMap<String, V> permits MultiDict {

	/**
	 * All values of a key.
	 * @param key the key
	 * @return the values, empty when the key is missing
	 */
	public abstract List<V> getList(String key);

	/**
	 * All values by key.
	 * @return an independent map of lists, in order
	 */
	public abstract Map<String, List<V>> lists();

	/**
	 * The first value of a key, or a default.
	 * @param key the key
	 * @param defaultValue what to return when the key is missing
	 * @return the first value or the default
	 */
	public V get(String key, V defaultValue) {
		V value = get(key);
		return (value != null) ? value : defaultValue;
	}

	/**
	 * The first value of a key, converted. A missing key and a value that the conversion
	 * refuses are both null.
	 * @param <T> the type after conversion
	 * @param key the key
	 * @param type the conversion; its {@link IllegalArgumentException}, date, arithmetic
	 * and cast errors count as refusal
	 * @return the converted value or null
	 */
	public <T> @Nullable T get(String key, Function<? super V, ? extends T> type) {
		V value = get(key);
		return (value != null) ? Conversion.orNull(value, type) : null;
	}

	/**
	 * The first value of a key, converted, or a default when the key is missing or the
	 * conversion refuses its value.
	 * @param <T> the type after conversion
	 * @param key the key
	 * @param defaultValue what to return otherwise
	 * @param type the conversion
	 * @return the converted value or the default
	 */
	public <T> T get(String key, T defaultValue, Function<? super V, ? extends T> type) {
		T value = get(key, type);
		return (value != null) ? value : defaultValue;
	}

	/**
	 * The first value of a key that must be there: Werkzeug's {@code dict[key]}.
	 * @param key the key
	 * @return the first value
	 * @throws MissingKeyException if the key is missing
	 */
	public V getOrThrow(String key) {
		V value = get(key);
		if (value == null) {
			throw missing(key);
		}
		return value;
	}

	/**
	 * All values of a key that the conversion accepts.
	 * @param <T> the type after conversion
	 * @param key the key
	 * @param type the conversion
	 * @return the converted values, without those that were refused
	 */
	public final <T> List<T> getList(String key, Function<? super V, ? extends T> type) {
		List<T> converted = new ArrayList<>();
		for (V value : getList(key)) {
			T result = Conversion.orNull(value, type);
			if (result != null) {
				converted.add(result);
			}
		}
		return converted;
	}

	/**
	 * Pairs of keys and values.
	 * @param multi whether to give a pair for each value instead of for each key
	 * @return the pairs, in order
	 */
	public List<Map.Entry<String, V>> items(boolean multi) {
		List<Map.Entry<String, V>> items = new ArrayList<>();
		lists().forEach((key, all) -> {
			for (V value : multi ? all : all.subList(0, 1)) {
				items.add(new SimpleImmutableEntry<>(key, value));
			}
		});
		return items;
	}

	/**
	 * The first value of each key as an ordinary map.
	 * @return an independent map
	 */
	public final Map<String, V> toMap() {
		return new LinkedHashMap<>(this);
	}

	/**
	 * The content as an ordinary map. Werkzeug: {@code to_dict(flat)}.
	 * @param flat whether to keep only the first value of each key; a map of lists
	 * otherwise
	 * @return an independent map
	 */
	public final Map<String, ?> toMap(boolean flat) {
		return flat ? toMap() : lists();
	}

	/**
	 * Two multi dicts are equal when all their values are; any other map is compared with
	 * the first values.
	 */
	@Override
	public boolean equals(@Nullable Object other) {
		return (other instanceof MultiValues<?> multi) ? lists().equals(multi.lists()) : super.equals(other);
	}

	@Override
	public int hashCode() {
		return super.hashCode();
	}

	@Override
	public String toString() {
		return getClass().getSimpleName() + PythonText.pairs(items(true));
	}

	RuntimeException missing(String key) {
		return new MissingKeyException(key);
	}

}
