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

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;

import org.springframework.security.web.savedrequest.SavedRequest;

import io.github.flaskspring.sessions.servlet.SessionAttributeForm;

/**
 * The page to go back to after a login: its URL. What a form sent there is not kept: it
 * may be large or secret.
 */
record SavedRequestForm() implements SessionAttributeForm {

	/** A longer one would leave no room for the login in the cookie. */
	private static final int LONGEST = 1024;

	@Override
	public String key() {
		return " saved";
	}

	@Override
	public boolean supports(Object value) {
		return value instanceof SavedRequest;
	}

	@Override
	public @Nullable Object toJson(Object value) {
		String url = ((SavedRequest) value).getRedirectUrl();
		return (url.length() <= LONGEST) ? url : null;
	}

	@Override
	public @Nullable Object toAttribute(@Nullable Object json, HttpServletRequest request) {
		return (json instanceof String url) ? new SavedUrl(url, request) : null;
	}

}
