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

/**
 * Somebody who may write posts. Flask: a row of the table {@code user}.
 *
 * @param id the key, which the session keeps as {@code user_id}
 * @param username the name
 * @param password the hash
 */
record User(long id, String username, String password) {

	static final int MAX_USERNAME = 80;

	@Override
	public String toString() {
		return "User " + this.id + " '" + this.username + "'";
	}

}
