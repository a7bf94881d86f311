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

package com.example.hello;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import io.github.flaskspring.WithoutSecurity;

import static org.assertj.core.api.Assertions.assertThat;

/** What the quickstart promises. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { WithoutSecurity.PROPERTY, "flask.secret-key=dev" })
class QuickstartTests {

	private final HttpClient client = HttpClient.newBuilder()
		.cookieHandler(new CookieManager())
		.followRedirects(Redirect.NORMAL)
		.build();

	@LocalServerPort
	private int port;

	private HttpResponse<String> send(String path, HttpRequest.Builder request) throws Exception {
		return this.client.send(request.uri(URI.create("http://localhost:" + this.port + path)).build(),
				BodyHandlers.ofString());
	}

	private HttpResponse<String> get(String path) throws Exception {
		return send(path, HttpRequest.newBuilder());
	}

	@Test
	void greets() throws Exception {
		assertThat(get("/").body()).isEqualTo("Hello, World!");
		assertThat(get("/hello/%3Cb%3E").body()).contains("Hello, &lt;b&gt;!");
		assertThat(get("/post/5").body()).isEqualTo("{\"id\":5}\n");
		assertThat(get("/post/five").statusCode()).isEqualTo(404);
	}

	@Test
	@Tag("DEP-015")
	void keepsNotes() throws Exception {
		HttpRequest.Builder form = HttpRequest.newBuilder()
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString("text=milk"));

		assertThat(send("/notes/", form).body()).contains("<p>Saved.</p>", "<a href=\"/notes/0\">milk</a>");
		assertThat(get("/notes/").body()).doesNotContain("Saved.").contains("You have been here 3 times.");
		assertThat(get("/notes/0").body()).isEqualTo("milk");
		assertThat(get("/notes/9").statusCode()).isEqualTo(404);
		assertThat(get("/notes/9").body()).contains("There is no note 9.", "<a href=\"/notes/\">");
	}

	@Test
	void buildsUrls() throws Exception {
		assertThat(get("/links").body()).isEqualTo("[\"/pages/\",\"/pages/about\"]\n");
		assertThat(get("/pages/about").headers().firstValue("X-Pages")).hasValue("yes");
	}

}
