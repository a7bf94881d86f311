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

package io.github.flaskspring.golden.twins;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Serves and forgets a log outside of the application, so that reading leaves no trace.
 */
final class LogFilter extends OncePerRequestFilter {

	private final String path;

	private final List<String> log;

	private LogFilter(String path, List<String> log) {
		this.path = path;
		this.log = log;
	}

	static FilterRegistrationBean<LogFilter> at(String path, List<String> log) {
		FilterRegistrationBean<LogFilter> registration = new FilterRegistrationBean<>(new LogFilter(path, log));
		registration.addUrlPatterns(path);
		registration.setOrder(Integer.MIN_VALUE + 55);
		return registration;
	}

	/**
	 * Not for other spellings of the path, which a pattern matches too, but for slashes.
	 */
	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !request.getRequestURI().replaceFirst("^/+", "/").equals(this.path);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException {
		byte[] body;
		synchronized (this.log) {
			body = String.join("\n", this.log).getBytes(StandardCharsets.UTF_8);
			this.log.clear();
		}
		response.setHeader("Content-Type", "text/plain");
		response.setContentLength(body.length);
		response.getOutputStream().write(body);
	}

}
