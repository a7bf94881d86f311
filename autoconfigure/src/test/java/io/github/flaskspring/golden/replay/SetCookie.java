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

package io.github.flaskspring.golden.replay;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A {@code Set-Cookie} header taken apart, without interpreting anything.
 *
 * @param name the name
 * @param value the value as sent, quotes included
 * @param attributes the attributes by name in lower case
 */
record SetCookie(String name, String value, Map<String, CookieAttribute> attributes) {

	private static final CookieAttribute NOW = new CookieAttribute.Text("0");

	private static final CookieAttribute EPOCH = new CookieAttribute.Text("Thu, 01 Jan 1970 00:00:00 GMT");

	static SetCookie parse(String header) {
		String[] parts = header.split(";", -1);
		Map<String, CookieAttribute> attributes = new LinkedHashMap<>();
		for (int i = 1; i < parts.length; i++) {
			String[] pair = parts[i].strip().split("=", 2);
			attributes.put(pair[0].toLowerCase(Locale.ROOT),
					(pair.length == 2) ? new CookieAttribute.Text(pair[1]) : new CookieAttribute.Flag());
		}
		String[] pair = parts[0].strip().split("=", 2);
		return new SetCookie(pair[0], (pair.length == 2) ? pair[1] : "", attributes);
	}

	boolean deletes() {
		return NOW.equals(this.attributes.get("max-age")) || EPOCH.equals(this.attributes.get("expires"));
	}

}
