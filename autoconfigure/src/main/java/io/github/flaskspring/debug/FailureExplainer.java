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

package io.github.flaskspring.debug;

import org.jspecify.annotations.Nullable;

import io.github.flaskspring.Flask;

/**
 * Knows more about some exceptions than their stack trace tells: where a template was
 * looked for, which of its lines failed. Beans of this type are asked by the debug page.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface FailureExplainer {

	/**
	 * Explains one exception of the chain.
	 * @param app the application that failed
	 * @param error the exception
	 * @return the explanation, null if there is nothing to add
	 */
	@Nullable FailureExplanation explain(Flask app, Throwable error);

}
