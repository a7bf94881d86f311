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

import io.github.flaskspring.routing.BuildException;

/**
 * Called when {@code urlFor} cannot build a URL. Flask: an entry of
 * {@code url_build_error_handlers}.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface BuildErrorHandler {

	/**
	 * Finds a URL in another way.
	 * @param error what went wrong
	 * @param endpoint the endpoint
	 * @param values the values, with {@code _anchor}, {@code _method}, {@code _scheme}
	 * and {@code _external}
	 * @return the URL, or null to leave it to the next handler
	 */
	@Nullable String call(BuildException error, String endpoint, Map<String, @Nullable Object> values);

}
