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

import java.io.Serializable;

import org.jspecify.annotations.Nullable;

/**
 * A view of a rule without variables: {@code app.route("/", () -> "Hello, World!")}. See
 * {@link ViewFunction}.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface ViewSupplier extends Serializable {

	/**
	 * Answers the current request.
	 * @return the answer; null is an error
	 * @throws Exception whatever goes wrong: error handlers see it
	 */
	@Nullable Object call() throws Exception;

}
