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

import org.jspecify.annotations.Nullable;

/**
 * Says which texts a variable of a rule accepts and turns them into values and back.
 * Werkzeug: {@code BaseConverter}.
 *
 * <pre>{@code
 * final class ListConverter implements Converter {
 *     public Object toJava(String text) { return List.of(text.split(",")); }
 *     public String toUrl(Object value) { return String.join(",", (List<String>) value); }
 * }
 * map.converters().put("list", (m, args, kwargs) -> new ListConverter());   // /<list:names>
 * }</pre>
 *
 * Converters are shared by all threads.
 *
 * @since 0.1
 */
public interface Converter {

	/**
	 * The expression of a variable that does not say otherwise: anything but a slash.
	 */
	String DEFAULT_REGEX = "[^/]+";

	/**
	 * Turn text of the URL into the value a view receives. Werkzeug: {@code to_python}.
	 * @param text the text, which matches {@link #regex()}
	 * @return the value
	 * @throws ValidationException if the text is not acceptable: the request then ends
	 * with 404
	 */
	default @Nullable Object toJava(String text) {
		return text;
	}

	/**
	 * Turn a value into the text of a URL, which must be quoted already. Werkzeug:
	 * {@code to_url}.
	 * @param value the value
	 * @return the text for the URL
	 * @throws ValidationException if no URL can be built with this value
	 */
	default String toUrl(Object value) {
		return UrlQuoting.quotePath(PythonText.str(value));
	}

	/**
	 * Return the regular expression of accepted texts. It may be written for Python or
	 * for Java; {@code \d}, {@code \w} and {@code \s} mean Unicode, {@code \Z} means the
	 * very end.
	 * @return the expression, without capturing groups where possible
	 */
	default String regex() {
		return DEFAULT_REGEX;
	}

	/**
	 * Return the weight: among variables at the same place the lowest one is tried first.
	 * @return the weight
	 */
	default int weight() {
		return 100;
	}

	/**
	 * Return whether the text never contains a slash. By default that is so unless
	 * {@link #regex()} mentions one.
	 * @return {@code true} if the variable stays within one segment of the path
	 */
	default boolean partIsolating() {
		String regex = regex();
		return regex.equals(DEFAULT_REGEX) || regex.indexOf('/') < 0;
	}

}
