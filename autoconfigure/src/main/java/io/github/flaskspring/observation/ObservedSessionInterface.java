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

package io.github.flaskspring.observation;

import java.time.Instant;
import java.util.function.Supplier;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;

import io.github.flaskspring.Flask;
import io.github.flaskspring.Request;
import io.github.flaskspring.Response;
import io.github.flaskspring.Session;
import io.github.flaskspring.SessionInterface;

/**
 * Observes how long another session interface takes to open and save sessions.
 *
 * @since 0.1
 */
public final class ObservedSessionInterface implements SessionInterface {

	private static final FlaskSessionObservationConvention DEFAULT = new DefaultFlaskSessionObservationConvention();

	private final SessionInterface sessions;

	private final ObservationRegistry registry;

	private final @Nullable FlaskSessionObservationConvention convention;

	/**
	 * An interface around another.
	 * @param sessions the other
	 * @param registry who listens
	 * @param convention replaces the default names and keys, or null
	 */
	public ObservedSessionInterface(SessionInterface sessions, ObservationRegistry registry,
			@Nullable FlaskSessionObservationConvention convention) {
		this.sessions = sessions;
		this.registry = registry;
		this.convention = convention;
	}

	@Override
	public @Nullable Session openSession(Flask app, Request request) {
		return observe(app, "open", () -> this.sessions.openSession(app, request));
	}

	@Override
	public void saveSession(Flask app, Session session, Response response) {
		observe(app, "save", () -> {
			this.sessions.saveSession(app, session, response);
			return session;
		});
	}

	private @Nullable Session observe(Flask app, String operation, Supplier<@Nullable Session> work) {
		FlaskSessionObservationContext context = new FlaskSessionObservationContext(app, operation);
		Observation observation = FlaskObservationDocumentation.SESSION.observation(this.convention, DEFAULT,
				() -> context, this.registry);
		return observation.observe(() -> {
			Session session = work.get();
			context.state(state(session));
			return session;
		});
	}

	private String state(@Nullable Session session) {
		if (session == null || this.sessions.isNullSession(session)) {
			return "unavailable";
		}
		return session.isModified() ? "modified" : "unmodified";
	}

	@Override
	public Session makeNullSession(Flask app) {
		return this.sessions.makeNullSession(app);
	}

	@Override
	public boolean isNullSession(Session session) {
		return this.sessions.isNullSession(session);
	}

	@Override
	public String getCookieName(Flask app) {
		return this.sessions.getCookieName(app);
	}

	@Override
	public @Nullable String getCookieDomain(Flask app) {
		return this.sessions.getCookieDomain(app);
	}

	@Override
	public @Nullable String getCookiePath(Flask app) {
		return this.sessions.getCookiePath(app);
	}

	@Override
	public boolean getCookieHttpOnly(Flask app) {
		return this.sessions.getCookieHttpOnly(app);
	}

	@Override
	public boolean getCookieSecure(Flask app) {
		return this.sessions.getCookieSecure(app);
	}

	@Override
	public @Nullable String getCookieSameSite(Flask app) {
		return this.sessions.getCookieSameSite(app);
	}

	@Override
	public boolean getCookiePartitioned(Flask app) {
		return this.sessions.getCookiePartitioned(app);
	}

	@Override
	public @Nullable Instant getExpirationTime(Flask app, Session session, Instant now) {
		return this.sessions.getExpirationTime(app, session, now);
	}

	@Override
	public boolean shouldSetCookie(Flask app, Session session) {
		return this.sessions.shouldSetCookie(app, session);
	}

}
