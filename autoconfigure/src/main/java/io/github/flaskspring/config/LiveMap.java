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

import java.util.AbstractMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/** A map whose readers take no lock: each change makes a new copy. */
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

}
