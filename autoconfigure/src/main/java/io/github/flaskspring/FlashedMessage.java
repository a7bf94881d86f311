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

package io.github.flaskspring;

import java.util.AbstractList;

import org.jspecify.annotations.Nullable;

/**
 * A flashed message with its category. Flask: the pair {@code (category, message)}; in
 * JSON it is the array that a pair is.
 *
 * @since 0.1
 */
public final class FlashedMessage extends AbstractList<@Nullable Object> {

	private final @Nullable Object category;

	private final @Nullable Object message;

	/**
	 * A message.
	 * @param category the category
	 * @param message the message
	 */
	public FlashedMessage(@Nullable Object category, @Nullable Object message) {
		this.category = category;
		this.message = message;
	}

	/**
	 * The category, "message" by default.
	 * @return the category
	 */
	public @Nullable Object getCategory() {
		return this.category;
	}

	/**
	 * The message.
	 * @return the message
	 */
	public @Nullable Object getMessage() {
		return this.message;
	}

	@Override
	public @Nullable Object get(int index) {
		return switch (index) {
			case 0 -> this.category;
			case 1 -> this.message;
			default -> throw new IndexOutOfBoundsException(index);
		};
	}

	@Override
	public int size() {
		return 2;
	}

}
