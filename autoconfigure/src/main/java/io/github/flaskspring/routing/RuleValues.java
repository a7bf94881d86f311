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

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The values of one match: a few names, shared by all matches of a rule, and one array.
 * Cannot be changed.
 */
final class RuleValues extends AbstractMap<String, @Nullable Object> {

	private final String[] names;

	private final @Nullable Object[] values;

	RuleValues(String[] names, @Nullable Object[] values) {
		this.names = names;
		this.values = values;
	}

	@Override
	public @Nullable Object get(@Nullable Object name) {
		int index = indexOf(name);
		return (index < 0) ? null : this.values[index];
	}

	@Override
	public boolean containsKey(@Nullable Object name) {
		return indexOf(name) >= 0;
	}

	@Override
	public int size() {
		return this.names.length;
	}

	@Override
	public Set<Map.Entry<String, @Nullable Object>> entrySet() {
		return new Entries();
	}

	private int indexOf(@Nullable Object name) {
		for (int i = 0; i < this.names.length; i++) {
			if (this.names[i].equals(name)) {
				return i;
			}
		}
		return -1;
	}

	private final class Entries extends AbstractSet<Map.Entry<String, @Nullable Object>> {

		@Override
		public Iterator<Map.Entry<String, @Nullable Object>> iterator() {
			return new EntryIterator();
		}

		@Override
		public int size() {
			return RuleValues.this.names.length;
		}

	}

	private final class EntryIterator implements Iterator<Map.Entry<String, @Nullable Object>> {

		private int next;

		@Override
		public boolean hasNext() {
			return this.next < RuleValues.this.names.length;
		}

		@Override
		public Map.Entry<String, @Nullable Object> next() {
			if (!hasNext()) {
				throw new NoSuchElementException();
			}
			int index = this.next++;
			return new SimpleImmutableEntry<>(RuleValues.this.names[index], RuleValues.this.values[index]);
		}

	}

}
