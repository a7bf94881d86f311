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

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;

import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DefaultCsrfToken;

import io.github.flaskspring.sessions.servlet.SessionAttributeForm;

/** The token against forged forms: header, parameter, token. */
record CsrfTokenForm() implements SessionAttributeForm {

	@Override
	public String key() {
		return " csrf";
	}

	@Override
	public boolean supports(Object value) {
		return value instanceof CsrfToken;
	}

	@Override
	public Object toJson(Object value) {
		CsrfToken token = (CsrfToken) value;
		return List.of(token.getHeaderName(), token.getParameterName(), token.getToken());
	}

	@Override
	public @Nullable Object toAttribute(@Nullable Object json, HttpServletRequest request) {
		if (json instanceof List<?> parts && parts.size() == 3 && parts.get(0) instanceof String header
				&& parts.get(1) instanceof String parameter && parts.get(2) instanceof String token) {
			return new DefaultCsrfToken(header, parameter, token);
		}
		return null;
	}

}
