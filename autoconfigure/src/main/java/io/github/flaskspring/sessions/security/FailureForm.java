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
import java.util.Map;
import java.util.function.Function;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.AccountExpiredException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;

import io.github.flaskspring.sessions.servlet.SessionAttributeForm;

/**
 * Why the last login failed: its kind and text. Kinds other than the common ones are read
 * as one without a kind.
 */
record FailureForm() implements SessionAttributeForm {

	private static final Map<String, Function<String, AuthenticationException>> KINDS = Map.of("credentials",
			BadCredentialsException::new, "disabled", DisabledException::new, "locked", LockedException::new, "expired",
			AccountExpiredException::new, "password", CredentialsExpiredException::new);

	@Override
	public String key() {
		return " failure";
	}

	@Override
	public boolean supports(Object value) {
		return value instanceof AuthenticationException;
	}

	@Override
	public Object toJson(Object value) {
		String message = ((AuthenticationException) value).getMessage();
		return List.of(kind(value.getClass()), (message != null) ? message : "");
	}

	private static String kind(Class<?> type) {
		return KINDS.entrySet()
			.stream()
			.filter((kind) -> kind.getValue().apply("").getClass() == type)
			.map(Map.Entry::getKey)
			.findFirst()
			.orElse("");
	}

	@Override
	public @Nullable Object toAttribute(@Nullable Object json, HttpServletRequest request) {
		if (json instanceof List<?> parts && parts.size() == 2 && parts.get(1) instanceof String message) {
			return KINDS.getOrDefault(String.valueOf(parts.get(0)), RememberedFailureException::new).apply(message);
		}
		return null;
	}

	/** A failure whose kind was not kept. */
	private static final class RememberedFailureException extends AuthenticationException {

		private static final long serialVersionUID = 1L;

		RememberedFailureException(String message) {
			super(message);
		}

	}

}
