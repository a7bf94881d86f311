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

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * A post with the name of its author. Flask: a row of the table {@code post}.
 *
 * @param id the key
 * @param authorId the author's key
 * @param username the author's name
 * @param created when it was written
 * @param title the title
 * @param body the text
 */
record Post(long id, long authorId, String username, OffsetDateTime created, String title, String body) {

	static final int MAX_TITLE = 200;

	static final int MAX_BODY = 100_000;

	boolean isBy(User user) {
		return this.authorId == user.id();
	}

	/** The day for readers, the same wherever the server stands. */
	public LocalDate day() {
		return this.created.withOffsetSameInstant(ZoneOffset.UTC).toLocalDate();
	}

}
