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

import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Header fields in order, with case-insensitive names that may repeat. Werkzeug:
 * {@code Headers}.
 *
 * <pre class="code">
 * headers.set("Content-Disposition", "attachment", Map.of("filename", "report.pdf"));
 * headers.add("Set-Cookie", "theme=dark; Path=/");
 * </pre>
 *
 * @since 0.1
 */
public sealed class Headers extends HeaderFields permits ImmutableHeaders {

	public Headers() {
	}

	Headers(Headers source) {
		super(source);
	}

	/**
	 * Copy pairs, maps or other headers.
	 * @param source the pairs, in order
	 * @return an independent, mutable copy
	 */
	public static Headers of(Iterable<? extends Map.Entry<String, ?>> source) {
		Headers headers = new Headers();
		headers.addAll(source);
		return headers;
	}

	/**
	 * Copy a map; a value that is a collection becomes one field for each element.
	 * @param source the map
	 * @return an independent, mutable copy
	 */
	public static Headers of(Map<String, ?> source) {
		Headers headers = new Headers();
		headers.addAll(source);
		return headers;
	}

	/**
	 * Append a field.
	 * @param name the name
	 * @param value the value; its text is sent
	 * @throws IllegalArgumentException if the text contains a line break
	 */
	public void add(String name, Object value) {
		String text = checked(value);
		checkMutable();
		if (this.length == this.fields.length) {
			this.fields = Arrays.copyOf(this.fields, Math.max(2 * INITIAL_FIELDS, 2 * this.length));
		}
		this.fields[this.length] = name;
		this.fields[this.length + 1] = text;
		this.length += 2;
	}

	/**
	 * Append a field with parameters, quoted where needed.
	 * @param name the name
	 * @param value the main value
	 * @param parameters the parameters; underscores in their names become dashes
	 */
	public void add(String name, Object value, Map<String, ?> parameters) {
		add(name, OptionsHeader.dumpKeywords(value.toString(), parameters));
	}

	/**
	 * Append fields.
	 * @param source the pairs, in order
	 */
	public void addAll(Iterable<? extends Map.Entry<String, ?>> source) {
		for (Map.Entry<String, ?> field : source) {
			add(field.getKey(), field.getValue());
		}
	}

	/**
	 * Append fields; a value that is a collection becomes one field for each element.
	 * @param source the map
	 */
	public void addAll(Map<String, ?> source) {
		if (source instanceof MultiDict<?> multi) {
			multi.lists().forEach((name, values) -> values.forEach((value) -> add(name, value)));
			return;
		}
		source.forEach((name, value) -> elements(value).forEach((element) -> add(name, element)));
	}

	/**
	 * Replace all fields of a name by one, which takes the place of the first.
	 * @param name the name
	 * @param value the value; its text is sent
	 * @throws IllegalArgumentException if the text contains a line break
	 */
	public void set(String name, Object value) {
		int index = indexOf(name, 0);
		if (index < 0) {
			add(name, value);
			return;
		}
		String text = checked(value);
		checkMutable();
		this.fields[index] = name;
		this.fields[index + 1] = text;
		removeFrom(name, index + 2);
	}

	/**
	 * Replace all fields of a name by one with parameters, quoted where needed.
	 * @param name the name
	 * @param value the main value
	 * @param parameters the parameters; underscores in their names become dashes
	 */
	public void set(String name, Object value, Map<String, ?> parameters) {
		set(name, OptionsHeader.dumpKeywords(value.toString(), parameters));
	}

	/**
	 * Replace all fields of a name. No values remove the name.
	 * @param name the name
	 * @param values the new values
	 */
	public void setList(String name, Collection<?> values) {
		Iterator<?> iterator = values.iterator();
		if (!iterator.hasNext()) {
			remove(name);
			return;
		}
		set(name, iterator.next());
		iterator.forEachRemaining((value) -> add(name, value));
	}

	/**
	 * The first value of a name, which is added if it is missing.
	 * @param name the name
	 * @param defaultValue the value to add
	 * @return the value that the name has now
	 */
	public String setDefault(String name, Object defaultValue) {
		String value = get(name);
		if (value != null) {
			return value;
		}
		set(name, defaultValue);
		return defaultValue.toString();
	}

	/**
	 * Replace the fields of each name in other headers by what they have there.
	 * @param source the other headers
	 */
	public void update(Headers source) {
		source.keys().forEach((name) -> setList(name, source.getList(name)));
	}

	/**
	 * Replace the fields of each name in a map by what they have there.
	 * @param source the map; a value that is a collection becomes one field for each
	 * element
	 */
	public void update(Map<String, ?> source) {
		if (source instanceof MultiDict<?> multi) {
			multi.lists().forEach(this::setList);
			return;
		}
		source.forEach((name, value) -> setList(name, elements(value)));
	}

	/**
	 * Remove all fields of a name.
	 * @param name the name, in any case
	 */
	public void remove(String name) {
		checkMutable();
		removeFrom(name, 0);
	}

	/**
	 * Remove all fields of a name and return the first value.
	 * @param name the name, in any case
	 * @return the first value or null
	 */
	public @Nullable String pop(String name) {
		String value = get(name);
		remove(name);
		return value;
	}

	/**
	 * Remove everything.
	 */
	public void clear() {
		checkMutable();
		Arrays.fill(this.fields, 0, this.length, null);
		this.length = 0;
	}

	/**
	 * An unchangeable copy.
	 * @return this object if it cannot be changed anyway
	 */
	public ImmutableHeaders immutable() {
		return ImmutableHeaders.copyOf(this);
	}

	/**
	 * A mutable copy.
	 * @return an independent copy
	 */
	public Headers copy() {
		return new Headers(this);
	}

	void checkMutable() {
	}

	private void removeFrom(String name, int from) {
		int kept = from;
		for (int i = from; i < this.length; i += 2) {
			if (!name.equalsIgnoreCase(this.fields[i])) {
				this.fields[kept] = this.fields[i];
				this.fields[kept + 1] = this.fields[i + 1];
				kept += 2;
			}
		}
		Arrays.fill(this.fields, kept, this.length, null);
		this.length = kept;
	}

	private static Collection<?> elements(Object value) {
		return (value instanceof Collection<?> collection) ? collection : List.of(value);
	}

	private static String checked(Object value) {
		String text = value.toString();
		if (text.indexOf('\r') >= 0 || text.indexOf('\n') >= 0) {
			throw new IllegalArgumentException("Header values must not contain newline characters.");
		}
		return text;
	}

}
