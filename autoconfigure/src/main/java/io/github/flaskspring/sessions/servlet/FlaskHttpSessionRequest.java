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

import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpSession;

import org.jspecify.annotations.Nullable;

import io.github.flaskspring.RequestContext;

/**
 * A request whose session is Flask's, which nobody looks at before a servlet asks.
 * Whether there is one can be asked without being an access, as the framework does for
 * each request; asking for an attribute is one.
 */
final class FlaskHttpSessionRequest extends HttpServletRequestWrapper {

	private final Supplier<@Nullable RequestContext> context;

	private final SessionAttributes attributes;

	private @Nullable Requested requested;

	private @Nullable FlaskHttpSession session;

	/** What the client brought along. */
	private record Requested(boolean found, @Nullable String id) {

		static Requested in(RequestContext context) {
			return new Requested(!context.peekSession().isEmpty(), FlaskHttpSession.storedId(context));
		}

	}

	FlaskHttpSessionRequest(HttpServletRequest request, Supplier<@Nullable RequestContext> context,
			SessionAttributes attributes) {
		super(request);
		this.context = context;
		this.attributes = attributes;
	}

	@Override
	public HttpSession getSession() {
		RequestContext found = this.context.get();
		return (found != null) ? session(found) : super.getSession();
	}

	@Override
	public @Nullable HttpSession getSession(boolean create) {
		RequestContext found = this.context.get();
		if (found == null) {
			return super.getSession(create);
		}
		return create ? session(found) : existing(found);
	}

	private FlaskHttpSession session(RequestContext found) {
		FlaskHttpSession existing = existing(found);
		return (existing != null) ? existing : remember(found, true);
	}

	private @Nullable FlaskHttpSession existing(RequestContext found) {
		boolean wasThere = requested(found).found();
		FlaskHttpSession known = this.session;
		if (known != null && !known.isInvalid()) {
			return known;
		}
		return found.peekSession().isEmpty() ? null : remember(found, known != null || !wasThere);
	}

	private FlaskHttpSession remember(RequestContext found, boolean created) {
		FlaskHttpSession fresh = new FlaskHttpSession(found, this, this.attributes, created);
		this.session = fresh;
		return fresh;
	}

	private Requested requested(RequestContext found) {
		if (this.requested == null) {
			this.requested = Requested.in(found);
		}
		return this.requested;
	}

	@Override
	public String changeSessionId() {
		RequestContext found = this.context.get();
		if (found == null) {
			return super.changeSessionId();
		}
		FlaskHttpSession existing = existing(found);
		if (existing == null) {
			throw new IllegalStateException("There is no session whose id could change. Call getSession() before.");
		}
		return existing.changeId();
	}

	@Override
	public @Nullable String getRequestedSessionId() {
		RequestContext found = this.context.get();
		return (found != null) ? requested(found).id() : super.getRequestedSessionId();
	}

	@Override
	public boolean isRequestedSessionIdValid() {
		RequestContext found = this.context.get();
		return (found != null) ? requested(found).found() : super.isRequestedSessionIdValid();
	}

	@Override
	public boolean isRequestedSessionIdFromCookie() {
		return isRequestedSessionIdValid();
	}

	@Override
	public boolean isRequestedSessionIdFromURL() {
		return false;
	}

}
