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

import io.github.flaskspring.Flask;

/**
 * Is told what becomes of session cookies, and never what is in them. See
 * {@link SecureCookieSessionInterface#setListener(SessionListener)}.
 *
 * @since 0.1
 */
public interface SessionListener {

	/** Does nothing. */
	SessionListener NONE = new SessionListener() {
	};

	/**
	 * The cookie of a request was read.
	 * @param app the application
	 * @param read what came of it
	 */
	default void onRead(Flask app, SessionRead read) {
	}

	/**
	 * A response tells the browser to keep a session.
	 * @param app the application
	 * @param overSize whether the cookie is larger than MAX_COOKIE_SIZE, so that the
	 * browser may ignore it
	 */
	default void onWrite(Flask app, boolean overSize) {
	}

	/**
	 * A response tells the browser to forget its session.
	 * @param app the application
	 */
	default void onDelete(Flask app) {
	}

}
