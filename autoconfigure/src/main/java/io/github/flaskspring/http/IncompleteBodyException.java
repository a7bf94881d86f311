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
 * The client went away before it had sent as much as it announced. Werkzeug raises
 * {@code ClientDisconnected}; the web layer answers this exception with a 400.
 *
 * @since 0.1
 */
public final class IncompleteBodyException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final long received;

	public IncompleteBodyException(long received, @Nullable Throwable cause) {
		super("The client disconnected after " + received + " bytes of the request's body.", cause);
		this.received = received;
	}

	/**
	 * How much had arrived.
	 * @return the number of bytes
	 */
	public long received() {
		return this.received;
	}

}
