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
import java.net.http.HttpResponse.BodyHandlers;

import jakarta.servlet.Filter;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import io.github.flaskspring.WithoutSecurity;
import io.github.flaskspring.annotation.FlaskController;
import io.github.flaskspring.annotation.Route;

import static io.github.flaskspring.Globals.request;
import static org.assertj.core.api.Assertions.assertThat;

/** Forms that a filter, Flask and Spring's arguments all read. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = WithoutSecurity.PROPERTY)
class SharedFormIntegrationTests {

	@LocalServerPort
	private int port;

	private String send(String method, String path) throws IOException, InterruptedException {
		return send(method, path, "a=1&a=2&b=%C3%BC");
	}

	private String send(String method, String path, String body) throws IOException, InterruptedException {
		HttpRequest call = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.method(method, BodyPublishers.ofString(body))
			.build();
		return HttpClient.newHttpClient().send(call, BodyHandlers.ofString()).body();
	}

	@ParameterizedTest
	@ValueSource(strings = { "POST", "PUT", "PATCH", "DELETE" })
	@Tag("REQ-030")
	void formIsThereAfterAFilterHasReadIt(String method) throws Exception {
		assertThat(send(method, "/form?q=1")).isEqualTo("{a=[1, 2], b=[\u00fc]}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "POST", "PUT", "PATCH", "DELETE" })
	void aBrokenFormIsReadAsFarAsItGoes(String method) throws Exception {
		assertThat(send(method, "/form", "a=%zz&b=%41")).isEqualTo("{a=[%zz], b=[A]}");
	}

	@Test
	void controllersKeepSpringsReading() throws Exception {
		assertThat(send("PUT", "/controller", "b=%C3%BC")).isEqualTo("\u00fc");
	}

	@ParameterizedTest
	@ValueSource(strings = { "POST", "PUT" })
	@Tag("REQ-041")
	void bytesAreThereAfterAFilterHasReadThem(String method) throws Exception {
		assertThat(send(method, "/data")).isEqualTo("a=1&a=2&b=%C3%BC");
	}

	@ParameterizedTest
	@CsvSource({ "POST,/both", "PUT,/both" })
	void argumentOfSpringAndFormOfFlaskAgree(String method, String path) throws Exception {
		assertThat(send(method, path)).isEqualTo("\u00fc \u00fc");
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import({ Views.class, Controller.class })
	static class Application {

		@Bean
		Filter readsParameters() {
			return (request, response, chain) -> {
				request.getParameter("a");
				chain.doFilter(request, response);
			};
		}

	}

	@RestController
	static class Controller {

		@PutMapping("/controller")
		String put(@RequestParam String b) {
			return b;
		}

	}

	@FlaskController
	static class Views {

		@Route(value = "/form", methods = { "POST", "PUT", "PATCH", "DELETE" })
		String form() {
			return request.form().lists().toString();
		}

		@Route(value = "/data", methods = { "POST", "PUT" })
		String data() {
			return request.getText();
		}

		@Route(value = "/both", methods = { "POST", "PUT" })
		String both(@RequestParam String b) {
			return request.form().get("b") + " " + b;
		}

	}

}
