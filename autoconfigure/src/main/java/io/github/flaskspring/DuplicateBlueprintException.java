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

/**
 * Two registrations under one blueprint name. Flask: a {@code ValueError} of
 * {@code register_blueprint}.
 *
 * @since 0.1
 */
public class DuplicateBlueprintException extends IllegalArgumentException {

	private static final long serialVersionUID = 1L;

	private final String name;

	DuplicateBlueprintException(String fullName, String ownName, boolean same) {
		super("The name '" + ownName + "' is already registered for " + (same ? "this" : "a different") + " blueprint"
				+ (fullName.equals(ownName) ? "" : " '" + fullName + "'") + ". Use 'name=' to provide a unique name.");
		this.name = fullName;
	}

	/**
	 * The name.
	 * @return the full name
	 */
	public String name() {
		return this.name;
	}

}
