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

package io.github.flaskspring;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.github.flaskspring.config.Config;

/**
 * Where sessions come from and go to. Flask: {@code SessionInterface}. A bean of this
 * type replaces the signed cookie.
 *
 * @since 0.1
 */
public interface SessionInterface {

	/**
	 * Opens the session when the request context is pushed. Flask: {@code open_session}.
	 * @param app the application
	 * @param request the request
	 * @return the session, or null to use a {@link #makeNullSession null session}
	 */
	@Nullable Session openSession(Flask app, Request request);

	/**
	 * Saves the session after the functions after the request. Flask:
	 * {@code save_session}.
	 * @param app the application
	 * @param session the session, not a null session
	 * @param response where a cookie goes
	 */
	void saveSession(Flask app, Session session, Response response);

	/**
	 * Makes a session that can be read, is empty and refuses changes. Flask:
	 * {@code make_null_session}.
	 * @param app the application
	 * @return the session
	 */
	default Session makeNullSession(Flask app) {
		return new NullSession(() -> new MissingSecretKeyException(app.name()));
	}

	/**
	 * Whether a session is a null session. Flask: {@code is_null_session}.
	 * @param session the session
	 * @return whether it is
	 */
	default boolean isNullSession(Session session) {
		return session instanceof NullSession;
	}

	/**
	 * The name of the cookie. Flask: {@code get_cookie_name}.
	 * @param app the application
	 * @return the setting SESSION_COOKIE_NAME
	 */
	default String getCookieName(Flask app) {
		String name = app.config().getString("SESSION_COOKIE_NAME");
		return (name != null) ? name : "session";
	}

	/**
	 * The domain of the cookie. Flask: {@code get_cookie_domain}.
	 * @param app the application
	 * @return the setting SESSION_COOKIE_DOMAIN
	 */
	default @Nullable String getCookieDomain(Flask app) {
		return app.config().getString("SESSION_COOKIE_DOMAIN");
	}

	/**
	 * The path of the cookie. Flask: {@code get_cookie_path}.
	 * @param app the application
	 * @return the setting SESSION_COOKIE_PATH, else APPLICATION_ROOT
	 */
	default @Nullable String getCookiePath(Flask app) {
		Config config = app.config();
		return config.isTrue("SESSION_COOKIE_PATH") ? config.getString("SESSION_COOKIE_PATH")
				: config.getString("APPLICATION_ROOT");
	}

	/**
	 * Whether scripts cannot read the cookie. Flask: {@code get_cookie_httponly}.
	 * @param app the application
	 * @return the setting SESSION_COOKIE_HTTPONLY
	 */
	default boolean getCookieHttpOnly(Flask app) {
		return app.config().isTrue("SESSION_COOKIE_HTTPONLY");
	}

	/**
	 * Whether the cookie needs TLS. Flask: {@code get_cookie_secure}.
	 * @param app the application
	 * @return the setting SESSION_COOKIE_SECURE
	 */
	default boolean getCookieSecure(Flask app) {
		return app.config().isTrue("SESSION_COOKIE_SECURE");
	}

	/**
	 * Which foreign requests carry the cookie. Flask: {@code get_cookie_samesite}.
	 * @param app the application
	 * @return the setting SESSION_COOKIE_SAMESITE
	 */
	default @Nullable String getCookieSameSite(Flask app) {
		return app.config().getString("SESSION_COOKIE_SAMESITE");
	}

	/**
	 * Whether the cookie is kept apart for each top-level site. Flask:
	 * {@code get_cookie_partitioned}.
	 * @param app the application
	 * @return the setting SESSION_COOKIE_PARTITIONED
	 */
	default boolean getCookiePartitioned(Flask app) {
		return app.config().isTrue("SESSION_COOKIE_PARTITIONED");
	}

	/**
	 * When the session ends. Flask: {@code get_expiration_time}.
	 * @param app the application
	 * @param session the session
	 * @param now the current time
	 * @return the time for a permanent session, else null
	 */
	default @Nullable Instant getExpirationTime(Flask app, Session session, Instant now) {
		Duration lifetime = app.config().getDuration("PERMANENT_SESSION_LIFETIME");
		return (session.isPermanent() && lifetime != null) ? now.plus(lifetime) : null;
	}

	/**
	 * Whether the response gets a cookie. Flask: {@code should_set_cookie}.
	 * @param app the application
	 * @param session the session
	 * @return whether it was modified, or is permanent and refreshed each time
	 */
	default boolean shouldSetCookie(Flask app, Session session) {
		return session.isModified() || (session.isPermanent() && app.config().isTrue("SESSION_REFRESH_EACH_REQUEST"));
	}

	/**
	 * An interface whose sessions cannot be used, for applications outside of Spring.
	 * @return the interface
	 */
	static SessionInterface unavailable() {
		return new UnavailableSessions();
	}

}
