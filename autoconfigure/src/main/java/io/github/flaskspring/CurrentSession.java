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

import java.util.Collection;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** The session of the current request. Flask: the proxy {@code session}. */
final class CurrentSession implements Session {

	static final CurrentSession INSTANCE = new CurrentSession();

	private CurrentSession() {
	}

	private static Session self() {
		return Contexts.requireRequest().session();
	}

	@Override
	public int size() {
		return self().size();
	}

	@Override
	public boolean isEmpty() {
		return self().isEmpty();
	}

	@Override
	public boolean containsKey(Object key) {
		return self().containsKey(key);
	}

	@Override
	public boolean containsValue(@Nullable Object value) {
		return self().containsValue(value);
	}

	@Override
	public @Nullable Object get(Object key) {
		return self().get(key);
	}

	@Override
	public @Nullable Object put(String key, @Nullable Object value) {
		return self().put(key, value);
	}

	@Override
	public @Nullable Object putIfAbsent(String key, @Nullable Object value) {
		return self().putIfAbsent(key, value);
	}

	@Override
	public @Nullable Object remove(Object key) {
		return self().remove(key);
	}

	@Override
	public void putAll(Map<? extends String, ? extends @Nullable Object> values) {
		self().putAll(values);
	}

	@Override
	public void clear() {
		self().clear();
	}

	@Override
	public Set<String> keySet() {
		return self().keySet();
	}

	@Override
	public Collection<@Nullable Object> values() {
		return self().values();
	}

	@Override
	public Set<Entry<String, @Nullable Object>> entrySet() {
		return self().entrySet();
	}

	@Override
	public boolean isPermanent() {
		return self().isPermanent();
	}

	@Override
	public void setPermanent(boolean permanent) {
		self().setPermanent(permanent);
	}

	@Override
	public boolean isNew() {
		return self().isNew();
	}

	@Override
	public boolean isModified() {
		return self().isModified();
	}

	@Override
	public void setModified(boolean modified) {
		self().setModified(modified);
	}

	@Override
	public boolean isAccessed() {
		return self().isAccessed();
	}

	@Override
	public void setAccessed(boolean accessed) {
		self().setAccessed(accessed);
	}

	@Override
	public void changeSessionId() {
		self().changeSessionId();
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return this == other || (Contexts.current().request() != null && self().equals(other));
	}

	@Override
	public int hashCode() {
		return (Contexts.current().request() != null) ? self().hashCode() : 0;
	}

	@Override
	public String toString() {
		return (Contexts.current().request() != null) ? self().toString() : "<LocalProxy unbound>";
	}

}
