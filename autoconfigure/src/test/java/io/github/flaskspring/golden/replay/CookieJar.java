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

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Cookies of one client by name. Of the attributes only deletion is honoured: paths and
 * domains are left to the transcripts, which send what they mean.
 */
final class CookieJar {

	private final Map<String, String> cookies = new LinkedHashMap<>();

	void update(RawResponse response) {
		response.values("Set-Cookie").stream().map(SetCookie::parse).forEach(this::apply);
	}

	private void apply(SetCookie cookie) {
		if (cookie.deletes()) {
			this.cookies.remove(cookie.name());
			return;
		}
		this.cookies.put(cookie.name(), cookie.value());
	}

	String value(String name) {
		return this.cookies.getOrDefault(name, "");
	}

	Map<String, String> cookies() {
		return Collections.unmodifiableMap(this.cookies);
	}

}
