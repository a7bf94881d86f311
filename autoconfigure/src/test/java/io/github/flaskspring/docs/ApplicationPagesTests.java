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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import io.github.flaskspring.Flask;
import io.github.flaskspring.WithoutSecurity;
import io.github.flaskspring.mvc.Calls;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the pages about blueprints, views, extensions and the way of a request promise.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { WithoutSecurity.PROPERTY, "flask.config.jdbc-url=jdbc:h2:mem:reports" })
class ApplicationPagesTests {

	@LocalServerPort
	private int port;

	@Autowired
	private Flask app;

	@Autowired
	private Lifecycle lifecycle;

	private Calls calls;

	@BeforeEach
	void setUp() {
		this.calls = new Calls(this.port);
	}

	private String text(String path) throws Exception {
		return this.calls.get(path).body();
	}

	@ParameterizedTest
	@CsvSource({ "/blog/, The first post is at /blog/1", "/blog/3, post 3 of the blog", "/blog/10, no such post",
			"/admin/, the admin", "/admin/help/start, start in admin.help", "/guide/start, start in guide",
			"/pens/2, 'Pens, page 2'", "/inks/3, 'Inks, page 3'" })
	void pathsAreAnsweredAsThePagesSay(String path, String body) throws Exception {
		assertThat(text(path)).isEqualTo(body);
	}

	@Test
	void blueprintsHaveTheirNames() {
		assertThat(this.app.blueprints()).containsKeys("blog", "admin", "admin.help", "guide");
	}

	@ParameterizedTest
	@CsvSource({ "GET, /items/, 200, all items", "GET, /items/5, 200, item 5", "DELETE, /items/5, 200, deleted 5",
			"POST, /items/?name=pen, 201, created pen" })
	void methodsOfAViewAreCalledWithTheKey(String method, String path, int status, String body) throws Exception {
		HttpResponse<String> answer = this.calls.send(method, path, "", "X-Key", "open sesame");

		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(answer.body()).isEqualTo(body);
		assertThat(this.calls.send(method, path, "").statusCode()).isEqualTo(401);
	}

	@Test
	@Tag("EXT-018")
	void anExtensionIsABeanThatIsConfiguredAsTheApplicationIs() throws Exception {
		assertThat(this.app.extensions()).containsKey("jdbc");
		assertThat(this.app.config().get("JDBC_URL")).isEqualTo("jdbc:h2:mem:reports");
		assertThat(text("/reports/database")).isEqualTo("REPORTS");
	}

	@Test
	void functionsAroundTheRequestRun() throws Exception {
		HttpResponse<String> answer = this.calls.get("/de/order");

		assertThat(answer.body()).isEqualTo("order in de");
		assertThat(answer.headers().firstValue("X-Order")).hasValue("1");
		assertThat(answer.headers().firstValue("Content-Language")).hasValue("de");
		assertThat(this.lifecycle.ended).contains("/de/order null");
	}

	@Test
	void aFunctionBeforeTheRequestMayAnswer() throws Exception {
		HttpResponse<String> answer = this.calls.get("/closed");

		assertThat(answer.statusCode()).isEqualTo(503);
		assertThat(answer.headers().firstValue("Content-Language")).hasValue("en");
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import({ Blueprints.Blog.class, Blueprints.Nested.class, Views.Rules.class, Extensions.Installed.class,
			Extensions.Reports.class, Lifecycle.class })
	static class Application {

	}

}
