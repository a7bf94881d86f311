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

package io.github.flaskspring.sessions.servlet;

import java.time.Duration;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

import org.jspecify.annotations.Nullable;

import io.github.flaskspring.RequestContext;
import io.github.flaskspring.Session;

/**
 * Flask's session as a servlet sees it: attributes are its values. It has no store of its
 * own, hence no times, no listeners and no life beyond the request.
 */
final class FlaskHttpSession implements HttpSession {

	/** Where a session keeps the id that servlets ask for. */
	private static final String ID = "_sid";

	private final RequestContext context;

	private final HttpServletRequest request;

	private final SessionAttributes attributes;

	private final boolean created;

	private final long started = System.currentTimeMillis();

	private final Map<String, Decoded> decoded = new HashMap<>(4);

	private @Nullable String temporaryId;

	private boolean invalid;

	/** An attribute that was turned back once, so that all see the same object. */
	private record Decoded(@Nullable Object stored, @Nullable Object attribute) {
	}

	FlaskHttpSession(RequestContext context, HttpServletRequest request, SessionAttributes attributes,
			boolean created) {
		this.context = context;
		this.request = request;
		this.attributes = attributes;
		this.created = created;
	}

	static @Nullable String storedId(RequestContext context) {
		return (context.peekSession().get(ID) instanceof String id) ? id : null;
	}

	boolean isInvalid() {
		return this.invalid;
	}

	private Session session() {
		if (this.invalid) {
			throw new IllegalStateException("The session was invalidated. Call request.getSession() for a new one.");
		}
		return this.context.session();
	}

	/** Reading the id stores none, so that it changes nothing. */
	@Override
	public String getId() {
		String stored = storedId(this.context);
		if (stored != null) {
			return stored;
		}
		if (this.temporaryId == null) {
			this.temporaryId = UUID.randomUUID().toString();
		}
		return this.temporaryId;
	}

	String changeId() {
		Session session = session();
		session.changeSessionId();
		this.temporaryId = UUID.randomUUID().toString();
		session.put(ID, this.temporaryId);
		return this.temporaryId;
	}

	@Override
	public @Nullable Object getAttribute(String name) {
		Object stored = session().get(name);
		if (!(stored instanceof Map)) {
			return stored;
		}
		Decoded known = this.decoded.get(name);
		if (known == null || known.stored() != stored) {
			known = new Decoded(stored, this.attributes.fromStored(stored, this.request));
			this.decoded.put(name, known);
		}
		return known.attribute();
	}

	@Override
	public void setAttribute(String name, @Nullable Object value) {
		Object stored = (value != null) ? this.attributes.toStored(name, value) : null;
		if (stored == null) {
			removeAttribute(name);
			return;
		}
		Session session = session();
		session.put(name, stored);
		session.putIfAbsent(ID, getId());
		this.decoded.put(name, new Decoded(stored, value));
	}

	@Override
	public void removeAttribute(String name) {
		session().remove(name);
		this.decoded.remove(name);
	}

	@Override
	public Enumeration<String> getAttributeNames() {
		List<String> names = session().keySet().stream().filter((name) -> !name.equals(ID)).toList();
		return Collections.enumeration(names);
	}

	@Override
	public void invalidate() {
		session().clear();
		this.invalid = true;
	}

	@Override
	public boolean isNew() {
		return this.created;
	}

	@Override
	public long getCreationTime() {
		return this.started;
	}

	@Override
	public long getLastAccessedTime() {
		return this.started;
	}

	@Override
	public int getMaxInactiveInterval() {
		Duration lifetime = this.context.app().config().getDuration("PERMANENT_SESSION_LIFETIME");
		return (lifetime != null) ? (int) Math.min(lifetime.toSeconds(), Integer.MAX_VALUE) : -1;
	}

	@Override
	public void setMaxInactiveInterval(int seconds) {
		throw new UnsupportedOperationException("All sessions of an application last equally long. Set the property"
				+ " 'flask.permanent-session-lifetime' instead of the interval of one session.");
	}

	@Override
	public ServletContext getServletContext() {
		return this.request.getServletContext();
	}

}
