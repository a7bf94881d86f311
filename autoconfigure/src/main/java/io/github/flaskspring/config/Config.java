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
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The configuration of an application, by Flask's key names. Flask: {@code Config}. It is
 * live: a change is seen by the next reader. Reading takes no lock.
 * <pre class="code">app.config().put("SESSION_COOKIE_NAME", "sid");</pre>
 *
 * @since 0.1
 */
public final class Config extends AbstractMap<String, @Nullable Object> {

	private volatile Map<String, @Nullable Object> values;

	/** A configuration that holds Flask's defaults. */
	public Config() {
		this.values = new LinkedHashMap<>(ConfigDefaults.values());
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
		Map<String, @Nullable Object> changed = new LinkedHashMap<>(this.values);
		Object before = changed.put(key, value);
		this.values = changed;
		return before;
	}

	@Override
	public synchronized @Nullable Object remove(Object key) {
		Map<String, @Nullable Object> changed = new LinkedHashMap<>(this.values);
		Object before = changed.remove(key);
		this.values = changed;
		return before;
	}

	@Override
	public synchronized void putAll(Map<? extends String, ? extends @Nullable Object> more) {
		Map<String, @Nullable Object> changed = new LinkedHashMap<>(this.values);
		changed.putAll(more);
		this.values = changed;
	}

	@Override
	public synchronized void clear() {
		this.values = new LinkedHashMap<>();
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
	public boolean isTrue(String key) {
		Object value = this.values.get(key);
		if (value instanceof Boolean flag) {
			return flag;
		}
		if (value instanceof Number number) {
			return number.doubleValue() != 0;
		}
		return value != null && !value.toString().isEmpty();
	}

	/**
	 * A setting as text.
	 * @param key the key
	 * @return its text or null
	 */
	public @Nullable String getString(String key) {
		Object value = this.values.get(key);
		return (value != null) ? value.toString() : null;
	}

	/**
	 * A setting as a whole number.
	 * @param key the key
	 * @return its number or null
	 * @throws IllegalArgumentException if it is not a number
	 */
	public @Nullable Long getLong(String key) {
		Object value = this.values.get(key);
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
	public @Nullable Duration getDuration(String key) {
		Object value = this.values.get(key);
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
	public List<?> getList(String key) {
		Object value = this.values.get(key);
		if (value == null) {
			return List.of();
		}
		if (value instanceof List<?> list) {
			return list;
		}
		throw new IllegalArgumentException(
				key + " must be a list, but it is a single value. Write it as a list of one.");
	}

	@Override
	public String toString() {
		return "<Config " + this.values.keySet() + ">";
	}

}
