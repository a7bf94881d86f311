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

package io.github.flaskspring.signals;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The named values that are sent along with a signal; immutable. blinker: the keyword
 * arguments of {@code send}.
 *
 * <pre>{@code
 * SignalArguments arguments = SignalArguments.of("message", "Saved").and("category", "info");
 * String message = arguments.get("message", String.class);
 * }</pre>
 *
 * @since 0.1
 */
public final class SignalArguments {

	private static final SignalArguments NONE = new SignalArguments(Map.of());

	private final Map<String, @Nullable Object> values;

	private SignalArguments(Map<String, @Nullable Object> values) {
		this.values = values;
	}

	/**
	 * Returns no arguments.
	 * @return the arguments
	 */
	public static SignalArguments none() {
		return NONE;
	}

	/**
	 * Returns one argument.
	 * @param name its name
	 * @param value its value
	 * @return the arguments
	 */
	public static SignalArguments of(String name, @Nullable Object value) {
		return NONE.and(name, value);
	}

	/**
	 * Returns these arguments and one more.
	 * @param name its name
	 * @param value its value
	 * @return the arguments
	 */
	public SignalArguments and(String name, @Nullable Object value) {
		if (name.equals("sender")) {
			throw new IllegalArgumentException(
					"An argument cannot be named 'sender': receivers get the sender already. Choose another name.");
		}
		return with(name, value);
	}

	/**
	 * Returns an argument.
	 * @param name its name
	 * @return its value, which may be null
	 */
	public @Nullable Object get(String name) {
		if (!this.values.containsKey(name)) {
			throw new IllegalArgumentException(
					"The signal was sent without an argument '" + name + "'. It has " + this.values.keySet() + ".");
		}
		return this.values.get(name);
	}

	/**
	 * Returns an argument of a known type.
	 * @param name its name
	 * @param type its type
	 * @param <T> its type
	 * @return its value, which may be null
	 */
	public <T> @Nullable T get(String name, Class<T> type) {
		return type.cast(get(name));
	}

	/**
	 * Returns all arguments.
	 * @return names and values, in the order of sending
	 */
	public Map<String, @Nullable Object> asMap() {
		return this.values;
	}

	@Override
	public String toString() {
		return this.values.toString();
	}

	/** The one argument named sender there is: of the signals that report connecting. */
	SignalArguments andSender(@Nullable Object sender) {
		return with("sender", sender);
	}

	private SignalArguments with(String name, @Nullable Object value) {
		Map<String, @Nullable Object> extended = new LinkedHashMap<>(this.values);
		extended.put(name, value);
		return new SignalArguments(Collections.unmodifiableMap(extended));
	}

}
