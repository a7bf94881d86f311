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

package io.github.flaskspring.sessions;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.flaskspring.Flask;
import io.github.flaskspring.Response;
import io.github.flaskspring.SessionInterface;
import io.github.flaskspring.http.HeaderSet;
import io.github.flaskspring.http.SetCookie;

/** The cookie of a session interface, with all attributes that it is configured with. */
record SessionCookie(SessionInterface sessions, Flask app, Response response) {

	private static final String VARY = "Vary";

	private static final String COOKIE = "Cookie";

	/** Tells caches that the response depends on the cookie. */
	void vary() {
		if (!COOKIE.equals(this.response.headers().get(VARY))) {
			HeaderSet.in(this.response.headers(), VARY).add(COOKIE);
		}
	}

	void set(String value, @Nullable Instant expires) {
		this.response.setCookie(this.sessions.getCookieName(this.app), value, (cookie) -> {
			SetCookie complete = attributes(cookie);
			return (expires != null) ? complete.expires(expires) : complete;
		});
		vary();
	}

	void delete() {
		this.response.deleteCookie(this.sessions.getCookieName(this.app), this::attributes);
		vary();
	}

	/** Looks at the last cookie, which is the session. */
	boolean isOverSize() {
		List<String> cookies = this.response.headers().getList("Set-Cookie");
		Long limit = this.app.config().getLong("MAX_COOKIE_SIZE");
		return limit != null && limit > 0 && cookies.get(cookies.size() - 1).length() > limit;
	}

	private SetCookie attributes(SetCookie cookie) {
		return cookie.domain(this.sessions.getCookieDomain(this.app))
			.path(this.sessions.getCookiePath(this.app))
			.secure(this.sessions.getCookieSecure(this.app))
			.httpOnly(this.sessions.getCookieHttpOnly(this.app))
			.sameSite(this.sessions.getCookieSameSite(this.app))
			.partitioned(this.sessions.getCookiePartitioned(this.app));
	}

}
