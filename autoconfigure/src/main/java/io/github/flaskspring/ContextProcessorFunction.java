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

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Adds names to the context of each template. Flask: what {@code context_processor}
 * takes.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface ContextProcessorFunction {

	/**
	 * The names and their values.
	 * @return values by name
	 */
	Map<String, ? extends @Nullable Object> call();

}
