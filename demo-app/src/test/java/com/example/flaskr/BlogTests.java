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

package com.example.flaskr;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** The tutorial's {@code test_blog.py}. */
@FlaskrTest
class BlogTests {

	@LocalServerPort
	private int port;

	@Autowired
	private Posts posts;

	@Autowired
	private JdbcClient db;

	private Visitor visitor;

	@BeforeEach
	void enter() {
		this.visitor = new Visitor(this.port);
	}

	@Test
	void index() {
		assertThat(this.visitor.get("/").html()).contains("Log In", "Register").doesNotContain("href=\"/create\"");

		this.visitor.login();

		assertThat(this.visitor.get("/").html()).contains("test title", "test\nbody", "href=\"/1/update\"")
			.containsPattern("by <span>test</span> on <time[^>]*>2018-01-01</time>");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/create", "/1/update", "/1/delete" })
	void loginRequired(String path) {
		assertThat(this.visitor.post(path)).matches((page) -> page.isRedirectTo("/auth/login"));
	}

	@Test
	void authorRequired() {
		this.db.sql("UPDATE posts SET author_id = 2 WHERE id = 1").update();
		this.visitor.login();

		assertThat(this.visitor.post("/1/update").status()).isEqualTo(403);
		assertThat(this.visitor.post("/1/delete").status()).isEqualTo(403);
		assertThat(this.visitor.get("/").html()).doesNotContain("href=\"/1/update\"");
		assertThat(this.posts.find(1)).isPresent();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/2/update", "/2/delete" })
	void existsRequired(String path) {
		this.visitor.login();

		assertThat(this.visitor.post(path).status()).isEqualTo(404);
	}

	@Test
	void create() {
		this.visitor.login();
		assertThat(this.visitor.get("/create").status()).isEqualTo(200);

		Page answer = this.visitor.post("/create", "title", "created", "body", "");

		assertThat(answer).matches((page) -> page.isRedirectTo("/"));
		assertThat(this.posts.newestFirst()).extracting(Post::title).containsExactly("created", "test title");
	}

	@Test
	void update() {
		this.visitor.login();
		assertThat(this.visitor.get("/1/update").html()).contains("value=\"test title\"", "test\nbody</textarea>");

		this.visitor.post("/1/update", "title", "updated", "body", "");

		assertThat(this.posts.find(1)).hasValueSatisfying((post) -> {
			assertThat(post.title()).isEqualTo("updated");
			assertThat(post.body()).isEmpty();
			assertThat(post.day()).hasToString("2018-01-01");
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "/create", "/1/update" })
	void createUpdateValidate(String path) {
		this.visitor.login();

		assertThat(this.visitor.post(path, "title", "", "body", "").html()).contains("Title is required.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/create", "/1/update" })
	void aTitleThatIsTooLongComesBackInTheForm(String path) {
		this.visitor.login();
		String title = "t".repeat(201);

		Page page = this.visitor.post(path, "title", title, "body", "kept words");

		assertThat(page.html()).contains("Title is too long: at most 200 characters.", "value=\"" + title + "\"",
				"kept words</textarea>");
		assertThat(this.posts.newestFirst()).extracting(Post::title).containsExactly("test title");
	}

	@Test
	void whatPeopleWriteIsShownAndNotRun() {
		this.visitor.login();

		this.visitor.post("/create", "title", "<script>alert(1)</script>", "body", "Grüße & 🧪 <b>");

		assertThat(this.visitor.get("/").html())
			.contains("&lt;script&gt;alert(1)&lt;/script&gt;", "Grüße &amp; 🧪 &lt;b&gt;")
			.doesNotContain("<script>");
	}

	@Test
	void delete() {
		this.visitor.login();

		assertThat(this.visitor.post("/1/delete")).matches((page) -> page.isRedirectTo("/"));
		assertThat(this.posts.find(1)).isEmpty();
	}

}
