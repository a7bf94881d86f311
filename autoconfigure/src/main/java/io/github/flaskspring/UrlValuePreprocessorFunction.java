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

import org.jspecify.annotations.Nullable;

/**
 * Sees the values of the URL before any hook, and may change them. Flask: what
 * {@code url_value_preprocessor} takes.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface UrlValuePreprocessorFunction {

	/**
	 * Looks at the values, typically to move one to {@code g}.
	 * @param endpoint the endpoint, null when nothing matched
	 * @param values the values, which may be changed, null when nothing matched
	 * @throws Exception whatever goes wrong: handled as if the view had thrown it
	 */
	void call(@Nullable String endpoint, @Nullable ViewArgs values) throws Exception;

}
