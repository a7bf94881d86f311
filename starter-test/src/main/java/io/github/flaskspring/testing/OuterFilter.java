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

import java.io.IOException;
import java.util.Collection;
import java.util.List;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

import org.jspecify.annotations.Nullable;

/**
 * Around all other filters: notes errors that the container would answer, and keeps
 * cookies as they were written.
 */
final class OuterFilter implements Filter {

	@Override
	public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		RequestTrace trace = RequestTrace.of((HttpServletRequest) request);
		chain.doFilter(request, (trace != null) ? new Noting((HttpServletResponse) response, trace) : response);
	}

	/** A response that the trace learns from. */
	private static final class Noting extends HttpServletResponseWrapper {

		private static final String SET_COOKIE = "Set-Cookie";

		private final RequestTrace trace;

		Noting(HttpServletResponse response, RequestTrace trace) {
			super(response);
			this.trace = trace;
		}

		@Override
		public void sendError(int status) throws IOException {
			super.sendError(status);
			this.trace.sentError(new RequestTrace.SentError(status, null));
		}

		@Override
		public void sendError(int status, @Nullable String message) throws IOException {
			super.sendError(status, message);
			this.trace.sentError(new RequestTrace.SentError(status, message));
		}

		@Override
		public void addHeader(String name, String value) {
			if (name.equalsIgnoreCase(SET_COOKIE)) {
				this.trace.setCookies().add(value);
			}
			else {
				super.addHeader(name, value);
			}
		}

		@Override
		public void setHeader(String name, String value) {
			if (name.equalsIgnoreCase(SET_COOKIE)) {
				this.trace.setCookies().clear();
				this.trace.setCookies().add(value);
			}
			else {
				super.setHeader(name, value);
			}
		}

		@Override
		public boolean containsHeader(String name) {
			return super.containsHeader(name)
					|| (name.equalsIgnoreCase(SET_COOKIE) && !this.trace.setCookies().isEmpty());
		}

		@Override
		public Collection<String> getHeaders(String name) {
			return name.equalsIgnoreCase(SET_COOKIE) ? List.copyOf(this.trace.setCookies()) : super.getHeaders(name);
		}

	}

}
