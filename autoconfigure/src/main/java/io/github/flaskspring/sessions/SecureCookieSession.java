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

package io.github.flaskspring.sessions;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A session that lives in a signed cookie. Flask: {@code SecureCookieSession}.
 *
 * @since 0.1
 */
public class SecureCookieSession extends WatchedSession {

	private final Map<String, @Nullable Object> values;

	/** An empty session. */
	public SecureCookieSession() {
		this(Map.of());
	}

	/**
	 * A session with content.
	 * @param values the content
	 */
	public SecureCookieSession(Map<String, ? extends @Nullable Object> values) {
		this.values = new LinkedHashMap<>(values);
	}

	@Override
	final Map<String, @Nullable Object> content() {
		return this.values;
	}

}
