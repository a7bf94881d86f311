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
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The arguments of a view: the values of the URL and the rule's defaults. Flask:
 * {@code request.view_args}. A url value preprocessor may change them. <pre class=
 * "code">app.route("/post/&lt;int:id&gt;", (args) -&gt; post(args.getInt("id")));</pre>
 *
 * @since 0.1
 */
public final class ViewArgs extends AbstractMap<String, @Nullable Object> {

	private Map<String, @Nullable Object> values;

	private boolean shared = true;

	/**
	 * Arguments in a map, which is never changed: the first change makes a copy.
	 * @param values the arguments by name
	 */
	public ViewArgs(Map<String, @Nullable Object> values) {
		this.values = values;
	}

	/**
	 * An argument as text.
	 * @param name the name
	 * @return its text
	 * @throws NoSuchElementException if there is none or it is null
	 */
	public String getString(String name) {
		return require(name).toString();
	}

	/**
	 * An argument as an int.
	 * @param name the name
	 * @return its value
	 * @throws NoSuchElementException if there is none or it is null
	 * @throws ArithmeticException if it does not fit
	 */
	public int getInt(String name) {
		return Math.toIntExact(getLong(name));
	}

	/**
	 * An argument as a long.
	 * @param name the name
	 * @return its value
	 * @throws NoSuchElementException if there is none or it is null
	 */
	public long getLong(String name) {
		Object value = require(name);
		return (value instanceof Number number) ? number.longValue() : Long.parseLong(value.toString());
	}

	/**
	 * An argument as a type.
	 * @param <T> the type
	 * @param name the name
	 * @param type the type
	 * @return its value, null when there is none
	 * @throws ClassCastException if it is of another type
	 */
	public <T> @Nullable T get(String name, Class<T> type) {
		return type.cast(this.values.get(name));
	}

	private Object require(String name) {
		Object value = this.values.get(name);
		if (value == null) {
			throw new NoSuchElementException(
					"The rule has no variable '" + name + "'. It has " + this.values.keySet() + ".");
		}
		return value;
	}

	@Override
	public @Nullable Object get(Object name) {
		return this.values.get(name);
	}

	@Override
	public boolean containsKey(Object name) {
		return this.values.containsKey(name);
	}

	@Override
	public @Nullable Object put(String name, @Nullable Object value) {
		return own().put(name, value);
	}

	@Override
	public @Nullable Object remove(Object name) {
		return containsKey(name) ? own().remove(name) : null;
	}

	@Override
	public void clear() {
		own().clear();
	}

	private Map<String, @Nullable Object> own() {
		if (this.shared) {
			this.values = new LinkedHashMap<>(this.values);
			this.shared = false;
		}
		return this.values;
	}

	/**
	 * The arguments, for reading.
	 * @return a view that cannot be changed
	 */
	@Override
	public Set<Entry<String, @Nullable Object>> entrySet() {
		return Collections.<String, @Nullable Object>unmodifiableMap(this.values).entrySet();
	}

}
