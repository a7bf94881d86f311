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

package io.github.flaskspring.events;

import org.jspecify.annotations.Nullable;

import io.github.flaskspring.Flask;

/**
 * After a message was flashed. Flask: the signal {@code message_flashed}.
 *
 * @since 0.1
 */
public final class MessageFlashedEvent extends FlaskEvent {

	private static final long serialVersionUID = 1L;

	private final transient Object message;

	private final transient @Nullable String category;

	/**
	 * The event of an application.
	 * @param app the application
	 * @param message the message
	 * @param category its category
	 */
	public MessageFlashedEvent(Flask app, Object message, @Nullable String category) {
		super(app);
		this.message = message;
		this.category = category;
	}

	/**
	 * The message.
	 * @return the message
	 */
	public Object message() {
		return this.message;
	}

	/**
	 * Its category.
	 * @return the category, or null
	 */
	public @Nullable String category() {
		return this.category;
	}

}
