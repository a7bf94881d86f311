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
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever goes wrong shows a page of the blog that says what happened, and loses
 * nothing.
 */
@FlaskrTest
@ExtendWith(OutputCaptureExtension.class)
class BadInputTests {

	@LocalServerPort
	private int port;

	@Autowired
	private Posts posts;

	private Visitor visitor;

	@BeforeEach
	void enter() {
		this.visitor = new Visitor(this.port);
	}

	@Test
	void anUnknownUrlIsAPage() {
		Page page = this.visitor.get("/nowhere");

		assertThat(page.status()).isEqualTo(404);
		assertThat(page.html()).contains("<h1>Not Found</h1>", "The requested URL was not found", "To the posts");
	}

	@Test
	void aWrongMethodIsAPageThatNamesTheRightOnes() {
		this.visitor.login();

		Page page = this.visitor.get("/1/delete");

		assertThat(page.status()).isEqualTo(405);
		assertThat(page.allow()).contains("POST", "OPTIONS");
		assertThat(page.html()).contains("<h1>Method Not Allowed</h1>", "what a form sends");
		assertThat(this.posts.find(1)).isPresent();
	}

	@Test
	void aForeignPostIsAPage() {
		this.visitor.login("other", "other");

		Page page = this.visitor.post("/1/update", "title", "mine now", "body", "");

		assertThat(page.status()).isEqualTo(403);
		assertThat(page.html()).contains("<h1>Forbidden</h1>", "Only test may change this post.",
				"<strong>other</strong>");
		assertThat(this.posts.find(1)).hasValueSatisfying((post) -> assertThat(post.title()).isEqualTo("test title"));
	}

	@Test
	void aMissingPostIsAPage() {
		this.visitor.login();

		Page page = this.visitor.get("/7/update");

		assertThat(page.status()).isEqualTo(404);
		assertThat(page.html()).contains("Post id 7 doesn&#39;t exist.");
	}

	@Test
	void aPostNumberBeyondAllNumbersIsMissingToo() {
		this.visitor.login();

		assertThat(this.visitor.get("/99999999999999999999999/update").status()).isEqualTo(404);
	}

	@Test
	void aFormWithoutItsFieldsIsABadRequest() {
		this.visitor.login();

		Page page = this.visitor.post("/create", "title", "no body");

		assertThat(page.status()).isEqualTo(400);
		assertThat(page.html()).contains("<h1>Bad Request</h1>");
	}

	@Test
	void whatTheDatabaseRefusesIsABadRequest(@Autowired JdbcClient db) {
		this.visitor.login();
		db.sql("ALTER TABLE posts ADD CONSTRAINT polite CHECK (title <> 'rude')").update();

		Page page = this.visitor.post("/create", "title", "rude", "body", "");

		db.sql("ALTER TABLE posts DROP CONSTRAINT polite").update();
		assertThat(page.status()).isEqualTo(400);
		assertThat(page.html()).contains("The database cannot store this text.");
	}

	@Test
	void aTitleOfTenMegabytesIsAPageAndLosesNothing() {
		this.visitor.login();

		Page page = this.visitor.post("/1/update", "title", "x".repeat(10_000_000), "body", "new words");

		assertThat(page.status()).isEqualTo(413);
		assertThat(page.html()).contains("<h1>Request Entity Too Large</h1>", "your text is still in the form");
		assertThat(this.posts.find(1)).hasValueSatisfying((post) -> assertThat(post.title()).isEqualTo("test title"));
		assertThat(this.visitor.get("/").html()).contains("<strong>test</strong>");
	}

	@Test
	void theLogShowsNoSecret(CapturedOutput output) {
		this.visitor.post("/auth/register", "username", "ada", "password", "lovelace-1815");
		this.visitor.login("ada", "lovelace-1815");
		String cookie = this.visitor.cookie().orElseThrow();
		this.visitor.withCookie(cookie + "x").get("/");
		this.visitor.get("/nowhere");

		assertThat(output.getAll()).doesNotContain("lovelace-1815", cookie, "secret-key", "SECRET_KEY");
	}

}
