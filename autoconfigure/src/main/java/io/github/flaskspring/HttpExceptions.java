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

import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * Which exception stands for which status code. Werkzeug: {@code default_exceptions} and
 * {@code Aborter}.
 *
 * @since 0.1
 */
public final class HttpExceptions {

	private static final HttpExceptions STANDARD = new HttpExceptions(Map.of());

	/** An exception and how it is made. */
	record Entry(Class<? extends HttpException> type, Function<@Nullable String, HttpException> constructor) {
	}

	private final Map<Integer, Entry> own;

	private HttpExceptions(Map<Integer, Entry> own) {
		this.own = new HashMap<>(own);
	}

	static HttpExceptions standard() {
		return STANDARD;
	}

	HttpExceptions copy() {
		return new HttpExceptions(this.own);
	}

	/**
	 * Adds a code, or replaces the exception of one.
	 * @param code the code
	 * @param type the exception
	 * @param constructor makes one from a description, which is null for the standard one
	 */
	public void put(int code, Class<? extends HttpException> type,
			Function<@Nullable String, HttpException> constructor) {
		this.own.put(code, new Entry(type, constructor));
	}

	/**
	 * An exception of a code.
	 * @param code the code
	 * @param description the text of the page, null for the standard one
	 * @return an exception that is not thrown
	 * @throws NoSuchElementException if there is none for the code
	 */
	public HttpException create(int code, @Nullable String description) {
		Entry entry = entry(code);
		if (entry == null) {
			throw new NoSuchElementException("no exception for " + code);
		}
		return entry.constructor().apply(description);
	}

	private @Nullable Entry entry(int code) {
		Entry entry = this.own.get(code);
		return (entry != null) ? entry : StandardExceptions.get(code);
	}

	Class<? extends HttpException> typeFor(int code) {
		Entry entry = entry(code);
		if (entry == null) {
			throw new IllegalArgumentException("'" + code + "' is not a recognized HTTP error code."
					+ " Use a subclass of HttpException with that code instead.");
		}
		return entry.type();
	}

}
