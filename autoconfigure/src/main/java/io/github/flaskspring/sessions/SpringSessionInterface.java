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

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import org.springframework.session.SessionRepository;

import io.github.flaskspring.Flask;
import io.github.flaskspring.Request;
import io.github.flaskspring.Response;
import io.github.flaskspring.Session;
import io.github.flaskspring.SessionInterface;
import io.github.flaskspring.itsdangerous.PayloadSerializer;

/**
 * Keeps sessions on the server, in a repository of Spring Session: Redis, JDBC, or any
 * other. The cookie holds nothing but the id and follows the same settings as a signed
 * one; the content is tagged JSON, so it holds what a signed cookie holds. There is
 * nothing to sign, so SECRET_KEY is not needed. What Flask-Session is for Flask:
 * <pre class="code">
 * flask.session-store=spring-session
 * </pre>
 *
 * <p>
 * A session is fetched when it is first used, and lasts PERMANENT_SESSION_LIFETIME after
 * it was last stored: when it was changed, or used while permanent.
 *
 * @since 0.1
 */
public class SpringSessionInterface implements SessionInterface {

	private final SessionRepository<? extends org.springframework.session.Session> repository;

	private final Clock clock;

	private final Map<Flask, PayloadSerializer<@Nullable Object>> serializers = new ConcurrentHashMap<>();

	private volatile List<JsonTag> tags = List.of();

	/**
	 * With the system's clock.
	 * @param repository where sessions are kept
	 */
	public SpringSessionInterface(SessionRepository<? extends org.springframework.session.Session> repository) {
		this(repository, Clock.systemUTC());
	}

	/**
	 * With a clock.
	 * @param repository where sessions are kept
	 * @param clock the clock that says when a session was last used
	 */
	public SpringSessionInterface(SessionRepository<? extends org.springframework.session.Session> repository,
			Clock clock) {
		this.repository = repository;
		this.clock = clock;
	}

	/**
	 * What turns the content into text. Asked once for each application.
	 * @param app the application
	 * @return a new {@link TaggedJsonSerializer}, to be extended or replaced
	 */
	protected PayloadSerializer<@Nullable Object> serializer(Flask app) {
		return TaggedJsonSerializer.with(app::json, this.tags);
	}

	/**
	 * Adds tags for types of the application's own, which are asked before Flask's. Call
	 * it before the first session is opened.
	 * @param tags the tags
	 */
	public final void setTags(Collection<? extends JsonTag> tags) {
		this.tags = List.copyOf(tags);
	}

	@Override
	public Session openSession(Flask app, Request request) {
		String id = request.cookies().get(getCookieName(app));
		return open(app, this.repository, (id != null && !id.isEmpty()) ? id : null);
	}

	private <S extends org.springframework.session.Session> Session open(Flask app, SessionRepository<S> typed,
			@Nullable String id) {
		PayloadSerializer<@Nullable Object> serializer = this.serializers.computeIfAbsent(app, this::serializer);
		return new StoredSession<>(new SessionStore<>(typed, serializer,
				app.config().getDuration("PERMANENT_SESSION_LIFETIME"), this.clock), id);
	}

	@Override
	public void saveSession(Flask app, Session session, Response response) {
		if (!(session instanceof StoredSession<?> stored)) {
			throw new IllegalArgumentException("The session is a '" + session.getClass().getName()
					+ "'; this interface saves sessions that it has opened itself.");
		}
		if (stored.isLoaded()) {
			save(stored, new SessionCookie(this, app, response));
		}
		stored.seal(app.logger());
	}

	private void save(StoredSession<?> session, SessionCookie cookie) {
		if (session.isAccessed()) {
			cookie.vary();
		}
		if (session.isEmpty() && session.isModified()) {
			session.delete();
			cookie.delete();
		}
		else if (!session.isEmpty() && shouldSetCookie(cookie.app(), session)) {
			cookie.set(session.save(), getExpirationTime(cookie.app(), session, this.clock.instant()));
		}
	}

}
