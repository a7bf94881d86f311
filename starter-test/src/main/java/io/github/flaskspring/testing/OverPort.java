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

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Set;

import io.github.flaskspring.http.Headers;

/** Sends requests over a socket to a server on this machine. */
final class OverPort implements Transport {

	/** Those that the JDK's client writes by itself. */
	private static final Set<String> OWN = Set.of("host", "content-length", "connection", "expect", "upgrade",
			"transfer-encoding");

	private final int port;

	private final String root;

	private final HttpClient direct = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final HttpClient proxied;

	OverPort(int port, String root) {
		this.port = port;
		this.root = root;
		// any host name reaches the server when it is asked as a proxy
		this.proxied = HttpClient.newBuilder()
			.version(HttpClient.Version.HTTP_1_1)
			.proxy(ProxySelector.of(new InetSocketAddress("localhost", port)))
			.build();
	}

	@Override
	public Answer send(Call call) throws IOException, InterruptedException {
		if (!call.scheme().equals("http")) {
			throw new IllegalArgumentException("Over the port the scheme is 'http', not '" + call.scheme()
					+ "'. Send the request in the same process.");
		}
		boolean own = call.host().equals("localhost") || call.host().equals("localhost:" + this.port);
		String query = call.query().isEmpty() ? "" : "?" + call.query();
		URI uri = URI
			.create("http://" + (own ? "localhost:" + this.port : call.host()) + this.root + call.target() + query);
		HttpRequest.Builder request = HttpRequest.newBuilder(uri)
			.method(call.method(), HttpRequest.BodyPublishers.ofByteArray(call.body()));
		call.headers().forEach((header) -> {
			if (!OWN.contains(header.getKey().toLowerCase(Locale.ROOT))) {
				request.header(header.getKey(), header.getValue());
			}
		});
		return answer(
				(own ? this.direct : this.proxied).send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
	}

	private static Answer answer(HttpResponse<byte[]> response) {
		Headers headers = new Headers();
		response.headers().map().forEach((name, values) -> values.forEach((value) -> headers.add(name, value)));
		return new Answer(response.statusCode(), headers, response.body(), null);
	}

}
