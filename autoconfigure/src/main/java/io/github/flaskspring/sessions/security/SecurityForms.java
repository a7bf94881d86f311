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

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.security.core.userdetails.UserDetailsService;

import io.github.flaskspring.sessions.servlet.SessionAttributeForm;

/**
 * The forms of what Spring Security keeps in the session.
 *
 * @since 0.1
 */
public final class SecurityForms {

	private SecurityForms() {
	}

	/**
	 * The form of a login by name and password.
	 * @param users finds who loads the user again with each request, null if nobody does
	 * @return the form, which keeps the user's name
	 */
	public static SessionAttributeForm login(Supplier<@Nullable UserDetailsService> users) {
		return new SecurityContextForm(users);
	}

	/**
	 * The form of the token against forged forms.
	 * @return the form
	 */
	public static SessionAttributeForm csrfToken() {
		return new CsrfTokenForm();
	}

	/**
	 * The form of the page to go back to after a login.
	 * @return the form, which keeps the URL
	 */
	public static SessionAttributeForm savedRequest() {
		return new SavedRequestForm();
	}

	/**
	 * The form of the reason why the last login failed.
	 * @return the form, which keeps the kind and the message
	 */
	public static SessionAttributeForm failure() {
		return new FailureForm();
	}

}
