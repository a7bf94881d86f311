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

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

import org.jspecify.annotations.Nullable;

import io.github.flaskspring.http.Headers;

/**
 * A response whose head is written, so that what Spring MVC writes after it can only add
 * headers that are not there.
 */
final class SentHead extends HttpServletResponseWrapper {

	private final Headers headers;

	SentHead(HttpServletResponse response, Headers headers) {
		super(response);
		this.headers = headers;
	}

	@Override
	public void setStatus(int code) {
		// the view and the functions after the request have set it
	}

	@Override
	public void setHeader(String name, @Nullable String value) {
		if (!this.headers.contains(name)) {
			super.setHeader(name, value);
		}
	}

	@Override
	public void addHeader(String name, @Nullable String value) {
		if (!this.headers.contains(name)) {
			super.addHeader(name, value);
		}
	}

	@Override
	public void setContentType(@Nullable String type) {
		setHeader("Content-Type", type);
	}

	@Override
	public void setCharacterEncoding(@Nullable String encoding) {
		if (!this.headers.contains("Content-Type")) {
			super.setCharacterEncoding(encoding);
		}
	}

}
