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
package io.github.flaskspring.mvc;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

import io.github.flaskspring.Globals;
import io.github.flaskspring.WithoutSecurity;
import io.github.flaskspring.annotation.FlaskController;
import io.github.flaskspring.annotation.Route;
import io.github.flaskspring.http.FilePart;

import static io.github.flaskspring.Globals.request;
import static org.assertj.core.api.Assertions.assertThat;

/** Filters, argument resolvers and Flask read the same body over a real server. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { WithoutSecurity.PROPERTY, "flask.max-content-length=600000" })
class SharedBodyIntegrationTests {

	private static final String FORM = "application/x-www-form-urlencoded";

	private static final String MULTIPART = "multipart/form-data; boundary=x";

	private static final String UPLOAD = "--x\r\nContent-Disposition: form-data; name=title\r\n\r\nHello\r\n"
			+ "--x\r\nContent-Disposition: form-data; name=file; filename=a.txt\r\nContent-Type: text/plain\r\n\r\n"
			+ "content\r\n--x--\r\n";

	@LocalServerPort
	private int port;

	private HttpResponse<String> send(String method, String path, String nosy, String type, String body) {
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path))
			.header("Content-Type", type)
			.header("X-Nosy", nosy)
			.method(method, BodyPublishers.ofString(body))
			.build();
		try {
			return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
		}
		catch (IOException | InterruptedException ex) {
			throw new AssertionError(ex);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "nothing", "parameter", "stream", "reader", "start" })
	@Tag("REQ-030")
	void aFormIsWholeWhateverFiltersHaveRead(String nosy) {
		assertThat(send("POST", "/form?q=1", nosy, FORM, "a=1&a=2&b=%C3%BC").body())
			.isEqualTo("{\"form\":{\"a\":[\"1\",\"2\"],\"b\":[\"\\u00fc\"]},\"parameters\":"
					+ "{\"a\":[\"1\",\"2\"],\"b\":[\"\\u00fc\"],\"q\":[\"1\"]}}\n");
	}

	@ParameterizedTest
	@ValueSource(strings = { "PUT", "PATCH", "DELETE" })
	@Tag("REQ-030")
	void springsFormFilterAndFlaskBothSeeTheForm(String method) {
		assertThat(send(method, "/form?a=0", "nothing", FORM, "a=1").body())
			.isEqualTo("{\"form\":{\"a\":[\"1\"]},\"parameters\":{\"a\":[\"0\",\"1\"]}}\n");
	}

	@ParameterizedTest
	@ValueSource(strings = { "nothing", "parameter", "stream", "parts" })
	@Tag("REQ-033")
	void anUploadIsWholeWhateverFiltersHaveRead(String nosy) {
		assertThat(send("POST", "/upload", nosy, MULTIPART, UPLOAD).body())
			.isEqualTo("a.txt 7 content Hello file,title");
	}

	@Test
	void anUploadFillsAParameterOfSpring() {
		assertThat(send("POST", "/multipart", "nothing", MULTIPART, UPLOAD).body()).isEqualTo("a.txt content Hello");
	}

	@ParameterizedTest
	@ValueSource(strings = { "nothing", "stream", "reader", "start", "parameter" })
	@Tag("REQ-041")
	void rawBodiesAreWholeWhateverFiltersHaveRead(String nosy) {
		String body = "0123456789".repeat(55_000);

		assertThat(send("POST", "/raw", nosy, "text/plain", body).body()).isEqualTo("550000 550000");
	}

	@Test
	void aBodyForSpringIsThereForFlaskToo() {
		assertThat(send("POST", "/body", "nothing", "application/json", "{\"a\":1}").body())
			.isEqualTo("{\"a\":1} {a=1}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "nothing", "parameter", "stream", "reader" })
	@Tag("REQ-065")
	void aFilterCannotHideThatABodyIsTooLarge(String nosy) {
		String body = "a=" + "x".repeat(600_000);

		assertThat(send("POST", "/form", nosy, FORM, body).statusCode()).isEqualTo(413);
		assertThat(send("PUT", "/form", nosy, FORM, body).statusCode()).isEqualTo(413);
	}

	@Test
	@Tag("REQ-065")
	void aParameterOfSpringIsRefusedWhenTheBodyIsTooLarge() {
		assertThat(send("POST", "/body", "nothing", "text/plain", "x".repeat(600_001)).statusCode()).isEqualTo(413);
		assertThat(send("POST", "/param", "nothing", FORM, "a=" + "x".repeat(600_000)).statusCode()).isEqualTo(413);
	}

	@Test
	void aParameterOfSpringComesFromTheForm() {
		assertThat(send("POST", "/param", "nothing", FORM, "a=5").body()).isEqualTo("5 5");
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import(Views.class)
	static class Application {

		@Bean
		Filter nosy() {
			return (servletRequest, response, chain) -> {
				HttpServletRequest request = (HttpServletRequest) servletRequest;
				switch (request.getHeader("X-Nosy")) {
					case "parameter" -> request.getParameter("a");
					case "stream" -> request.getInputStream().readAllBytes();
					case "start" -> request.getInputStream().readNBytes(3);
					case "reader" -> request.getReader().readLine();
					case "parts" -> assertThat(request.getParts()).hasSize(2);
					default -> request.getMethod();
				}
				chain.doFilter(request, response);
			};
		}

	}

	@FlaskController
	static class Views {

		@Route(value = "/form", methods = { "POST", "PUT", "PATCH", "DELETE" })
		Map<String, ?> form(HttpServletRequest servletRequest) {
			return Map.of("form", request.form().toMap(false), "parameters", asLists(servletRequest.getParameterMap()));
		}

		private static Map<String, ?> asLists(Map<String, String[]> parameters) {
			Map<String, Object> lists = new TreeMap<>();
			parameters.forEach((name, values) -> lists.put(name, List.of(values)));
			return lists;
		}

		@Route(value = "/upload", methods = "POST")
		String upload(HttpServletRequest servletRequest) throws Exception {
			String names = String.join(",", servletRequest.getParts().stream().map(Part::getName).toList());
			FilePart file = request.files().getOrThrow("file");
			return file.filename() + " " + file.size() + " " + new String(file.read(), StandardCharsets.UTF_8) + " "
					+ request.form().getOrThrow("title") + " " + names;
		}

		@Route(value = "/multipart", methods = "POST")
		String multipart(@RequestParam MultipartFile file, @RequestParam String title) throws IOException {
			return file.getOriginalFilename() + " " + new String(file.getBytes(), StandardCharsets.UTF_8) + " " + title;
		}

		@Route(value = "/raw", methods = "POST")
		String raw(HttpServletRequest servletRequest) throws IOException {
			return request.getData().length + " " + servletRequest.getInputStream().readAllBytes().length;
		}

		@Route(value = "/body", methods = "POST")
		String body(@RequestBody String body) {
			return body + " " + Globals.request.json();
		}

		@Route(value = "/param", methods = "POST")
		String param(@RequestParam String a) {
			return a + " " + request.form().getOrThrow("a");
		}

	}

}
