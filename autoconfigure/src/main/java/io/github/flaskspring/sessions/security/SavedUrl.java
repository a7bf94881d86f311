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

package io.github.flaskspring.sessions.security;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;

import org.springframework.security.web.savedrequest.SavedRequest;

/** A URL that was asked for before a login; all else is that of the current request. */
final class SavedUrl implements SavedRequest {

	private static final long serialVersionUID = 1L;

	private final String url;

	private final transient HttpServletRequest request;

	SavedUrl(String url, HttpServletRequest request) {
		this.url = url;
		this.request = request;
	}

	@Override
	public String getRedirectUrl() {
		return this.url;
	}

	@Override
	public List<Cookie> getCookies() {
		Cookie[] cookies = this.request.getCookies();
		return (cookies != null) ? List.of(cookies) : List.of();
	}

	@Override
	public String getMethod() {
		return this.request.getMethod();
	}

	@Override
	public List<String> getHeaderValues(String name) {
		return Collections.list(this.request.getHeaders(name));
	}

	@Override
	public Collection<String> getHeaderNames() {
		return Collections.list(this.request.getHeaderNames());
	}

	@Override
	public List<Locale> getLocales() {
		return Collections.list(this.request.getLocales());
	}

	@Override
	public String @Nullable [] getParameterValues(String name) {
		return null;
	}

	@Override
	public Map<String, String[]> getParameterMap() {
		return Map.of();
	}

}
