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

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.github.flaskspring.testing.FlaskClient;
import io.github.flaskspring.testing.TestResponse;

import static org.assertj.core.api.Assertions.assertThat;

/** The tutorial's {@code test_blog.py}. */
@FlaskrWithoutServer
class BlogTests {

	@Autowired
	private FlaskClient client;

	@Autowired
	private Posts posts;

	@Autowired
	private JdbcClient db;

	private AuthActions auth;

	@BeforeEach
	void enter() {
		this.auth = new AuthActions(this.client);
	}

	private TestResponse post(String path, String title, String body) {
		return this.client.post(path, (request) -> request.form(Map.of("title", title, "body", body)));
	}

	@Test
	@Tag("DEP-042")
	@Tag("TST-051")
	void index() {
		assertThat(this.client.get("/")).contains("Log In", "Register").doesNotContain("href=\"/create\"");

		this.auth.login();

		assertThat(this.client.get("/")).contains("test title", "test\nbody", "href=\"/1/update\"")
			.text()
			.containsPattern("by <span>test</span> on <time[^>]*>2018-01-01</time>");
	}

	@ParameterizedTest
	@Tag("DEP-042")
	@ValueSource(strings = { "/create", "/1/update", "/1/delete" })
	void loginRequired(String path) {
		assertThat(this.client.post(path)).redirectsTo("/auth/login");
	}

	@Test
	void authorRequired() {
		this.db.sql("UPDATE posts SET author_id = 2 WHERE id = 1").update();
		this.auth.login();

		assertThat(this.client.post("/1/update")).hasStatus(403);
		assertThat(this.client.post("/1/delete")).hasStatus(403);
		assertThat(this.client.get("/")).doesNotContain("href=\"/1/update\"");
		assertThat(this.posts.find(1)).isPresent();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/2/update", "/2/delete" })
	void existsRequired(String path) {
		this.auth.login();

		assertThat(this.client.post(path)).hasStatus(404);
	}

	@Test
	@Tag("DEP-042")
	@Tag("TST-051")
	void create() {
		this.auth.login();
		assertThat(this.client.get("/create")).isOk();

		TestResponse answer = post("/create", "created", "");

		assertThat(answer).redirectsTo("/");
		assertThat(this.posts.newestFirst()).extracting(Post::title).containsExactly("created", "test title");
	}

	@Test
	void update() {
		this.auth.login();
		assertThat(this.client.get("/1/update")).contains("value=\"test title\"", "test\nbody</textarea>");

		post("/1/update", "updated", "");

		assertThat(this.posts.find(1)).hasValueSatisfying((post) -> {
			assertThat(post.title()).isEqualTo("updated");
			assertThat(post.body()).isEmpty();
			assertThat(post.day()).hasToString("2018-01-01");
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "/create", "/1/update" })
	void createUpdateValidate(String path) {
		this.auth.login();

		assertThat(post(path, "", "")).contains("Title is required.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/create", "/1/update" })
	void aTitleThatIsTooLongComesBackInTheForm(String path) {
		this.auth.login();
		String title = "t".repeat(201);

		TestResponse page = post(path, title, "kept words");

		assertThat(page).contains("Title is too long: at most 200 characters.", "value=\"" + title + "\"",
				"kept words</textarea>");
		assertThat(this.posts.newestFirst()).extracting(Post::title).containsExactly("test title");
	}

	@Test
	void whatPeopleWriteIsShownAndNotRun() {
		this.auth.login();

		post("/create", "<script>alert(1)</script>", "Grüße & 🧪 <b>");

		assertThat(this.client.get("/")).contains("&lt;script&gt;alert(1)&lt;/script&gt;", "Grüße &amp; 🧪 &lt;b&gt;")
			.doesNotContain("<script>");
	}

	@Test
	void delete() {
		this.auth.login();

		assertThat(this.client.post("/1/delete")).redirectsTo("/");
		assertThat(this.posts.find(1)).isEmpty();
	}

}
