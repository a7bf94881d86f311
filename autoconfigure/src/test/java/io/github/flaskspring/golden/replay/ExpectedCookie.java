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

package io.github.flaskspring.golden.replay;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A cookie that a response must set.
 *
 * @param name the name
 * @param value the value as recorded; not compared where the cookie is a session, since
 * it holds the time of signing
 * @param session the content of a session cookie
 * @param attributes the attributes as written
 * @since 0.1
 */
public record ExpectedCookie(String name, String value, @Nullable Content session,
		Map<String, CookieAttribute> attributes) {

	/**
	 * What a session cookie holds.
	 *
	 * @param payload the tagged JSON
	 * @param timestamp when it was signed
	 */
	record Content(String payload, long timestamp) {
	}

}
