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

import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * A set of names in order whose case does not matter: {@code Vary}, {@code Allow},
 * {@code Content-Language}. Werkzeug: {@code HeaderSet}.
 *
 * <pre class="code">
 * HeaderSet.in(response.headers(), "Vary").add("Cookie");
 * </pre>
 *
 * @since 0.1
 */
public final class HeaderSet extends AbstractSet<String> {

	private final List<String> names = new ArrayList<>();

	private final Runnable onUpdate;

	private HeaderSet(List<String> names, @Nullable Headers headers, String field) {
		this.onUpdate = (headers != null) ? () -> write(headers, field, toHeader()) : () -> {
		};
		names.forEach(this::append);
	}

	/**
	 * Collect names.
	 * @param names the names in order
	 * @return a set of its own
	 */
	public static HeaderSet of(String... names) {
		return new HeaderSet(List.of(names), null, "");
	}

	/**
	 * Read a header.
	 * @param header the header value
	 * @return the names, none if the header is null
	 */
	public static HeaderSet parse(@Nullable String header) {
		return new HeaderSet((header != null) ? HeaderValue.parseList(header) : List.of(), null, "");
	}

	/**
	 * The names in a header, which writes each change back: a set that becomes empty
	 * removes the header.
	 * @param headers the headers
	 * @param field the name of the header
	 * @return the names
	 */
	public static HeaderSet in(Headers headers, String field) {
		return new HeaderSet(HeaderValue.parseList(headers.get(field, "")), headers, field);
	}

	@Override
	public boolean add(String name) {
		boolean added = append(name);
		if (added) {
			this.onUpdate.run();
		}
		return added;
	}

	@Override
	public boolean remove(@Nullable Object name) {
		boolean removed = name instanceof String text && this.names.removeIf(text::equalsIgnoreCase);
		if (removed) {
			this.onUpdate.run();
		}
		return removed;
	}

	@Override
	public void clear() {
		this.names.clear();
		this.onUpdate.run();
	}

	@Override
	public boolean contains(@Nullable Object name) {
		return name instanceof String text && find(text) >= 0;
	}

	/**
	 * The place of a name.
	 * @param name the name in any case
	 * @return its index, or -1 if it is missing
	 */
	public int find(String name) {
		for (int i = 0; i < this.names.size(); i++) {
			if (this.names.get(i).equalsIgnoreCase(name)) {
				return i;
			}
		}
		return -1;
	}

	/**
	 * The name at a place.
	 * @param index the place
	 * @return the name as it is spelled
	 */
	public String get(int index) {
		return this.names.get(index);
	}

	/**
	 * The names as an ordinary set.
	 * @param preserveCasing whether to keep their spelling; lower case otherwise
	 * @return an independent set
	 */
	public Set<String> asSet(boolean preserveCasing) {
		Set<String> set = new TreeSet<>();
		this.names.forEach((name) -> set.add(preserveCasing ? name : name.toLowerCase(Locale.ROOT)));
		return set;
	}

	@Override
	public int size() {
		return this.names.size();
	}

	/**
	 * The names as they are spelled. The iterator does not remove.
	 */
	@Override
	public Iterator<String> iterator() {
		return List.copyOf(this.names).iterator();
	}

	/**
	 * Write the set.
	 * @return the header value
	 */
	public String toHeader() {
		return HeaderValue.dump(this.names);
	}

	@Override
	public String toString() {
		return toHeader();
	}

	static void write(Headers headers, String field, String value) {
		if (value.isEmpty()) {
			headers.remove(field);
			return;
		}
		headers.set(field, value);
	}

	private boolean append(String name) {
		return find(name) < 0 && this.names.add(name);
	}

}
