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

import java.util.Locale;
import java.util.OptionalLong;

/**
 * The status of a response as Werkzeug understands {@code Response(status=...)}: a code
 * gets its name, a text with a code is taken as it is, a text without one has code 0.
 *
 * @param code the status code
 * @param text the code and the name, such as "404 NOT FOUND"
 * @since 0.1
 */
public record StatusLine(int code, String text) {

	private static final StatusLine OK = new StatusLine(200, "200 OK");

	/**
	 * The status of a code.
	 * @param code the code
	 * @return the code and its name in upper case, UNKNOWN if it has none
	 */
	public static StatusLine of(int code) {
		if (code == OK.code) {
			return OK;
		}
		String name = HttpStatuses.reasonPhrase(code);
		return new StatusLine(code, code + " " + ((name != null) ? name.toUpperCase(Locale.ROOT) : "UNKNOWN"));
	}

	/**
	 * Read a status.
	 * @param status a code, a code and a name, or a name
	 * @return the status
	 * @throws IllegalArgumentException if the text is empty
	 */
	public static StatusLine parse(String status) {
		String text = PythonText.strip(status);
		if (text.isEmpty()) {
			throw new IllegalArgumentException("Empty status argument");
		}
		int space = text.indexOf(' ');
		OptionalLong code = PythonText.integer((space < 0) ? text : text.substring(0, space));
		if (code.isEmpty()) {
			return new StatusLine(0, "0 " + text);
		}
		return (space < 0) ? of((int) code.getAsLong()) : new StatusLine((int) code.getAsLong(), text);
	}

	/**
	 * The name behind the code, as the response sends it.
	 * @return the name, which may be empty
	 */
	public String reason() {
		int space = this.text.indexOf(' ');
		return (space < 0) ? "" : this.text.substring(space + 1);
	}

	@Override
	public String toString() {
		return this.text;
	}

}
