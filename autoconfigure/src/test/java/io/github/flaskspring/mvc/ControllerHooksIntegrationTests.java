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
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

import io.github.flaskspring.Action;
import io.github.flaskspring.Blueprint;
import io.github.flaskspring.FlaskCustomizer;
import io.github.flaskspring.Reply;
import io.github.flaskspring.WithoutSecurity;

import static io.github.flaskspring.Globals.abort;
import static io.github.flaskspring.Globals.afterThisRequest;
import static io.github.flaskspring.Globals.flash;
import static io.github.flaskspring.Globals.g;
import static io.github.flaskspring.Globals.request;
import static io.github.flaskspring.Globals.session;
import static org.assertj.core.api.Assertions.assertThat;

/** The functions of an application around requests that plain controllers answer. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { WithoutSecurity.PROPERTY, "flask.secret-key=test", "flask.mvc.controller-hooks=app" })
class ControllerHooksIntegrationTests {

	@LocalServerPort
	private int port;

	@Autowired
	private Log log;

	private HttpResponse<String> get(String path) throws Exception {
		return new Calls(this.port).get(path);
	}

	/** The teardown comes after the last byte. */
	private void assertEntries(String... entries) {
		Awaitility.await().untilAsserted(() -> assertThat(this.log.entries).containsExactly(entries));
	}

	@BeforeEach
	void reset() {
		this.log.entries.clear();
	}

	@Test
	void functionsOfTheApplicationRunAroundTheController() throws Exception {
		HttpResponse<String> answer = get("/plain");

		assertThat(answer.body()).isEqualTo("user");
		assertThat(answer.headers().firstValue("X-After")).hasValue("200");
		assertThat(answer.headers().firstValue("X-This")).hasValue("yes");
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/plain;charset=UTF-8");
		assertEntries("before", "controller", "after", "teardown");
	}

	@Test
	void aFunctionBeforeMayAnswerInItsPlace() throws Exception {
		HttpResponse<String> answer = get("/plain?answer=1");

		assertThat(answer.statusCode()).isEqualTo(202);
		assertThat(answer.body()).isEqualTo("before");
		assertThat(answer.headers().firstValue("X-After")).hasValue("202");
		assertEntries("before", "after", "teardown");
	}

	@Test
	void aFunctionBeforeMayAbort() throws Exception {
		HttpResponse<String> answer = get("/plain?abort=1");

		assertThat(answer.statusCode()).isEqualTo(401);
		assertThat(answer.body()).isEqualTo("please log in");
		assertEntries("before", "after", "teardown");
	}

	@Test
	void anExceptionOfAFunctionBeforeIsAnInternalError() throws Exception {
		HttpResponse<String> answer = get("/plain?fail=1");

		assertThat(answer.statusCode()).isEqualTo(500);
		assertThat(answer.body()).contains("<h1>Internal Server Error</h1>");
		assertEntries("before", "after", "teardown");
	}

	@Test
	void statusAndHeadersMayChange() throws Exception {
		HttpResponse<String> answer = get("/plain?change=1");

		assertThat(answer.statusCode()).isEqualTo(203);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/csv;charset=utf-8");
		assertThat(answer.headers().allValues("Set-Cookie")).hasSize(2);
		assertThat(answer.headers().map()).doesNotContainKey("x-own");
		assertThat(answer.body()).isEqualTo("user");
	}

	@Test
	void errorsOfControllersPassThroughTheFunctionsAfter() throws Exception {
		HttpResponse<String> answer = get("/plain/gone");

		assertThat(answer.statusCode()).isEqualTo(410);
		assertThat(answer.body()).contains("\"path\":\"/plain/gone\"");
		assertThat(answer.headers().firstValue("X-After")).hasValue("410");
		assertThat(get("/plain/fails").headers().firstValue("X-After")).hasValue("500");
	}

	@Test
	void functionsRunOnceForAFlaskView() throws Exception {
		assertThat(get("/view").body()).isEqualTo("view user");
		assertEntries("before", "after", "teardown");
	}

	/** What ran. */
	static class Log {

		private final List<String> entries = new CopyOnWriteArrayList<>();

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import(Plain.class)
	static class Application {

		@Bean
		Log log() {
			return new Log();
		}

		@Bean
		FlaskCustomizer hooks(Log log) {
			return (app) -> {
				app.beforeRequest(() -> before(log));
				app.afterRequest((response) -> {
					log.entries.add("after");
					if (request.args().containsKey("change")) {
						response.setStatusCode(203).mimetype("text/csv");
						response.headers().remove("X-Own");
						response.headers().add("Set-Cookie", "a=b");
					}
					return response.header("X-After", response.statusCode());
				});
				app.teardownRequest((error) -> log.entries.add("teardown"));
				app.errorHandler(401, (error) -> Reply.of("please log in", 401));
				app.get("/view", () -> "view " + g.get("user"));
			};
		}

		private static Object before(Log log) {
			log.entries.add("before");
			g.put("user", "user");
			if (request.args().containsKey("abort")) {
				throw abort(401);
			}
			if (request.args().containsKey("fail")) {
				throw new IllegalStateException("on purpose");
			}
			return request.args().containsKey("answer") ? Reply.of("before", 202) : null;
		}

		@Bean
		Blueprint quiet(Log log) {
			return new Blueprint("quiet").beforeRequest((Action) () -> log.entries.add("blueprint"));
		}

	}

	@RestController
	static class Plain {

		private final Log log;

		Plain(Log log) {
			this.log = log;
		}

		@GetMapping("/plain")
		String plain(jakarta.servlet.http.HttpServletResponse response) {
			this.log.entries.add("controller");
			response.setHeader("X-Own", "yes");
			afterThisRequest((answer) -> answer.header("X-This", "yes"));
			session.put("seen", true);
			flash("hello");
			return String.valueOf(g.get("user"));
		}

		@GetMapping("/plain/gone")
		String gone() {
			throw new ResponseStatusException(HttpStatus.GONE);
		}

		@GetMapping("/plain/fails")
		String fails() {
			throw new IllegalStateException("on purpose");
		}

	}

}
