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

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * What can be read from {@link Headers}: the half of that class that changes nothing.
 */
abstract sealed class HeaderFields implements Iterable<Map.Entry<String, String>> permits Headers {

	static final int INITIAL_FIELDS = 6;

	// names at even, values at odd places: a response rarely has more than eight fields
	String[] fields;

	int length;

	HeaderFields() {
		this.fields = new String[2 * INITIAL_FIELDS];
	}

	HeaderFields(HeaderFields source) {
		this.fields = Arrays.copyOf(source.fields, Math.max(source.length, 2));
		this.length = source.length;
	}

	/**
	 * The first value of a name.
	 * @param name the name, in any case
	 * @return the value or null
	 */
	public @Nullable String get(String name) {
		int index = indexOf(name, 0);
		return (index >= 0) ? this.fields[index + 1] : null;
	}

	/**
	 * The first value of a name, or a default.
	 * @param name the name, in any case
	 * @param defaultValue what to return when there is no such field
	 * @return the value or the default
	 */
	public String get(String name, String defaultValue) {
		String value = get(name);
		return (value != null) ? value : defaultValue;
	}

	/**
	 * The first value of a name, converted; null also when the conversion refuses it.
	 * @param <T> the type after conversion
	 * @param name the name, in any case
	 * @param type the conversion
	 * @return the converted value or null
	 */
	public <T> @Nullable T get(String name, Function<? super String, ? extends T> type) {
		String value = get(name);
		return (value != null) ? Conversion.orNull(value, type) : null;
	}

	/**
	 * The first value of a name that must be there.
	 * @param name the name, in any case
	 * @return the value
	 * @throws NoSuchElementException if there is no such field
	 */
	public String getOrThrow(String name) {
		String value = get(name);
		if (value == null) {
			throw missing(name);
		}
		return value;
	}

	/**
	 * All values of a name.
	 * @param name the name, in any case
	 * @return the values in order, empty when there is no such field
	 */
	public List<String> getList(String name) {
		List<String> values = new ArrayList<>(2);
		for (int index = indexOf(name, 0); index >= 0; index = indexOf(name, index + 2)) {
			values.add(this.fields[index + 1]);
		}
		return values;
	}

	/**
	 * Whether there is a field of this name.
	 * @param name the name, in any case
	 * @return whether it is present
	 */
	public boolean contains(String name) {
		return indexOf(name, 0) >= 0;
	}

	/**
	 * The number of fields, repeated names included.
	 * @return the number of fields
	 */
	public int size() {
		return this.length / 2;
	}

	public boolean isEmpty() {
		return this.length == 0;
	}

	/**
	 * The name of each field, in order; repeated names are repeated.
	 * @return the names as they are spelled
	 */
	public List<String> keys() {
		List<String> names = new ArrayList<>(size());
		for (int i = 0; i < this.length; i += 2) {
			names.add(this.fields[i]);
		}
		return names;
	}

	/**
	 * The fields as a list.
	 * @return an independent list
	 */
	public List<Map.Entry<String, String>> toList() {
		List<Map.Entry<String, String>> list = new ArrayList<>(size());
		for (int i = 0; i < this.length; i += 2) {
			list.add(Map.entry(this.fields[i], this.fields[i + 1]));
		}
		return list;
	}

	@Override
	public Iterator<Map.Entry<String, String>> iterator() {
		return toList().iterator();
	}

	/**
	 * Headers are equal when they have the same fields, whatever their order and the case
	 * of their names.
	 */
	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof HeaderFields headers && asSet().equals(headers.asSet());
	}

	@Override
	public int hashCode() {
		return asSet().hashCode();
	}

	/**
	 * The fields in the form that HTTP transmits.
	 */
	@Override
	public String toString() {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < this.length; i += 2) {
			text.append(this.fields[i]).append(": ").append(this.fields[i + 1]).append("\r\n");
		}
		return text.append("\r\n").toString();
	}

	NoSuchElementException missing(String name) {
		return new MissingKeyException(name);
	}

	final int indexOf(String name, int from) {
		for (int i = from; i < this.length; i += 2) {
			if (name.equalsIgnoreCase(this.fields[i])) {
				return i;
			}
		}
		return -1;
	}

	private Set<Map.Entry<String, String>> asSet() {
		Set<Map.Entry<String, String>> set = new HashSet<>();
		for (int i = 0; i < this.length; i += 2) {
			set.add(Map.entry(this.fields[i].toLowerCase(Locale.ROOT), this.fields[i + 1]));
		}
		return set;
	}

}
