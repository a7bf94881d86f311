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

import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/**
 * A TRACE request that servlets do not recognize, so that it reaches the views and no
 * servlet answers it with what the client sent. To Flask, methods have no case.
 */
final class TraceRequest extends HttpServletRequestWrapper {

	private static final String TRACE = "TRACE";

	private TraceRequest(HttpServletRequest request) {
		super(request);
	}

	static boolean isTrace(HttpServletRequest request) {
		return TRACE.equals(request.getMethod());
	}

	/** The request itself if it has another method. */
	static HttpServletRequest wrap(HttpServletRequest request) {
		return isTrace(request) ? new TraceRequest(request) : request;
	}

	@Override
	public String getMethod() {
		return TRACE.toLowerCase(Locale.ROOT);
	}

}
