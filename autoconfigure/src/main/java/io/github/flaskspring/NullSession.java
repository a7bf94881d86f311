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

package io.github.flaskspring;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/** An empty session that refuses changes and teaches why. Flask: {@code NullSession}. */
final class NullSession extends AbstractMap<String, @Nullable Object> implements Session {

	private final Supplier<IllegalStateException> reason;

	private boolean modified;

	private boolean accessed;

	NullSession(Supplier<IllegalStateException> reason) {
		this.reason = reason;
	}

	private IllegalStateException refuse() {
		return this.reason.get();
	}

	@Override
	public Set<Entry<String, @Nullable Object>> entrySet() {
		return new AbstractSet<>() {

			@Override
			public Iterator<Entry<String, @Nullable Object>> iterator() {
				return Collections.emptyIterator();
			}

			@Override
			public int size() {
				return 0;
			}

		};
	}

	@Override
	public @Nullable Object put(String key, @Nullable Object value) {
		throw refuse();
	}

	@Override
	public @Nullable Object putIfAbsent(String key, @Nullable Object value) {
		throw refuse();
	}

	@Override
	public void putAll(Map<? extends String, ? extends @Nullable Object> values) {
		throw refuse();
	}

	@Override
	public @Nullable Object remove(Object key) {
		throw refuse();
	}

	@Override
	public void clear() {
		throw refuse();
	}

	@Override
	public boolean isPermanent() {
		return false;
	}

	@Override
	public void setPermanent(boolean permanent) {
		throw refuse();
	}

	@Override
	public boolean isModified() {
		return this.modified;
	}

	// marks change no content, so Flask's null session takes them; nobody saves it
	@Override
	public void setModified(boolean modified) {
		this.modified = modified;
	}

	@Override
	public boolean isAccessed() {
		return this.accessed;
	}

	@Override
	public void setAccessed(boolean accessed) {
		this.accessed = accessed;
	}

}
