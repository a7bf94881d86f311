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

import java.net.http.HttpResponse;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.github.flaskspring.FlaskCustomizer;
import io.github.flaskspring.Reply;
import io.github.flaskspring.WithoutSecurity;

import static io.github.flaskspring.Globals.abort;
import static io.github.flaskspring.Globals.request;
import static io.github.flaskspring.Globals.session;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Exceptions that leave the application: Boot's page shows them, and no session is saved.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { WithoutSecurity.PROPERTY, "flask.secret-key=test", "flask.propagate-exceptions=true" })
class PropagationIntegrationTests {

	@LocalServerPort
	private int port;

	private HttpResponse<String> get(String path) throws Exception {
		return new Calls(this.port).get(path);
	}

	@Test
	@Tag("ERR-035")
	void anExceptionPropagatesPastTheHandlerOf500() throws Exception {
		HttpResponse<String> answer = get("/fails");

		assertThat(answer.statusCode()).isEqualTo(500);
		assertThat(answer.body()).contains("\"path\":\"/fails\"").doesNotContain("handler");
		assertThat(answer.headers().map()).doesNotContainKeys("set-cookie", "x-after");
	}

	@Test
	@Tag("ERR-036")
	void anExceptionOfTheHandlerOf500LeavesTheApplication() throws Exception {
		HttpResponse<String> answer = get("/aborts");

		assertThat(answer.statusCode()).isEqualTo(500);
		assertThat(answer.body()).contains("\"path\":\"/aborts\"");
		assertThat(answer.headers().map()).doesNotContainKeys("set-cookie", "x-after");
	}

	@Test
	void theNextRequestIsClean() throws Exception {
		get("/fails");

		assertThat(get("/seen").body()).isEqualTo("false");
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

		@Bean
		FlaskCustomizer routes() {
			return (app) -> {
				app.afterRequest((response) -> response.header("X-After", response.statusCode()));
				app.errorHandler(500, (error) -> {
					if (request.path().equals("/aborts")) {
						throw new IllegalStateException("the handler failed");
					}
					return Reply.of("handler", 500);
				});
				app.get("/fails", () -> {
					session.put("seen", true);
					throw new IllegalArgumentException("on purpose");
				});
				app.get("/aborts", () -> {
					session.put("seen", true);
					throw abort(500);
				});
				app.get("/seen", () -> "" + session.containsKey("seen"));
			};
		}

	}

}
