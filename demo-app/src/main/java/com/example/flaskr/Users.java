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

import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The table of users.
 */
@Component
final class Users {

	private final JdbcClient db;

	Users(JdbcClient db) {
		this.db = db;
	}

	Optional<User> find(long id) {
		return this.db.sql("SELECT id, username, password FROM users WHERE id = ?")
			.param(id)
			.query(User.class)
			.optional();
	}

	Optional<User> findByName(String username) {
		return this.db.sql("SELECT id, username, password FROM users WHERE username = ?")
			.param(username)
			.query(User.class)
			.optional();
	}

	void add(String username, String passwordHash) {
		this.db.sql("INSERT INTO users (username, password) VALUES (?, ?)").params(username, passwordHash).update();
	}

}
