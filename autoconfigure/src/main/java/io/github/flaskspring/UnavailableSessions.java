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

import org.jspecify.annotations.Nullable;

/** What an application has before anybody gave it a session interface. */
final class UnavailableSessions implements SessionInterface {

	@Override
	public @Nullable Session openSession(Flask app, Request request) {
		return null;
	}

	@Override
	public void saveSession(Flask app, Session session, Response response) {
		// a null session is never saved
	}

	@Override
	public Session makeNullSession(Flask app) {
		return new NullSession(() -> new IllegalStateException("The session is unavailable because the application '"
				+ app.name() + "' has no session interface. Let Spring Boot set the application up, or call"
				+ " app.sessionInterface(new SecureCookieSessionInterface())."));
	}

}
