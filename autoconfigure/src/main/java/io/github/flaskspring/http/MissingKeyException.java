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

import java.util.NoSuchElementException;

/**
 * A key that a client was expected to send is missing. Werkzeug raises
 * {@code BadRequestKeyError}; the web layer answers this exception with a 400.
 *
 * @since 0.1
 */
public final class MissingKeyException extends NoSuchElementException {

	private static final long serialVersionUID = 1L;

	private final String key;

	public MissingKeyException(String key) {
		super("The key '" + key + "' is missing. Use get(key), which returns null, if the client may omit it.");
		this.key = key;
	}

	/**
	 * The key that was asked for.
	 * @return the key, as the application spelled it
	 */
	public String key() {
		return this.key;
	}

}
