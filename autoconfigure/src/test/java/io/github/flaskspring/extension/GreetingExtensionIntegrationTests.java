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

package io.github.flaskspring.extension;

import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.github.flaskspring.Flask;
import io.github.flaskspring.WithoutSecurity;
import io.github.flaskspring.cli.CommandIo;
import io.github.flaskspring.cli.FlaskCommands;
import io.github.flaskspring.mvc.Calls;
import io.github.flaskspring.signals.SignalConnection;

import static org.assertj.core.api.Assertions.assertThat;

/** That an extension may set up all of an application. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { WithoutSecurity.PROPERTY, "flask.secret-key=key" })
class GreetingExtensionIntegrationTests {

	@LocalServerPort
	private int port;

	@Autowired
	private Flask app;

	@Autowired
	private FlaskCommands commands;

	private Calls calls;

	@BeforeEach
	void setUp() {
		this.calls = new Calls(this.port);
	}

	@Test
	@Tag("EXT-010")
	void blueprintsConvertersTemplateNamesAndHooks() throws Exception {
		HttpResponse<String> answer = this.calls.get("/greeting/ann");

		assertThat(answer.body()).isEqualTo("Hello, dear ANN!");
		assertThat(answer.headers().firstValue("X-Started")).hasValue("true");
	}

	@Test
	@Tag("EXT-010")
	void errorHandlers() throws Exception {
		HttpResponse<String> answer = this.calls.get("/greeting/tea");

		assertThat(answer.statusCode()).isEqualTo(418);
		assertThat(answer.body()).isEqualTo("no tea");
	}

	@Test
	@Tag("EXT-010")
	void commands() {
		StringWriter out = new StringWriter();
		CommandIo io = CommandIo.of(new StringReader(""), new PrintWriter(out), new PrintWriter(new StringWriter()));

		assertThat(this.commands.run(List.of("greet"), io).exitCode()).isZero();
		assertThat(out.toString()).isEqualToIgnoringNewLines("Hello, dear you");
	}

	@Test
	@Tag("EXT-010")
	@Tag("EXT-016")
	void partsOfTheApplication() throws Exception {
		assertThat(this.calls.get("/greeting/agent", "X-Guest", "ann").body()).isEqualTo("ann");

		HttpResponse<String> answer = this.calls.get("/greeting/sign");
		assertThat(answer.body()).isEqualTo("signed");
		assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow()).startsWith("guest_book=");
	}

	@Test
	@Tag("EXT-017")
	void signalsOfItsOwnComeFromTheApplication() throws Exception {
		List<Object> heard = new ArrayList<>();
		try (SignalConnection connection = GreetingExtension.GREETED.connectedTo((sender, args) -> {
			heard.add(args.get("name"));
			heard.add(sender);
		})) {
			assertThat(connection).isNotNull();
			this.calls.get("/greeting/bob");
		}

		assertThat(heard).containsExactly("BOB", this.app);
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

		@Bean
		GreetingExtension greeting() {
			return new GreetingExtension();
		}

	}

}
