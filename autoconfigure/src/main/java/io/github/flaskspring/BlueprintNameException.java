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
 * A name that no blueprint can have: endpoints are written with dots between blueprints.
 * Flask: a {@code ValueError} of {@code Blueprint}.
 *
 * @since 0.1
 */
public class BlueprintNameException extends IllegalArgumentException {

	private static final long serialVersionUID = 1L;

	private final String name;

	private final String place;

	BlueprintNameException(String name, String place) {
		super(name.isEmpty() ? "'name' may not be empty."
				: "'name' may not contain a dot '.' character. It is '" + name + "'.");
		this.name = name;
		this.place = place;
	}

	/**
	 * The name.
	 * @return the name
	 */
	public String name() {
		return this.name;
	}

	/**
	 * Where the blueprint is made.
	 * @return class, method and line
	 */
	public String place() {
		return this.place;
	}

}
