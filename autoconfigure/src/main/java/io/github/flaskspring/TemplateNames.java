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

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Names that every template of an application knows. Flask: {@code jinja_env.globals},
 * {@code filters} and {@code tests}.
 *
 * @since 0.1
 */
public final class TemplateNames {

	private final Map<String, @Nullable Object> globals = Collections.synchronizedMap(new LinkedHashMap<>());

	private final Map<String, TemplateFunction> filters = Collections.synchronizedMap(new LinkedHashMap<>());

	private final Map<String, TemplateFunction> tests = Collections.synchronizedMap(new LinkedHashMap<>());

	TemplateNames() {
	}

	/**
	 * Variables and functions.
	 * @return the live map; a {@link TemplateFunction} can be called
	 */
	public Map<String, @Nullable Object> globals() {
		return this.globals;
	}

	/**
	 * Filters: functions of a value and further arguments.
	 * @return the live map
	 */
	public Map<String, TemplateFunction> filters() {
		return this.filters;
	}

	/**
	 * Tests: functions that answer true or false.
	 * @return the live map
	 */
	public Map<String, TemplateFunction> tests() {
		return this.tests;
	}

}
