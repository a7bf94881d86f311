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
package io.github.flaskspring.docs;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import io.github.flaskspring.WithoutSecurity;

import static org.assertj.core.api.Assertions.assertThat;

/** What the pages about requests, responses and security promise. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = WithoutSecurity.PROPERTY)
class RequestPagesTests {

	@TempDir
	private static Path folder;

	@LocalServerPort
	private int port;

	@DynamicPropertySource
	static void uploads(DynamicPropertyRegistry registry) {
		registry.add("uploads", folder::toString);
	}

	private HttpResponse<String> send(HttpRequest.Builder request, String path) throws Exception {
		return HttpClient.newHttpClient()
			.send(request.uri(URI.create("http://localhost:" + this.port + path)).build(), BodyHandlers.ofString());
	}

	private HttpResponse<String> get(String path) throws Exception {
		return send(HttpRequest.newBuilder(), path);
	}

	private HttpResponse<String> post(String path, String type, String body) throws Exception {
		return send(HttpRequest.newBuilder().header("Content-Type", type).POST(BodyPublishers.ofString(body)), path);
	}

	@Test
	void readsValues() throws Exception {
		assertThat(get("/requests/values?q=x&page=2&tag=a&tag=b").body())
			.isEqualTo("{\"order\":\"name\",\"page\":2,\"q\":\"x\",\"tags\":[\"a\",\"b\"]}\n");
		assertThat(get("/requests/values?q=x&page=y").body()).contains("\"page\":1");
		assertThat(get("/requests/values").statusCode()).isEqualTo(400);
	}

	@Test
	void readsBodies() throws Exception {
		assertThat(post("/requests/items", "application/json", "{\"name\":\"Pen\"}").body())
			.isEqualTo("{\"created\":\"Pen\"}\n");
		assertThat(post("/requests/items", "text/plain", "{}").statusCode()).isEqualTo(415);
		assertThat(post("/requests/items", "application/json", "{").statusCode()).isEqualTo(400);
		assertThat(post("/requests/import", "text/plain", "a\nb\n").body()).isEqualTo("2 lines");
		assertThat(get("/requests/kind").body()).isEqualTo("browser");
		assertThat(send(HttpRequest.newBuilder().header("User-Agent", "ShopApp/2"), "/requests/kind").body())
			.isEqualTo("app");
	}

	@ParameterizedTest
	@CsvSource({ "../../cat.png, 200, cat.png", "cat.exe, 400, cat.exe" })
	void takesUploads(String name, int status, String saved) throws Exception {
		String body = "--x\r\nContent-Disposition: form-data; name=photo; filename=\"" + name
				+ "\"\r\n\r\nmeow\r\n--x--\r\n";

		assertThat(post("/requests/upload", "multipart/form-data; boundary=x", body).statusCode()).isEqualTo(status);
		assertThat(Files.exists(folder.resolve(saved))).isEqualTo(status == 200);
	}

	@Test
	void answers() throws Exception {
		assertThat(get("/responses/text").headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
		assertThat(get("/responses/created").headers().firstValue("Location")).hasValue("/items/7");
		assertThat(get("/responses/item").body())
			.isEqualTo("{\"name\":\"Pen\",\"since\":\"Tue, 24 Nov 2026 00:00:00 GMT\",\"tags\":[\"blue\"]}\n");
		HttpResponse<String> remembered = get("/responses/remember");
		assertThat(remembered.statusCode()).isEqualTo(202);
		assertThat(remembered.headers().firstValue("Set-Cookie").orElseThrow()).startsWith("theme=dark; Expires=")
			.endsWith("; Max-Age=2592000; Path=/; SameSite=Lax");
		assertThat(remembered.headers().firstValue("Cache-Control")).hasValue("private");
		assertThat(get("/responses/later").headers().firstValue("X-Later")).hasValue("yes");
	}

	@Test
	void answersAgain() throws Exception {
		String tag = get("/responses/feed").headers().firstValue("ETag").orElseThrow();

		assertThat(send(HttpRequest.newBuilder().header("If-None-Match", tag), "/responses/feed").statusCode())
			.isEqualTo(304);
		assertThat(get("/responses/rows").body())
			.isEqualTo("1,/responses/rows\n2,/responses/rows\n3,/responses/rows\n");
	}

	@Test
	void sendsFiles() throws Exception {
		Files.writeString(folder.resolve("report.csv"), "a,b\n");
		HttpResponse<String> report = get("/responses/report");

		assertThat(report.headers().firstValue("Content-Disposition"))
			.hasValue("attachment; filename=\"Report 2026.csv\"");
		assertThat(report.headers().firstValue("Cache-Control")).hasValue("public, max-age=3600");
		assertThat(get("/responses/uploads/report.csv").body()).isEqualTo("a,b\n");
		assertThat(get("/responses/uploads/%2e%2e/report.csv").statusCode()).isEqualTo(404);
	}

	@Test
	@ExtendWith(OutputCaptureExtension.class)
	void saysWhoLoggedIn(CapturedOutput output) throws Exception {
		String form = "application/x-www-form-urlencoded";

		assertThat(post("/login", form, "username=ada&password=countess").statusCode()).isEqualTo(302);
		assertThat(post("/login", form, "username=ada&password=guessed").statusCode()).isEqualTo(401);

		assertThat(output).contains("ada logged in", "A login failed");
	}

	@Test
	void answersWhenBothValuesAreThere() throws Exception {
		assertThat(get("/async/item/7").body()).isEqualToIgnoringNewLines("{\"price\":70,\"stock\":93}");
	}

	@ParameterizedTest
	@CsvSource({ "/x?y=1, /x?y=1", "//evil.example, /", "https://evil.example, /", "/%5Cevil.example, /" })
	void redirectsToItselfOnly(String next, String location) throws Exception {
		HttpResponse<String> answer = get("/security/next?next=" + next);

		assertThat(answer.headers().firstValue("Location")).hasValue(location);
		assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
		assertThat(answer.headers().firstValue("Content-Security-Policy")).hasValue("default-src 'self'");
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import({ Async.Views.class, Logging.Login.class, Requests.Examples.class, Requests.OwnRequests.class,
			Responses.Examples.class, WebSecurity.Headers.class, WebSecurity.Examples.class })
	static class Application {

	}

}
