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

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Configuration;

import io.github.flaskspring.Response;
import io.github.flaskspring.WithoutSecurity;
import io.github.flaskspring.annotation.FlaskController;
import io.github.flaskspring.annotation.Route;

import static io.github.flaskspring.Globals.redirect;
import static io.github.flaskspring.Globals.request;
import static org.assertj.core.api.Assertions.assertThat;

/** Relative locations that are made absolute, and those that are not. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = WithoutSecurity.PROPERTY)
class AbsoluteLocationIntegrationTests {

	@LocalServerPort
	private int port;

	private String location(String query) throws Exception {
		HttpRequest get = HttpRequest.newBuilder(root().resolve("/a/%C3%BC?" + query)).build();
		return HttpClient.newHttpClient()
			.send(get, BodyHandlers.discarding())
			.headers()
			.firstValue("Location")
			.orElse("");
	}

	private URI root() {
		return URI.create("http://localhost:" + this.port + "/");
	}

	@ParameterizedTest
	@CsvSource({ "x, /a/x", "../y, /y", "%3Fq=1, /a/%C3%BC?q=1", "/%C3%BC%20x, /%C3%BC%20x", "'', /a/%C3%BC",
			"., /a/" })
	@Tag("RSP-053")
	void aRelativeLocationIsResolvedWhereThatIsWanted(String to, String absolute) throws Exception {
		assertThat(location("absolute&to=" + to)).isEqualTo(root().resolve(absolute).toString());
	}

	@Test
	@Tag("RSP-053")
	void anAbsoluteLocationStaysAsItIs() throws Exception {
		assertThat(location("absolute&to=https://other.com/x")).isEqualTo("https://other.com/x");
		assertThat(location("absolute&to=//other.com/x")).isEqualTo("http://other.com/x");
	}

	@Test
	@Tag("RSP-053")
	void aRelativeLocationStaysRelativeByDefault() throws Exception {
		assertThat(location("to=x")).isEqualTo("x");
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@FlaskController
	static class Redirects {

		@Route("/a/<name>")
		Response away() {
			return redirect(request.args("to")).autocorrectLocationHeader(request.args().containsKey("absolute"));
		}

	}

}
