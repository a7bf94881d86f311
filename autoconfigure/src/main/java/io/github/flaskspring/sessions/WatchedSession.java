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

package io.github.flaskspring.sessions;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;

import org.apache.commons.logging.Log;
import org.jspecify.annotations.Nullable;

import io.github.flaskspring.Session;

/** A session that notices when its keys change. Flask: {@code CallbackDict}. */
abstract class WatchedSession extends AbstractMap<String, @Nullable Object> implements Session {

	private static final String PERMANENT = "_permanent";

	private boolean modified;

	private boolean accessed;

	private @Nullable Log sealed;

	/** The content, to be changed in place. */
	abstract Map<String, @Nullable Object> content();

	/**
	 * Tells of changes that come too late from now on, the first time one does.
	 * @param log where to tell
	 */
	void seal(Log log) {
		this.sealed = log;
	}

	@Override
	public @Nullable Object get(Object key) {
		return content().get(key);
	}

	@Override
	public boolean containsKey(Object key) {
		return content().containsKey(key);
	}

	@Override
	public @Nullable Object put(String key, @Nullable Object value) {
		touch();
		return content().put(key, value);
	}

	@Override
	public @Nullable Object putIfAbsent(String key, @Nullable Object value) {
		return content().containsKey(key) ? content().get(key) : put(key, value);
	}

	@Override
	public void putAll(Map<? extends String, ? extends @Nullable Object> more) {
		touch();
		content().putAll(more);
	}

	@Override
	public @Nullable Object remove(Object key) {
		if (!content().containsKey(key)) {
			return null;
		}
		touch();
		return content().remove(key);
	}

	@Override
	public void clear() {
		touch();
		content().clear();
	}

	@Override
	public Set<Entry<String, @Nullable Object>> entrySet() {
		return new Entries();
	}

	private void touch() {
		this.modified = true;
		Log log = this.sealed;
		if (log != null) {
			this.sealed = null;
			log.warn("The session was changed after it was saved with the response, so the change is lost. Change it"
					+ " before the view returns; while a body is streamed it is too late.");
		}
	}

	@Override
	public boolean isPermanent() {
		return !PythonText.isFalsy(content().get(PERMANENT));
	}

	@Override
	public boolean isModified() {
		return this.modified;
	}

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

	/** The entries; what is changed through them counts as a modification. */
	private final class Entries extends AbstractSet<Entry<String, @Nullable Object>> {

		@Override
		public Iterator<Entry<String, @Nullable Object>> iterator() {
			Iterator<Entry<String, @Nullable Object>> entries = WatchedSession.this.content().entrySet().iterator();
			return new Iterator<>() {

				@Override
				public boolean hasNext() {
					return entries.hasNext();
				}

				@Override
				public Entry<String, @Nullable Object> next() {
					return new WatchedEntry(entries.next());
				}

				@Override
				public void remove() {
					touch();
					entries.remove();
				}

			};
		}

		@Override
		public int size() {
			return WatchedSession.this.content().size();
		}

	}

	/** An entry whose change is noticed. */
	private final class WatchedEntry extends SimpleEntry<String, @Nullable Object> {

		private static final long serialVersionUID = 1L;

		WatchedEntry(Entry<String, @Nullable Object> entry) {
			super(entry);
		}

		@Override
		public @Nullable Object setValue(@Nullable Object value) {
			WatchedSession.this.put(getKey(), value);
			return super.setValue(value);
		}

	}

}
