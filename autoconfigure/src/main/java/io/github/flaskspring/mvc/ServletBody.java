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

package io.github.flaskspring.mvc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;

import io.github.flaskspring.Response;
import io.github.flaskspring.ResponseBody;

/** A body that is not written to a stream but made by Spring MVC or the container. */
interface ServletBody extends ResponseBody.Written.Writer {

	/**
	 * The servlet request that a response answers.
	 *
	 * @param state what is kept for the request
	 * @param request the request
	 * @param response where to
	 * @param asyncResults makes the request asynchronous
	 */
	record Exchange(RequestState state, HttpServletRequest request, HttpServletResponse response,
			AsyncResults asyncResults) {

		/** Writes status and headers; false if there is to be no body. */
		boolean writeHead(Response head) {
			return ResponseWriter.writeHead(head, this.request, this.response);
		}

	}

	static @Nullable ServletBody of(@Nullable Response response) {
		return (response != null && response.body() instanceof ResponseBody.Written written
				&& written.writer() instanceof ServletBody body) ? body : null;
	}

	/**
	 * Makes the body; ends the contexts, or has them ended when it is complete.
	 * @param response status and headers
	 * @param exchange where to
	 * @throws Exception if that fails
	 */
	void serve(Response response, Exchange exchange) throws Exception;

	/** The response is not sent after all. */
	default void abandon() {
	}

}
