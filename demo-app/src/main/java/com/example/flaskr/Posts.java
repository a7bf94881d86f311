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

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The table of posts.
 */
@Component
final class Posts {

	private static final String SELECT = "SELECT p.id, p.author_id, u.username, p.created, p.title, p.body"
			+ " FROM posts p JOIN users u ON p.author_id = u.id";

	private final JdbcClient db;

	Posts(JdbcClient db) {
		this.db = db;
	}

	List<Post> newestFirst() {
		return this.db.sql(SELECT + " ORDER BY p.created DESC, p.id DESC")
			.query(Post.class)
			.list()
			.stream()
			.map(Objects::requireNonNull)
			.toList();
	}

	Optional<Post> find(long id) {
		return this.db.sql(SELECT + " WHERE p.id = ?").param(id).query(Post.class).optional();
	}

	void add(User author, String title, String body) {
		this.db.sql("INSERT INTO posts (title, body, author_id) VALUES (?, ?, ?)")
			.params(title, body, author.id())
			.update();
	}

	void change(Post post, String title, String body) {
		this.db.sql("UPDATE posts SET title = ?, body = ? WHERE id = ?").params(title, body, post.id()).update();
	}

	void remove(Post post) {
		this.db.sql("DELETE FROM posts WHERE id = ?").param(post.id()).update();
	}

}
