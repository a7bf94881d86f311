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

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import io.github.flaskspring.WithoutSecurity;

import static org.assertj.core.api.Assertions.assertThat;

/** One browser hops between a Python and a Java process that share a secret key. */
@SpringBootTest(classes = HoppingApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { WithoutSecurity.PROPERTY, "flask.secret-key=old key" })
class LiveInteropIntegrationTests {

	private static final String FORM = "application/x-www-form-urlencoded";

	private static final int HOPS = 100;

	private final HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

	@LocalServerPort
	private int javaPort;

	private int pythonPort;

	private Process python;

	@BeforeEach
	void startFlask() throws IOException {
		RealFlask.require();
		this.python = RealFlask.start("hopping.py", "old key");
		String line = new BufferedReader(new InputStreamReader(this.python.getInputStream(), StandardCharsets.UTF_8))
			.readLine();
		this.pythonPort = Integer
			.parseInt(Objects.requireNonNull(line, "hopping.py ended").substring("port=".length()));
		rotate(this.javaPort, "key=old+key");
	}

	@AfterEach
	void stopFlask() {
		if (this.python != null) {
			this.python.destroy();
		}
	}

	private HttpResponse<String> send(int port, String method, String path, String form) {
		return send(this.browser, port, method, path, form);
	}

	private static HttpResponse<String> send(HttpClient client, int port, String method, String path, String form) {
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
			.header("Content-Type", FORM)
			.method(method, BodyPublishers.ofString(form))
			.build();
		try {
			return client.send(request, BodyHandlers.ofString());
		}
		catch (IOException | InterruptedException ex) {
			throw new AssertionError(ex);
		}
	}

	private String get(int port, String path) {
		return send(port, "GET", path, "").body();
	}

	/** Without the cookie, which would be signed anew. */
	private static void rotate(int port, String keys) {
		assertThat(send(HttpClient.newHttpClient(), port, "POST", "/rotate", keys).body()).isEqualTo("rotated");
	}

	/** In three steps: everybody knows the new key before anybody signs with it. */
	private void rotate(int hop) {
		switch (hop) {
			case 30 -> rotate(this.pythonPort, "key=old+key&old=new+key");
			case 35 -> rotate(this.javaPort, "key=old+key&old=new+key");
			case 50 -> rotate(this.javaPort, "key=new+key&old=old+key");
			case 60 -> rotate(this.pythonPort, "key=new+key&old=old+key");
			case 80 -> rotate(this.pythonPort, "key=new+key");
			case 85 -> rotate(this.javaPort, "key=new+key");
			default -> {
				// everybody keeps the keys they have
			}
		}
	}

	@Test
	@Tag("SES-032")
	@Tag("SEC-008")
	void nothingIsLostOnTheWay() {
		SplittableRandom random = new SplittableRandom(7);
		String values = HoppingApplication.describe(HoppingApplication.values());
		assertThat(send(this.pythonPort, "POST", "/login", "").body()).isEqualTo("in");
		String flashed = "";

		for (int hop = 1; hop <= HOPS; hop++) {
			rotate(hop);
			boolean toPython = random.nextBoolean();
			String page = get(toPython ? this.pythonPort : this.javaPort, (hop % 20 == 0) ? "/hop?renew" : "/hop");

			assertThat(page.lines()).as("hop %s to %s", hop, toPython ? "Python" : "Java")
				.containsExactly(("17 " + hop + " True " + flashed), values);
			flashed = "hop:from " + (toPython ? "Python " : "Java ") + hop;
		}
	}

	@Test
	void aKeyThatOnlyOneSideKnowsLosesTheLogin() {
		send(this.pythonPort, "POST", "/login", "");
		rotate(this.javaPort, "key=another+key");

		assertThat(get(this.javaPort, "/hop")).startsWith("null 1 False \nnull");
	}

	@Test
	@Tag("SES-043")
	void bothSidesForgetTheSameCookie() {
		assertThat(List.of(this.pythonPort, this.javaPort)).allSatisfy((port) -> {
			send(this.pythonPort, "POST", "/login", "");
			assertThat(get(port, "/hop")).startsWith("17 1 True");
			assertThat(send(port, "POST", "/logout", "").headers().allValues("Set-Cookie"))
				.containsExactly("session=; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Max-Age=0; HttpOnly; Path=/");
			assertThat(get(this.javaPort, "/hop")).startsWith("null 1 False");
		});
	}

}
