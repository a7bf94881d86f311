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

package io.github.flaskspring.itsdangerous;

import org.jspecify.annotations.Nullable;

/**
 * Turns values into the text that is signed, and back. itsdangerous: the
 * {@code serializer} argument, an object with {@code dumps} and {@code loads}.
 *
 * @param <T> the type of the values
 * @since 0.1
 */
public interface PayloadSerializer<T extends @Nullable Object> {

	/**
	 * Turns a value into text.
	 * @param value the value
	 * @return the text
	 */
	String dumps(T value);

	/**
	 * Turns text back into a value. Any runtime exception means that the text is no such
	 * value.
	 * @param text the text
	 * @return the value
	 */
	T loads(String text);

}
