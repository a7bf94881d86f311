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

import java.util.Collection;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

import io.github.flaskspring.Reply;
import io.github.flaskspring.Response;

/**
 * Something that a view may have promised, and what its result is to be put into.
 *
 * @param source what to wait for
 * @param frame a {@code ResponseEntity} or {@code Reply} around it, else the source
 */
record Promise(Object source, Object frame) {

	/** Null for values that are certainly there. */
	static @Nullable Promise of(@Nullable Object value) {
		Object source = source(value);
		return (value == null || source == null || isPresent(source)) ? null : new Promise(source, value);
	}

	private static @Nullable Object source(@Nullable Object value) {
		if (value instanceof Reply reply) {
			return reply.body();
		}
		return (value instanceof ResponseEntity<?> entity) ? entity.getBody() : value;
	}

	private static boolean isPresent(Object source) {
		return source instanceof CharSequence || source instanceof Response || source instanceof Map
				|| source instanceof Collection || source instanceof Record || source instanceof byte[];
	}

	/** The content type that the view has chosen. */
	@Nullable MediaType contentType() {
		return (this.frame instanceof ResponseEntity<?> entity) ? entity.getHeaders().getContentType() : null;
	}

	/** The result in its frame, unless it has one of its own. */
	@Nullable Object keep(@Nullable Object result) {
		if (this.frame instanceof ResponseEntity<?> entity && !(result instanceof ResponseEntity<?>)) {
			return ResponseEntity.status(entity.getStatusCode()).headers(entity.getHeaders()).body(result);
		}
		return (this.frame instanceof Reply reply) ? new Reply(result, reply.status(), reply.headers()) : result;
	}

}
