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

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import io.github.flaskspring.WithoutSecurity;
import io.github.flaskspring.mvc.Calls;

import static org.assertj.core.api.Assertions.assertThat;

/** What the page about errors promises. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = WithoutSecurity.PROPERTY)
class ErrorsTests {

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/nothing     | 404 | Nothing at /nothing: The requested URL was not found
			/api/items/0 | 403 | {"code": 403, "description": "Not this one.", "name": "Forbidden"}
			/api/items/1 | 410 | Pen is sold out.
			/api/items/2 | 400 | No such number.
			/api/items/4 | 200 | item 5
			/upload      | 507 | full
			""")
	void errorsAreAnsweredByTheHandlerOfTheirKind(String path, int status, String body) throws Exception {
		HttpResponse<String> answer = new Calls(this.port).get(path);

		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(answer.body()).startsWith(body);
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import({ Errors.Pages.class, Errors.Api.class, Errors.InCode.class })
	static class Application {

	}

}
