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
 * A function that was registered to run around requests, for tools that list them.
 *
 * @param kind Flask's name of the registration, such as {@code before_request}
 * @param blueprint the full name of the blueprint whose requests it runs around, null for
 * all requests
 * @param exception the type that an error handler is for, null for other hooks
 * @param code the status that an error handler is for, null for any and for other hooks
 * @param function the function
 * @since 0.1
 */
public record RegisteredHook(String kind, @Nullable String blueprint, @Nullable Class<?> exception,
		@Nullable Integer code, Object function) {

	static RegisteredHook of(String kind, @Nullable String blueprint, Object function) {
		return new RegisteredHook(kind, blueprint, null, null, function);
	}

}
