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

package io.github.flaskspring.sessions.servlet;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;

/**
 * How an attribute of the {@code HttpSession} is kept in Flask's session when JSON has no
 * form for its type. Beans of this type are asked in their order, before those for Spring
 * Security's types. For a type that Flask views shall see as well, a
 * {@link io.github.flaskspring.sessions.JsonTag} is simpler.
 *
 * @since 0.1
 */
public interface SessionAttributeForm {

	/**
	 * What marks the stored values.
	 * @return the key, by custom a space and a few letters
	 */
	String key();

	/**
	 * Whether the form is for a value.
	 * @param value the attribute
	 * @return whether it is
	 */
	boolean supports(Object value);

	/**
	 * Turns an attribute into what the session can hold. Whoever has the cookie can read
	 * it, so leave out what is secret.
	 * @param value the attribute
	 * @return the value to store, null to store nothing
	 * @throws IllegalArgumentException if this very value cannot be stored; the message
	 * says why
	 */
	@Nullable Object toJson(Object value);

	/**
	 * Turns a stored value back when somebody asks for the attribute.
	 * @param json the stored value
	 * @param request the current request
	 * @return the attribute, null if it is no longer valid
	 */
	@Nullable Object toAttribute(@Nullable Object json, HttpServletRequest request);

}
