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

package io.github.flaskspring.golden.replay;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SpringServerTests {

	@Test
	void startsOnAFreePortWithItsPropertiesAndStops() throws IOException {
		RawRequest request = new RawRequest("GET", "/", List.of(new HeaderField("Host", "localhost")), new byte[0]);
		SpringServer server = new SpringServer(Greeting.class, "greeting=moin");

		URI base = server.start();
		RawResponse response = new RawHttpClient(base).send(request);
		server.close();

		assertThat(response.body()).asString().isEqualTo("moin");
		assertThatExceptionOfType(ConnectException.class).isThrownBy(() -> new RawHttpClient(base).send(request));
	}

	@Test
	void closingWhatNeverStartedIsFine() {
		new SpringServer(Greeting.class).close();
	}

	@TestFactory
	Stream<DynamicTest> transcriptRunsOnASpringApplication() {
		return TranscriptTests.of(Transcript.parse("""
				{"app": "greeting", "frozen_time": 0, "steps": [
				{"name": "greeting",
				 "request": {"method": "GET", "path": "/", "headers": [["Host", "localhost"]], "cookies_carried": true},
				 "response": {"status": 200, "headers": {"Content-Type": "text/plain; charset=utf-8"},
				  "body": {"text": "hello"}}}]}
				""")).judgedBy(ReplayOptions.exact().loose()).on(Greeting.class, "greeting=hello");
	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration(TomcatServletWebServerAutoConfiguration.class)
	static class Greeting {

		@Bean
		ServletRegistrationBean<HttpServlet> greeting(Environment environment) {
			return new ServletRegistrationBean<>(new GreetingServlet(environment.getRequiredProperty("greeting")), "/");
		}

	}

	@SuppressWarnings("serial")
	static final class GreetingServlet extends HttpServlet {

		private final String greeting;

		GreetingServlet(String greeting) {
			this.greeting = greeting;
		}

		@Override
		protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
			response.setContentType("text/plain;charset=UTF-8");
			response.getWriter().write(this.greeting);
		}

	}

}
