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
import java.net.http.HttpResponse.BodyHandlers;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.github.flaskspring.FlaskCustomizer;
import io.github.flaskspring.Globals;
import io.github.flaskspring.WithoutSecurity;

import static io.github.flaskspring.Globals.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Ways of trusting a proxy: Werkzeug's, and those of Spring Boot. */
class ForwardedHeadersIntegrationTests {

	@ParameterizedTest
	@Tag("SEC-014")
	@Tag("REQ-008")
	@CsvSource({ "none, http://localhost:{port}/x 127.0.0.1 http://localhost:{port}/x",
			"framework, https://shop.example/x 1.1.1.1 https://shop.example/x",
			"native, https://shop.example/x 1.1.1.1 https://shop.example/x" })
	void aProxyIsTrustedWhereTheSettingSaysSo(String strategy, String seen) throws IOException, InterruptedException {
		try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Application.class)
			.run("--server.port=0", "--" + WithoutSecurity.PROPERTY, "--server.forward-headers-strategy=" + strategy)) {
			String port = context.getEnvironment().getRequiredProperty("local.server.port");
			HttpRequest proxied = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/x"))
				.headers("X-Forwarded-Host", "shop.example", "X-Forwarded-Proto", "https", "X-Forwarded-For", "1.1.1.1")
				.build();

			String body = HttpClient.newHttpClient().send(proxied, BodyHandlers.ofString()).body();

			assertThat(body).isEqualTo(seen.replace("{port}", port));
		}
	}

	@ParameterizedTest
	@Tag("DEP-002")
	@Tag("SEC-014")
	@CsvSource({ "--flask.proxy-fix.x-for=1, http://localhost:{port}/x 2.2.2.2 http://localhost:{port}/x",
			"--flask.proxy-fix.x-for=2 --flask.proxy-fix.x-proto=1 --flask.proxy-fix.x-host=1"
					+ " --flask.proxy-fix.x-prefix=1, https://shop.example/pre/x 1.1.1.1 https://shop.example/pre/x",
			"--flask.proxy-fix.x-for=3, http://localhost:{port}/x 127.0.0.1 http://localhost:{port}/x" })
	void proxiesMayBeCounted(String properties, String seen) throws IOException, InterruptedException {
		String[] arguments = ("--server.port=0 --" + WithoutSecurity.PROPERTY + " " + properties).split(" ");
		try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Application.class).run(arguments)) {
			String port = context.getEnvironment().getRequiredProperty("local.server.port");
			HttpRequest proxied = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/x"))
				.headers("X-Forwarded-Host", "shop.example", "X-Forwarded-Proto", "https", "X-Forwarded-For",
						"1.1.1.1, 2.2.2.2", "X-Forwarded-Prefix", "/pre")
				.build();

			String body = HttpClient.newHttpClient().send(proxied, BodyHandlers.ofString()).body();

			assertThat(body).isEqualTo(seen.replace("{port}", port));
		}
	}

	@ParameterizedTest
	@CsvSource({ "--server.forward-headers-strategy=framework, Remove this one or those",
			"--flask.proxy-fix.x-proto=-1, cannot be -1 proxies" })
	void whatCannotBeMeantStopsTheStart(String property, String message) {
		SpringApplicationBuilder application = new SpringApplicationBuilder(Application.class);

		assertThatThrownBy(() -> application.run("--server.port=0", "--" + WithoutSecurity.PROPERTY,
				"--flask.proxy-fix.x-for=1", property))
			.hasStackTraceContaining(InvalidConfigurationPropertyValueException.class.getName())
			.hasStackTraceContaining(message);
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

		@Bean
		FlaskCustomizer routes() {
			return (app) -> app
				.route("/x",
						() -> request.url() + " " + request.remoteAddr() + " " + Globals.urlFor("x", "_external", true))
				.endpoint("x");
		}

	}

}
