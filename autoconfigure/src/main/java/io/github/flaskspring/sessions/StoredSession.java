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

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A session on the server, which is fetched when somebody asks for its content. Clearing
 * it and {@link #changeSessionId()} leave the old id behind.
 */
final class StoredSession<S extends org.springframework.session.Session> extends WatchedSession {

	private final SessionStore<S> store;

	private final @Nullable String id;

	private @Nullable Map<String, @Nullable Object> content;

	private @Nullable S stored;

	private boolean renewed;

	StoredSession(SessionStore<S> store, @Nullable String id) {
		this.store = store;
		this.id = id;
	}

	@Override
	Map<String, @Nullable Object> content() {
		if (this.content == null) {
			this.stored = (this.id != null) ? this.store.find(this.id) : null;
			this.content = (this.stored != null) ? this.store.read(this.stored) : new LinkedHashMap<>();
		}
		return this.content;
	}

	boolean isLoaded() {
		return this.content != null;
	}

	@Override
	public void clear() {
		super.clear();
		this.renewed = true;
	}

	@Override
	public void changeSessionId() {
		if (!isEmpty()) {
			this.renewed = true;
			setModified(true);
		}
	}

	/** Removes what is stored. */
	void delete() {
		content();
		if (this.stored != null) {
			this.store.delete(this.stored);
			this.stored = null;
		}
	}

	/**
	 * Stores the session and returns its id.
	 */
	String save() {
		if (this.renewed) {
			delete();
			this.renewed = false;
		}
		this.stored = this.store.write((this.stored != null) ? this.stored : this.store.create(), content(),
				isModified());
		return this.stored.getId();
	}

}
