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

package io.github.flaskspring.json;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import io.github.flaskspring.itsdangerous.PayloadSerializer;
import io.github.flaskspring.markupsafe.Markup;

/**
 * How an application reads and writes JSON: requests, responses, templates and sessions
 * all go through it. Implement {@link #dumps(Object, JsonOptions)} and
 * {@link #loads(String)} to use another library, or extend {@link DefaultJsonProvider} to
 * change some of it. Flask: {@code JSONProvider}.
 *
 * <pre>{@code
 * String text = json.dumps(Map.of("id", 5));       // {"id": 5}
 * Object value = json.loads("{\"id\": 5}");        // {id=5}
 * }</pre>
 *
 * @since 0.1
 */
public interface JsonProvider extends PayloadSerializer<@Nullable Object> {

	/**
	 * Writes a value.
	 * @param value the value
	 * @param options how to write it
	 * @return the text
	 * @throws JsonEncodeException if the value has no JSON form
	 */
	String dumps(@Nullable Object value, JsonOptions options);

	/**
	 * Reads a text.
	 * @param text the text
	 * @return map, list, text, number, boolean or null
	 * @throws JsonDecodeException if the text is no JSON
	 */
	@Override
	@Nullable Object loads(String text);

	/**
	 * Writes a value.
	 * @param value the value
	 * @return the text
	 * @throws JsonEncodeException if the value has no JSON form
	 */
	@Override
	default String dumps(@Nullable Object value) {
		return dumps(value, JsonOptions.DEFAULTS);
	}

	/**
	 * Writes a value.
	 * @param value the value
	 * @param options changes how to write it
	 * @return the text
	 * @throws JsonEncodeException if the value has no JSON form
	 */
	default String dumps(@Nullable Object value, UnaryOperator<JsonOptions> options) {
		return dumps(value, options.apply(JsonOptions.DEFAULTS));
	}

	/**
	 * Writes a value somewhere.
	 * @param value the value
	 * @param out where to
	 * @throws IOException if that fails
	 */
	default void dump(@Nullable Object value, Appendable out) throws IOException {
		out.append(dumps(value));
	}

	/**
	 * Reads bytes in UTF-8, UTF-16 or UTF-32.
	 * @param bytes the bytes
	 * @return what {@link #loads(String)} makes of them
	 * @throws JsonDecodeException if the bytes are no JSON
	 */
	default @Nullable Object loads(byte[] bytes) {
		return loads(JsonBytes.decode(bytes));
	}

	/**
	 * Reads all there is.
	 * @param in where from
	 * @return what {@link #loads(String)} makes of it
	 * @throws IOException if reading fails
	 */
	default @Nullable Object load(Reader in) throws IOException {
		StringWriter text = new StringWriter();
		in.transferTo(text);
		return loads(text.toString());
	}

	/**
	 * Writes a value so that it may stand in HTML, even within a script. Keys are sorted
	 * unless the options say otherwise, whatever the provider does. Jinja: the filter
	 * {@code tojson}.
	 * @param value the value
	 * @return the text with the characters {@code <>&'} escaped; do not put it in double
	 * quotes
	 */
	default Markup htmlSafeDumps(@Nullable Object value) {
		return htmlSafeDumps(value, UnaryOperator.identity());
	}

	/**
	 * Writes a value so that it may stand in HTML, even within a script.
	 * @param value the value
	 * @param options changes how to write it
	 * @return the text with the characters {@code <>&'} escaped
	 */
	default Markup htmlSafeDumps(@Nullable Object value, UnaryOperator<JsonOptions> options) {
		return Markup.of(dumps(value, options.apply(JsonOptions.DEFAULTS.sortKeys(true))).replace("<", "\\u003c")
			.replace(">", "\\u003e")
			.replace("&", "\\u0026")
			.replace("'", "\\u0027"));
	}

	/**
	 * Returns what {@code jsonify} sends.
	 * @param value the value, see {@link #responseValue(List, Map)}
	 * @param debug whether the application runs in debug mode
	 * @return the body of the response
	 */
	default String responseText(@Nullable Object value, boolean debug) {
		return dumps(value);
	}

	/**
	 * Returns the content type of what {@code jsonify} sends.
	 * @return the content type
	 */
	default String mimetype() {
		return "application/json";
	}

	/**
	 * Makes one value of the arguments of {@code jsonify}.
	 * @param args values without names: one stands for itself, several for a list
	 * @param kwargs values with names, if there are no others
	 * @return the value, null if there is none
	 */
	static @Nullable Object responseValue(List<? extends @Nullable Object> args,
			Map<String, ? extends @Nullable Object> kwargs) {
		if (!args.isEmpty() && !kwargs.isEmpty()) {
			throw new IllegalArgumentException("app.json.response() takes either args or kwargs, not both");
		}
		if (args.isEmpty()) {
			return kwargs.isEmpty() ? null : kwargs;
		}
		return (args.size() == 1) ? args.get(0) : args;
	}

}
