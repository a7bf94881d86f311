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

import java.net.http.HttpResponse;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import io.github.flaskspring.Flask;
import io.github.flaskspring.Response;
import io.github.flaskspring.WithoutSecurity;
import io.github.flaskspring.mvc.Calls;

import static org.assertj.core.api.Assertions.assertThat;

/** What the page about errors promises. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = WithoutSecurity.PROPERTY)
class ErrorsPageTests {

	@LocalServerPort
	private int port;

	private Calls calls;

	@BeforeEach
	void setUp() {
		this.calls = new Calls(this.port);
	}

	@ParameterizedTest
	@CsvSource({ "/profile?username=ada, 200, the profile of ada", "/profile, 400, <h1>Bad Request</h1>",
			"/profile?username=eve, 404, <p>There is no user eve.</p>", "/nowhere, 404, <h1>Page Not Found</h1>",
			"/broken, 500, We have been told.", "/disk, 503, Please try again later.",
			"/full, 507, Not enough storage space." })
	void pathsAreAnsweredAsThePageSays(String path, int status, String part) throws Exception {
		HttpResponse<String> answer = this.calls.get(path);

		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(answer.body()).contains(part);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "/api/user?user_id=1 | 200 | {\"id\":1,\"name\":\"Ada\"}",
					"/api/user | 400 | {\"field\":\"user_id\",\"message\":\"No user id provided!\"}",
					"/api/user?user_id=2 | 404 | {\"code\": 404, \"description\": \"No such user.\","
							+ " \"name\": \"Not Found\"}" })
	void errorsOfTheBlueprintAreJson(String path, int status, String body) throws Exception {
		HttpResponse<String> answer = this.calls.get(path);

		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
		assertThat(answer.body().strip()).isEqualTo(body);
	}

	@Test
	void anUnknownUrlBelowThePrefixIsForTheApplication() throws Exception {
		assertThat(this.calls.get("/api/nowhere").body()).contains("<h1>Page Not Found</h1>");
	}

	@Test
	void aHandlerOfTheApplicationKnowsTheApiByItsPath() throws Exception {
		HttpResponse<String> api = this.calls.send("DELETE", "/api/user", "");
		HttpResponse<String> page = this.calls.send("DELETE", "/profile", "");

		assertThat(api.body()).startsWith("{\"code\": 405,");
		assertThat(api.headers().firstValue("Allow")).hasValueSatisfying((allow) -> assertThat(allow).contains("GET"));
		assertThat(page.statusCode()).isEqualTo(405);
		assertThat(page.body()).contains("<h1>Method Not Allowed</h1>");
	}

	@Test
	void aHandlerForAllHttpErrorsIsAskedBeforeOneForAllExceptions() throws Exception {
		Response missing = answer("/nowhere");
		Response failed = answer("/broken");

		assertThat(missing.statusCode()).isEqualTo(404);
		assertThat(missing.getText()).startsWith("{\"code\": 404,");
		assertThat(failed.statusCode()).isEqualTo(500);
		assertThat(failed.getText()).isEqualTo("We have been told.");
	}

	private static Response answer(String path) throws Exception {
		Flask app = Errors.generic();
		return app.testRequestContext(path).call(app::fullDispatchRequest);
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import({ Errors.Pages.class, Errors.Api.class, Errors.Customized.class })
	static class Application {

	}

}
