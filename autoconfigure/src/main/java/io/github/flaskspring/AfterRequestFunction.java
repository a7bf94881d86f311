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
 * Sees each response before it is sent. Flask: what {@code after_request} and
 * {@code after_this_request} take.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface AfterRequestFunction {

	/**
	 * Changes or replaces the response.
	 * @param response the response so far
	 * @return the same or another response
	 * @throws Exception whatever goes wrong: the answer becomes a 500
	 */
	Response call(Response response) throws Exception;

}
