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

package io.github.flaskspring.config;

import java.time.Duration;
import java.util.AbstractMap;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * A map whose readers take no lock, with typed reads: each change makes a new copy.
 */
abstract class LiveMap extends AbstractMap<String, @Nullable Object> {

	private volatile Map<String, @Nullable Object> values;

	LiveMap(Map<String, ? extends @Nullable Object> values) {
		this.values = new LinkedHashMap<>(values);
	}

	final synchronized void change(Consumer<Map<String, @Nullable Object>> edit) {
		Map<String, @Nullable Object> changed = new LinkedHashMap<>(this.values);
		edit.accept(changed);
		this.values = changed;
	}

	@Override
	public @Nullable Object get(Object key) {
		return this.values.get(key);
	}

	@Override
	public boolean containsKey(Object key) {
		return this.values.containsKey(key);
	}

	@Override
	public synchronized @Nullable Object put(String key, @Nullable Object value) {
		Object before = this.values.get(key);
		change((changed) -> changed.put(key, value));
		return before;
	}

	/**
	 * A setting, which is set first if it is absent; null is not absent. Flask:
	 * {@code setdefault}.
	 * @param key the key
	 * @param value the value to set
	 * @return the value it has now
	 */
	public synchronized @Nullable Object setDefault(String key, @Nullable Object value) {
		if (!this.values.containsKey(key)) {
			put(key, value);
		}
		return this.values.get(key);
	}

	@Override
	public synchronized @Nullable Object remove(Object key) {
		Object before = this.values.get(key);
		change((changed) -> changed.remove(key));
		return before;
	}

	@Override
	public void putAll(Map<? extends String, ? extends @Nullable Object> more) {
		change((changed) -> changed.putAll(more));
	}

	@Override
	public void clear() {
		change(Map::clear);
	}

	/**
	 * The entries as they are now.
	 * @return a snapshot that cannot be changed
	 */
	@Override
	public Set<Entry<String, @Nullable Object>> entrySet() {
		return Collections.<String, @Nullable Object>unmodifiableMap(this.values).entrySet();
	}

	/**
	 * A setting as Python's truth.
	 * @param key the key
	 * @return whether the value is neither absent nor null, false, zero or empty
	 */
	public final boolean isTrue(String key) {
		Object value = get(key);
		if (value instanceof Boolean flag) {
			return flag;
		}
		if (value instanceof Number number) {
			return number.doubleValue() != 0;
		}
		if (value instanceof Collection<?> items) {
			return !items.isEmpty();
		}
		if (value instanceof byte[] bytes) {
			return bytes.length > 0;
		}
		return value != null && !value.equals(Map.of()) && !value.toString().isEmpty();
	}

	/**
	 * A setting as text.
	 * @param key the key
	 * @return its text or null
	 */
	public final @Nullable String getString(String key) {
		Object value = get(key);
		return (value != null) ? value.toString() : null;
	}

	/**
	 * A setting as a whole number.
	 * @param key the key
	 * @return its number or null
	 * @throws IllegalArgumentException if it is not a number
	 */
	public final @Nullable Long getLong(String key) {
		Object value = get(key);
		if (value == null) {
			return null;
		}
		if (value instanceof Number number) {
			return number.longValue();
		}
		throw new IllegalArgumentException(key + " must be a whole number, but it is '" + value + "'.");
	}

	/**
	 * A setting as a duration; a number means seconds.
	 * @param key the key
	 * @return its duration or null
	 * @throws IllegalArgumentException if it is neither
	 */
	public final @Nullable Duration getDuration(String key) {
		Object value = get(key);
		if (value == null || value instanceof Duration) {
			return (Duration) value;
		}
		if (value instanceof Number seconds) {
			return Duration.ofSeconds(seconds.longValue());
		}
		throw new IllegalArgumentException(key + " must be a duration or seconds, but it is '" + value + "'.");
	}

	/**
	 * A setting as a list.
	 * @param key the key
	 * @return its items, none when it is absent or null
	 * @throws IllegalArgumentException if it is not a list
	 */
	public final List<?> getList(String key) {
		Object value = get(key);
		if (value == null) {
			return List.of();
		}
		if (value instanceof List<?> list) {
			return list;
		}
		throw new IllegalArgumentException(
				key + " must be a list, but it is a single value. Write it as a list of one.");
	}

}
