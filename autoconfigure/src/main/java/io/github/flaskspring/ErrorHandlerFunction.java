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
 * Turns an exception into an answer. Flask: what {@code errorhandler} takes.
 *
 * @param <E> the type of the exception
 * @since 0.1
 */
@FunctionalInterface
public interface ErrorHandlerFunction<E extends Throwable> {

	/**
	 * Answers in place of the view.
	 * @param error the exception
	 * @return the answer, as from a view; its status is 200 unless it says otherwise
	 * @throws Exception whatever goes wrong: the answer becomes a 500
	 */
	@Nullable Object call(E error) throws Exception;

}
