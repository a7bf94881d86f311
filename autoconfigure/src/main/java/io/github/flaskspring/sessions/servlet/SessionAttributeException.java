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

import org.jspecify.annotations.Nullable;

/**
 * An attribute of the {@code HttpSession} is of a type that Flask's session cannot hold.
 *
 * @since 0.1
 */
public class SessionAttributeException extends IllegalArgumentException {

	private static final long serialVersionUID = 1L;

	private final String attribute;

	private final String type;

	SessionAttributeException(String attribute, Class<?> type, @Nullable IllegalArgumentException reason) {
		super("The session attribute '" + attribute + "' cannot be kept in the session: " + ((reason != null)
				? reason.getMessage()
				: "type '" + type.getName() + "' has no form in JSON that is read as the same type. " + remedy(type)),
				reason);
		this.attribute = attribute;
		this.type = type.getName();
	}

	private static String remedy(Class<?> type) {
		if (Number.class.isAssignableFrom(type)) {
			return "Use an Integer, a Double or text.";
		}
		return "Keep an id or text instead, or declare a bean of type JsonTag for it: JsonTag.of(\""
				+ type.getSimpleName().toLowerCase(java.util.Locale.ROOT) + "\", " + type.getSimpleName()
				+ ".class). With flask.http-session=container the server keeps objects of any type.";
	}

	/**
	 * The attribute.
	 * @return its name
	 */
	public String attribute() {
		return this.attribute;
	}

	/**
	 * The type that cannot be kept.
	 * @return the name of the class
	 */
	public String type() {
		return this.type;
	}

}
