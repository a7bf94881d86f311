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

/**
 * A request carries more than a limit allows. Werkzeug raises
 * {@code RequestEntityTooLarge}; the web layer answers this exception with a 413.
 *
 * @since 0.1
 */
public final class ContentTooLargeException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String limitName;

	private final long limit;

	public ContentTooLargeException(String limitName, long limit) {
		super("The request is larger than '" + limitName + "' allows, which is " + limit
				+ ". Raise that limit if such requests are meant to be accepted.");
		this.limitName = limitName;
		this.limit = limit;
	}

	/**
	 * Which limit was exceeded, under the name of its configuration key in Flask.
	 * @return the name, such as MAX_CONTENT_LENGTH
	 */
	public String limitName() {
		return this.limitName;
	}

	/**
	 * The limit.
	 * @return the number of bytes or parts
	 */
	public long limit() {
		return this.limit;
	}

}
