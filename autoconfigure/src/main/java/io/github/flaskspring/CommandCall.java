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

import java.io.PrintWriter;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * One call of a command: the values of its arguments and options, and where it writes.
 * click: the arguments of the function, and {@code click.echo}.
 *
 * @since 0.1
 */
public final class CommandCall {

	private final String command;

	private final Map<String, @Nullable Object> values;

	private final PrintWriter out;

	private final PrintWriter err;

	/**
	 * A call.
	 * @param command the name of the command, for messages
	 * @param values the values by the first name of argument or option
	 * @param out where the command writes
	 * @param err where it writes messages
	 */
	public CommandCall(String command, Map<String, ? extends @Nullable Object> values, PrintWriter out,
			PrintWriter err) {
		this.command = command;
		this.values = Collections.unmodifiableMap(values);
		this.out = out;
		this.err = err;
	}

	/**
	 * An argument.
	 * @param name the name
	 * @return the text
	 */
	public String argument(String name) {
		return String.valueOf(value(name));
	}

	/**
	 * An argument of another type.
	 * @param <T> the type
	 * @param name the name
	 * @param type the type it was declared with
	 * @return the value
	 */
	public <T> T argument(String name, Class<T> type) {
		return type.cast(Objects.requireNonNull(value(name), name));
	}

	/**
	 * The values of an argument that takes any number of them.
	 * @param name the name
	 * @return the texts
	 */
	public List<String> arguments(String name) {
		return (value(name) instanceof String[] texts) ? List.of(texts) : List.of();
	}

	/**
	 * An option.
	 * @param name its first name, with dashes
	 * @return the text, null if it was not given
	 */
	public @Nullable String option(String name) {
		Object value = value(name);
		return (value != null) ? value.toString() : null;
	}

	/**
	 * An option with a default.
	 * @param <T> the type
	 * @param name its first name, with dashes
	 * @param defaultValue the value if it was not given
	 * @return the value
	 */
	@SuppressWarnings("unchecked") // the type it was declared with
	public <T> T option(String name, T defaultValue) {
		Object value = value(name);
		return (value != null) ? (T) value : defaultValue;
	}

	/**
	 * Whether a flag was given.
	 * @param name its first name, with dashes
	 * @return whether it was
	 */
	public boolean flag(String name) {
		return Boolean.TRUE.equals(value(name));
	}

	private @Nullable Object value(String name) {
		if (!this.values.containsKey(name)) {
			throw new IllegalArgumentException("The command '" + this.command + "' has no '" + name
					+ "'. It was registered with " + this.values.keySet() + ".");
		}
		return this.values.get(name);
	}

	/**
	 * Writes a line. click: {@code echo}.
	 * @param line what to write
	 */
	public void echo(@Nullable Object line) {
		this.out.println(line);
	}

	/**
	 * Writes a message, which is no output. click: {@code echo(err=True)}.
	 * @param line what to write
	 */
	public void echoError(@Nullable Object line) {
		this.err.println(line);
	}

	/**
	 * Where output goes.
	 * @return the writer
	 */
	public PrintWriter out() {
		return this.out;
	}

	/**
	 * Where messages go.
	 * @return the writer
	 */
	public PrintWriter err() {
		return this.err;
	}

}
