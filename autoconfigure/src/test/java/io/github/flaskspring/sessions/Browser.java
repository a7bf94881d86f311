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

package io.github.flaskspring.sessions;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Sends requests with the cookies of earlier answers; follows no redirects. */
public final class Browser {

	private final HttpClient client = HttpClient.newHttpClient();

	private final Map<String, String> cookies = new LinkedHashMap<>();

	private final int port;

	public Browser(int port) {
		this.port = port;
	}

	/** A browser of somebody else who has got hold of the cookies, at another port. */
	public Browser copy(int otherPort) {
		Browser copy = new Browser(otherPort);
		copy.cookies.putAll(this.cookies);
		return copy;
	}

	public Browser copy() {
		return copy(this.port);
	}

	public Map<String, String> cookies() {
		return this.cookies;
	}

	public HttpResponse<String> get(String path) {
		return send(request(path).GET().build());
	}

	public HttpResponse<String> post(String path, String... form) {
		List<String> fields = new ArrayList<>();
		for (int i = 0; i < form.length; i += 2) {
			fields.add(form[i] + "=" + URLEncoder.encode(form[i + 1], StandardCharsets.UTF_8));
		}
		return send(request(path).header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(String.join("&", fields)))
			.build());
	}

	private HttpRequest.Builder request(String path) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path));
		if (!this.cookies.isEmpty()) {
			request.header("Cookie",
					this.cookies.entrySet()
						.stream()
						.map((cookie) -> cookie.getKey() + "=" + cookie.getValue())
						.collect(Collectors.joining("; ")));
		}
		return request;
	}

	private HttpResponse<String> send(HttpRequest request) {
		try {
			HttpResponse<String> answer = this.client.send(request, BodyHandlers.ofString());
			answer.headers().allValues("Set-Cookie").forEach(this::keep);
			return answer;
		}
		catch (IOException | InterruptedException ex) {
			throw new AssertionError(ex);
		}
	}

	private void keep(String setCookie) {
		String[] pair = setCookie.substring(0, (setCookie + ";").indexOf(';')).split("=", 2);
		if (setCookie.contains("Max-Age=0")) {
			this.cookies.remove(pair[0]);
			return;
		}
		this.cookies.put(pair[0], pair[1]);
	}

}
