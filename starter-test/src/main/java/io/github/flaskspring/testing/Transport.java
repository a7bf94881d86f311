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
package io.github.flaskspring.testing;

import org.jspecify.annotations.Nullable;

import io.github.flaskspring.http.Headers;

/** How requests reach the application. */
interface Transport {

	/** Sends a request and waits for the whole response. */
	Answer send(Call call) throws Exception;

	/**
	 * What came back.
	 *
	 * @param status the status
	 * @param headers the headers
	 * @param body the body
	 * @param trace what happened on the way, null if that was in another process' eyes
	 */
	record Answer(int status, Headers headers, byte[] body, @Nullable RequestTrace trace) {
	}

}
