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

package io.github.flaskspring.routing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The arguments of a converter, assigned to parameters as a Python call does it.
 *
 * <pre>{@code
 * ConverterArguments given = ConverterArguments.of(args, kwargs, "separator", "limit");
 * int limit = given.integer("limit", 10);
 * }</pre>
 *
 * @since 0.1
 */
public final class ConverterArguments {

	private final Map<String, @Nullable Object> values;

	private ConverterArguments(Map<String, @Nullable Object> values) {
		this.values = values;
	}

	/**
	 * Assign arguments to parameters.
	 * @param args the positional arguments
	 * @param kwargs the named arguments
	 * @param parameters the names of the parameters, in their order
	 * @return the assigned arguments
	 * @throws IllegalArgumentException if there are too many arguments, an unknown one,
	 * or one is given twice
	 */
	public static ConverterArguments of(List<@Nullable Object> args, Map<String, @Nullable Object> kwargs,
			String... parameters) {
		List<String> names = List.of(parameters);
		if (args.size() > names.size()) {
			throw new IllegalArgumentException("the converter takes at most " + names.size()
					+ " positional arguments but " + args.size() + " were given");
		}
		Map<String, @Nullable Object> values = new LinkedHashMap<>();
		for (int i = 0; i < args.size(); i++) {
			values.put(names.get(i), args.get(i));
		}
		for (Map.Entry<String, @Nullable Object> named : kwargs.entrySet()) {
			putNamed(values, names, named.getKey(), named.getValue());
		}
		return new ConverterArguments(values);
	}

	private static void putNamed(Map<String, @Nullable Object> values, List<String> names, String name,
			@Nullable Object value) {
		if (!names.contains(name)) {
			throw new IllegalArgumentException("the converter got an unexpected keyword argument "
					+ PythonText.repr(name) + "; it takes " + PythonText.repr(names));
		}
		if (values.containsKey(name)) {
			throw new IllegalArgumentException(
					"the converter got multiple values for argument " + PythonText.repr(name));
		}
		values.put(name, value);
	}

	/**
	 * Return an argument.
	 * @param name the name of the parameter
	 * @return the argument, or {@code null} if it was not given or given as {@code None}
	 */
	public @Nullable Object get(String name) {
		return this.values.get(name);
	}

	/**
	 * Return whether an argument was given.
	 * @param name the name of the parameter
	 * @return {@code true} if it was given, even as {@code None}
	 */
	public boolean has(String name) {
		return this.values.containsKey(name);
	}

	/**
	 * Return an argument that must be an integer, or text that reads as one.
	 * @param name the name of the parameter
	 * @param fallback the value if the argument was not given
	 * @return the argument
	 * @throws IllegalArgumentException if the argument is not an integer
	 */
	public int integer(String name, int fallback) {
		if (!has(name)) {
			return fallback;
		}
		long value = PythonInteger.of(get(name)).longValue();
		return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, value));
	}

	/**
	 * Return an argument as a flag, by Python's rules of truth.
	 * @param name the name of the parameter
	 * @return {@code true} if the argument was given and counts as true
	 */
	public boolean flag(String name) {
		return PythonComparison.isTrue(get(name));
	}

}
