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

package io.github.flaskspring.http;

import org.jspecify.annotations.Nullable;

/**
 * The program that sent a request. Only the text is known here; a subclass may recognise
 * more in it. Werkzeug: {@code UserAgent}.
 *
 * @since 0.1
 */
public class UserAgent {

	private final String string;

	/**
	 * Keep a header.
	 * @param string the header value, empty if there is none
	 */
	public UserAgent(String string) {
		this.string = string;
	}

	/**
	 * The header value.
	 * @return the text as sent
	 */
	public final String string() {
		return this.string;
	}

	public @Nullable String platform() {
		return null;
	}

	public @Nullable String browser() {
		return null;
	}

	public @Nullable String version() {
		return null;
	}

	public @Nullable String language() {
		return null;
	}

	@Override
	public String toString() {
		return this.string;
	}

}
