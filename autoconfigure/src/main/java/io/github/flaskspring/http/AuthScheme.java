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

/**
 * A header value of the form {@code scheme rest}, as credentials and challenges have it.
 */
record AuthScheme(String type, String rest) {

	static AuthScheme parse(String header) {
		int space = header.indexOf(' ');
		String type = (space < 0) ? header : header.substring(0, space);
		String rest = (space < 0) ? "" : PythonText.strip(header.substring(space));
		return new AuthScheme(type.toLowerCase(Locale.ROOT), rest);
	}

	/**
	 * Equals signs at the end only are the padding of a token.
	 */
	boolean hasParameters() {
		return this.rest.replaceFirst("=+$", "").indexOf('=') >= 0;
	}

	/**
	 * Upper case after anything that is no letter, as Python's {@code title}.
	 */
	static String title(String type) {
		StringBuilder title = new StringBuilder(type.length());
		boolean inWord = false;
		for (char c : type.toCharArray()) {
			title.append(inWord ? Character.toLowerCase(c) : Character.toUpperCase(c));
			inWord = Character.isLetter(c);
		}
		return title.toString();
	}

}
