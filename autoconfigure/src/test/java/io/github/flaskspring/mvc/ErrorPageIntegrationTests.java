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
import static io.github.flaskspring.Globals.session;
import static org.assertj.core.api.Assertions.assertThat;

/** Errors without a handler on Boot's page. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { WithoutSecurity.PROPERTY, "flask.secret-key=test", "flask.mvc.error-page=spring" })
class ErrorPageIntegrationTests {

	private static final String[] BROWSER = { "Accept", "text/html,application/xhtml+xml,*/*;q=0.8" };

	@LocalServerPort
	private int port;

	private HttpResponse<String> get(String path, String... headers) throws Exception {
		return new Calls(this.port).get(path, headers);
	}

	@Test
	void aBrowserGetsBootsPage() throws Exception {
		HttpResponse<String> answer = get("/aborts", BROWSER);

		assertThat(answer.statusCode()).isEqualTo(403);
		assertThat(answer.body()).contains("Whitelabel Error Page").contains("status=403");
	}

	@Test
	void othersGetBootsJson() throws Exception {
		assertThat(get("/aborts").body()).contains("\"status\":403").contains("\"path\":\"/aborts\"");
	}

	@Test
	void whatNobodyServesIsBootsPageToo() throws Exception {
		assertThat(get("/nobody", BROWSER).body()).contains("status=404");
		assertThat(get("/nobody").body()).contains("\"path\":\"/nobody\"");
	}

	@Test
	void hooksAndSessionCountAllTheSame() throws Exception {
		HttpResponse<String> answer = get("/aborts", BROWSER);

		assertThat(answer.headers().firstValue("X-After")).hasValue("403");
		assertThat(answer.headers().firstValue("Set-Cookie"))
			.hasValueSatisfying((cookie) -> assertThat(cookie).startsWith("session="));
		assertThat(answer.headers().firstValue("Vary")).hasValue("Cookie");
		assertThat(answer.headers().allValues("Content-Type")).containsExactly("text/html;charset=UTF-8");
	}

	@Test
	void allowedMethodsArrive() throws Exception {
		HttpResponse<String> answer = new Calls(this.port).send("POST", "/aborts", "");

		assertThat(answer.statusCode()).isEqualTo(405);
		assertThat(answer.headers().firstValue("Allow")).hasValueSatisfying(
				(allowed) -> assertThat(allowed.split(", ")).containsExactlyInAnyOrder("GET", "HEAD", "OPTIONS"));
		assertThat(answer.body()).contains("\"status\":405");
	}

	@Test
	void anUnhandledExceptionIsBootsPage() throws Exception {
		assertThat(get("/fails", BROWSER).body()).contains("Whitelabel Error Page").contains("status=500");
	}

	@Test
	void ownPagesAreShown() throws Exception {
		assertThat(get("/teapot", BROWSER).body()).isEqualTo("my page");
		assertThat(get("/replied", BROWSER).body()).isEqualTo("gone");
		assertThat(get("/changed", BROWSER).body()).isEqualTo("changed");
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

		@Bean
		FlaskCustomizer routes() {
			return (app) -> {
				app.errorHandler(418, (error) -> Reply.of("my page", 418));
				app.get("/aborts", () -> {
					session.put("seen", true);
					throw abort(403);
				});
				app.get("/teapot", () -> {
					throw abort(418);
				});
				app.get("/changed", () -> {
					throw abort(409);
				});
				app.get("/replied", () -> Reply.of("gone", 410));
				app.get("/fails", () -> {
					throw new IllegalStateException("on purpose");
				});
				app.afterRequest((response) -> {
					if (response.statusCode() == 409) {
						response.setData("changed");
					}
					return response.header("X-After", response.statusCode());
				});
			};
		}

	}

}
