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
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import io.github.flaskspring.WithoutSecurity;

import static org.assertj.core.api.Assertions.assertThat;

/** What the page about becoming big promises. */
@SpringBootTest(classes = BecomingBigTests.Application.class, webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = WithoutSecurity.PROPERTY)
@ExtendWith(OutputCaptureExtension.class)
class BecomingBigTests {

	private final HttpClient client = HttpClient.newHttpClient();

	@LocalServerPort
	private int port;

	@Test
	@Tag("DEP-039")
	@Tag("DEP-044")
	void requestsAreOfTheOwnClass() throws Exception {
		assertThat(get("/").body()).isEqualTo("{\"from app\":true}\n");
	}

	@Test
	void theSubclassBuildsUrlsAndLogs(CapturedOutput output) throws Exception {
		assertThat(get("/links").body()).isEqualTo("[\"/#shop\"]\n");
		assertThat(get("/broken").statusCode()).isEqualTo(500);
		assertThat(output).contains("A customer saw an error page", "sold out");
	}

	@Test
	void jsonIsWrittenAsTheProviderSays() throws Exception {
		assertThat(get("/days").body()).isEqualTo("{\"opened\":\"2026-01-02\"}\n");
	}

	@Test
	@Tag("DEP-044")
	void filtersAreTheMiddleware() throws Exception {
		assertThat(get("/").headers().firstValue("X-Powered-By")).hasValue("Shop");
	}

	private HttpResponse<String> get(String path) throws Exception {
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path))
			.header("X-Shop-App", "1")
			.build();
		return this.client.send(request, BodyHandlers.ofString());
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import({ BecomingBig.Wiring.class, BecomingBig.Views.class, BecomingBig.Pages.class })
	static class Application {

	}

}
