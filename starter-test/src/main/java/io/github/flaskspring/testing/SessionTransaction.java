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

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import io.github.flaskspring.Environ;
import io.github.flaskspring.Flask;
import io.github.flaskspring.RequestContext;
import io.github.flaskspring.Response;
import io.github.flaskspring.Session;
import io.github.flaskspring.SessionInterface;

/** Opens and saves a session as a request would. */
final class SessionTransaction {

	private final Flask app;

	private final RequestContext context;

	SessionTransaction(Flask app, Environ environ) {
		this.app = app;
		this.context = app.requestContext(environ);
	}

	/** The cookies of the response that the request would have got. */
	List<String> run(Consumer<Session> work) {
		SessionInterface sessions = this.app.sessionInterface();
		Session session = call(() -> sessions.openSession(this.app, this.context.request()));
		if (session == null) {
			throw new IllegalStateException("Session backend did not open a session. "
					+ "With signed cookies that means that there is no SECRET_KEY: set flask.secret-key in the test.");
		}
		work.accept(session);
		Response response = new Response();
		if (!sessions.isNullSession(session)) {
			call(() -> {
				sessions.saveSession(this.app, session, response);
				return null;
			});
		}
		return response.headers().getList("Set-Cookie");
	}

	private <T> @Nullable T call(Callable<@Nullable T> step) {
		try {
			return this.context.<@Nullable T>call(step);
		}
		catch (Exception ex) {
			throw Thrown.unchanged(ex);
		}
	}

}
