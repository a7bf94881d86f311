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

package com.example.flaskr;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A person with a cookie jar. Flask: {@code app.test_client()} and the tutorial's
 * {@code AuthActions}.
 */
final class Visitor {

	private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);

	private final HttpClient http = HttpClient.newBuilder().cookieHandler(this.cookies).build();

	private final URI home;

	Visitor(int port) {
		this.home = URI.create("http://localhost:" + port + "/");
	}

	Page get(String path) {
		return send(HttpRequest.newBuilder(this.home.resolve(path)).GET());
	}

	Page send(String method, String path) {
		return send(
				HttpRequest.newBuilder(this.home.resolve(path)).method(method, HttpRequest.BodyPublishers.noBody()));
	}

	Page post(String path, String... pairs) {
		Map<String, String> form = new LinkedHashMap<>();
		for (int i = 0; i < pairs.length; i += 2) {
			form.put(pairs[i], pairs[i + 1]);
		}
		return post(path, form);
	}

	private Page post(String path, Map<String, String> form) {
		String body = form.entrySet()
			.stream()
			.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
		return send(HttpRequest.newBuilder(this.home.resolve(path))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(body)));
	}

	Page login() {
		return login("test", "test");
	}

	Page login(String username, String password) {
		return post("/auth/login", "username", username, "password", password);
	}

	Page logout() {
		return get("/auth/logout");
	}

	Optional<String> cookie() {
		return this.cookies.getCookieStore()
			.get(this.home)
			.stream()
			.filter((cookie) -> cookie.getName().equals("session"))
			.map(HttpCookie::getValue)
			.findFirst();
	}

	Visitor withCookie(String value) {
		HttpCookie cookie = new HttpCookie("session", value);
		cookie.setPath("/");
		cookie.setVersion(0);
		this.cookies.getCookieStore().removeAll();
		this.cookies.getCookieStore().add(this.home, cookie);
		return this;
	}

	private Page send(HttpRequest.Builder request) {
		try {
			return Page.of(this.http.send(request.build(), HttpResponse.BodyHandlers.ofString()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
