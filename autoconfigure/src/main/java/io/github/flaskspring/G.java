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

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;

import org.jspecify.annotations.Nullable;

/**
 * A place to keep things during one application context: loaded by a hook, used by a
 * view, gone when the context ends. Flask: {@code g}. {@link Globals#g} always means the
 * one of the current context: <pre class="code">
 * g.put("user", users.find(session.get("user_id")));
 * User user = g.get("user", User.class);
 * </pre>
 *
 * @since 0.1
 */
public class G implements Iterable<String> {

	private final Map<String, @Nullable Object> values = new HashMap<>();

	/** An empty one. Flask: {@code app_ctx_globals_class()}. */
	public G() {
	}

	/** The object that calls really go to; the proxy answers with the current one. */
	G self() {
		return this;
	}

	/**
	 * The store of the current context itself, of the class that
	 * {@link Flask#globalsClass} makes. Flask: {@code g._get_current_object()}.
	 * @return the store, which holds beyond the context
	 */
	public final G getCurrentObject() {
		return self();
	}

	/**
	 * The value under a name. Flask: {@code g.get(name)}.
	 * @param name the name
	 * @return the value, null when there is none
	 */
	public final @Nullable Object get(String name) {
		return self().values.get(name);
	}

	/**
	 * The value under a name, as a type. Flask: {@code g.name}.
	 * @param <T> the type
	 * @param name the name
	 * @param type the type; null stands for any, so that {@code g.get("user", null)}
	 * means what it means in Flask
	 * @return the value, null when there is none
	 * @throws ClassCastException if the value is of another type
	 */
	@SuppressWarnings("unchecked")
	public final <T> @Nullable T get(String name, @Nullable Class<T> type) {
		Object value = get(name);
		return (type != null) ? type.cast(value) : (T) value;
	}

	/**
	 * The value under a name, or a default. Flask: {@code g.get(name, default)}.
	 * @param <T> the type of the default, which the value must have
	 * @param name the name
	 * @param defaultValue returned when there is no value
	 * @return the value or the default
	 * @throws ClassCastException where the result is used, if the value is of another
	 * type
	 */
	@SuppressWarnings("unchecked")
	public final <T> T get(String name, T defaultValue) {
		Object value = get(name);
		return (value != null) ? (T) value : defaultValue;
	}

	/**
	 * Stores a value. Flask: {@code g.name = value}.
	 * @param name the name
	 * @param value the value
	 */
	public final void put(String name, @Nullable Object value) {
		self().values.put(name, value);
	}

	/**
	 * Removes a value and returns it. Flask: {@code g.pop(name)}.
	 * @param name the name
	 * @return the value
	 * @throws NoSuchElementException if nothing is stored under the name
	 */
	public final @Nullable Object pop(String name) {
		if (!contains(name)) {
			throw new NoSuchElementException(
					"'" + name + "' is not in g. Use pop(name, defaultValue) if it may be absent.");
		}
		return self().values.remove(name);
	}

	/**
	 * Removes a value and returns it, or a default. Flask: {@code g.pop(name, default)}.
	 * @param name the name
	 * @param defaultValue returned when nothing is stored under the name
	 * @return the value or the default
	 */
	public final @Nullable Object pop(String name, @Nullable Object defaultValue) {
		return contains(name) ? self().values.remove(name) : defaultValue;
	}

	/**
	 * Stores a value unless there is one. Flask: {@code g.setdefault(name, default)}.
	 * @param name the name
	 * @param defaultValue stored when nothing is
	 * @return the value that is stored now
	 */
	public final @Nullable Object setDefault(String name, @Nullable Object defaultValue) {
		if (!contains(name)) {
			put(name, defaultValue);
		}
		return get(name);
	}

	/**
	 * Removes a value. Flask: {@code del g.name}.
	 * @param name the name
	 * @throws NoSuchElementException if nothing is stored under the name
	 */
	public final void remove(String name) {
		pop(name);
	}

	/**
	 * Whether something is stored under the name. Flask: {@code name in g}.
	 * @param name the name
	 * @return whether there is a value, null included
	 */
	public final boolean contains(String name) {
		return self().values.containsKey(name);
	}

	/**
	 * The names. Flask: {@code iter(g)}.
	 * @return an iterator over a copy of the names
	 */
	@Override
	public final Iterator<String> iterator() {
		return new ArrayList<>(self().values.keySet()).iterator();
	}

	@Override
	public String toString() {
		AppContext context = Contexts.current().app();
		return (context != null) ? "<flask.g of '" + context.app().name() + "'>" : "<flask.g>";
	}

}
