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
package io.github.flaskspring.testing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The cookies of a client, each for its domain and path. */
final class CookieJar {

	static final String LOCALHOST = "localhost";

	private final Map<Key, ClientCookie> cookies = new LinkedHashMap<>();

	private record Key(String domain, String path, String name) {
	}

	Optional<ClientCookie> get(String name, String domain, String path) {
		return Optional.ofNullable(this.cookies.get(new Key(domain, path, name)));
	}

	void delete(String name, String domain, String path) {
		this.cookies.remove(new Key(domain, path, name));
	}

	void add(ClientCookie cookie) {
		Key key = new Key(cookie.domain(), cookie.path(), cookie.name());
		if (cookie.isOver()) {
			this.cookies.remove(key);
		}
		else {
			this.cookies.put(key, cookie);
		}
	}

	void addAll(List<String> setCookies, String host, String path) {
		setCookies.forEach((header) -> add(ClientCookie.parse(header, host, path)));
	}

	/** What a request carries, empty for nothing. */
	String header(String host, String path) {
		return this.cookies.values()
			.stream()
			.filter((cookie) -> cookie.isFor(host, path))
			.map(ClientCookie::raw)
			.collect(Collectors.joining("; "));
	}

}
