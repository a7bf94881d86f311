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

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

import org.jspecify.annotations.Nullable;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;

/** The sessions that a servlet container keeps between requests. */
final class ServletSessions {

	private static final String COOKIE = "JSESSIONID";

	private final Map<String, MockHttpSession> sessions = new ConcurrentHashMap<>();

	/** Gives a request the session that its cookie names. */
	void open(MockHttpServletRequest request) {
		Cookie[] cookies = request.getCookies();
		if (cookies == null) {
			return;
		}
		for (Cookie cookie : cookies) {
			MockHttpSession session = cookie.getName().equals(COOKIE) ? this.sessions.get(cookie.getValue()) : null;
			if (session != null && !session.isInvalid()) {
				request.setSession(session);
				request.setRequestedSessionId(session.getId());
			}
		}
	}

	/** The cookie of a session that is new or has a new id. */
	@Nullable String keep(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		if (!(session instanceof MockHttpSession mock) || mock.isInvalid() || this.sessions.get(mock.getId()) == mock) {
			return null;
		}
		mock.setNew(false);
		this.sessions.values().remove(mock);
		this.sessions.put(mock.getId(), mock);
		return COOKIE + "=" + mock.getId() + "; Path=" + (request.getContextPath() + "/") + "; HttpOnly";
	}

}
