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
 * Adds names to the shell. Flask: the function below
 * {@code @app.shell_context_processor}.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface ShellContextProcessorFunction {

	/**
	 * Supplies names.
	 * @return values by the name of their variable
	 * @throws Exception what keeps the shell from starting
	 */
	Map<String, ? extends @Nullable Object> call() throws Exception;

}
