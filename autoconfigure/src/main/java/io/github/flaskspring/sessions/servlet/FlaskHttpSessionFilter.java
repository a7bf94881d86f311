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

package io.github.flaskspring.sessions.servlet;

import java.io.IOException;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;

import io.github.flaskspring.RequestContext;

/**
 * Makes the {@code HttpSession} of each request a view of Flask's session. It runs just
 * inside of the filter that owns the contexts.
 *
 * @since 0.1
 */
public final class FlaskHttpSessionFilter implements Filter {

	private final SessionAttributes attributes;

	/**
	 * A filter.
	 * @param attributes how attributes are kept
	 */
	public FlaskHttpSessionFilter(SessionAttributes attributes) {
		this.attributes = attributes;
	}

	@Override
	public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		chain.doFilter(wrapped((HttpServletRequest) request), response);
	}

	/** A request outside of all applications keeps the session that it has. */
	private HttpServletRequest wrapped(HttpServletRequest request) {
		if (request.getDispatcherType() == DispatcherType.ERROR) {
			return new FlaskHttpSessionRequest(request, RequestContext::current, this.attributes);
		}
		RequestContext context = RequestContext.current();
		return (context != null) ? new FlaskHttpSessionRequest(request, () -> context, this.attributes) : request;
	}

}
