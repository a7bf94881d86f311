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

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;

import io.github.flaskspring.routing.MapAdapter;

/**
 * What {@code request} and {@code session} stand for while a request is handled. Flask:
 * {@code RequestContext}. The framework makes one for each request; tests and jobs make
 * one with {@link Flask#testRequestContext(String)}: <pre class="code">
 * try (RequestContext context = app.testRequestContext("/?next=/home").push()) {
 *     assertThat(request.args().get("next")).isEqualTo("/home");
 * }
 * </pre>
 *
 * @since 0.1
 */
public final class RequestContext implements AutoCloseable {

	private final Flask app;

	private final Request request;

	private final @Nullable MapAdapter urlAdapter;

	private @Nullable Session session;

	private @Nullable List<?> flashes;

	private List<AfterRequestFunction> afterRequestFunctions = List.of();

	private final Deque<Pushed> outer = new ArrayDeque<>(2);

	private final ContextCopy.@Nullable Scope scope;

	/** What a push has to restore, and the application context it brought along. */
	private record Pushed(Contexts before, @Nullable AppContext implicit) {
	}

	RequestContext(Flask app, Request request, @Nullable Session session, ContextCopy.@Nullable Scope scope) {
		this.scope = scope;
		this.app = app;
		this.request = request;
		this.session = session;
		this.urlAdapter = RequestRouting.adapter(app, request);
	}

	/**
	 * The context of this thread, which a {@link SessionInterface} may want to
	 * {@link #matchRequest() match} early. Flask: {@code request_ctx}.
	 * @return the context, null outside of a request
	 */
	public static @Nullable RequestContext current() {
		return Contexts.current().request();
	}

	/**
	 * The application.
	 * @return the application
	 */
	public Flask app() {
		return this.app;
	}

	/**
	 * The request itself, not the proxy.
	 * @return the request
	 */
	public Request request() {
		return this.request;
	}

	/**
	 * The session itself, not the proxy; counts as an access. Flask: {@code ctx.session}.
	 * @return the session
	 * @throws IllegalStateException if the context was never pushed
	 */
	public Session session() {
		Session opened = peekSession();
		opened.setAccessed(true);
		return opened;
	}

	/**
	 * The session for those who only look whether it has something for them: no access.
	 * @return the session
	 * @throws IllegalStateException if the context was never pushed
	 */
	public Session peekSession() {
		if (this.session == null) {
			throw new IllegalStateException("The session has not yet been opened.");
		}
		return this.session;
	}

	/** What has made this copy for another thread, if anything. */
	ContextCopy.@Nullable Scope scope() {
		return this.scope;
	}

	@Nullable MapAdapter urlAdapter() {
		return this.urlAdapter;
	}

	/**
	 * Makes this context the current one of the thread, opens the session and matches the
	 * URL. An application context comes along unless one of the same application is
	 * current.
	 * @return this
	 */
	public RequestContext push() {
		Contexts before = Contexts.current();
		AppContext implicit = null;
		if (before.app() == null || before.app().app() != this.app) {
			implicit = new AppContext(this.app).push();
		}
		this.outer.push(new Pushed(before, implicit));
		Contexts.bind(new Contexts(Contexts.current().app(), this));
		if (this.session == null) {
			this.session = this.app.openSession(this.request);
		}
		if (this.urlAdapter != null) {
			matchRequest();
		}
		return this;
	}

	/**
	 * Matches the URL and keeps what comes of it on the request. Flask:
	 * {@code match_request}.
	 */
	public void matchRequest() {
		if (this.urlAdapter != null && !this.request.isMatched()) {
			this.request.matched(this.urlAdapter.match());
		}
	}

	/** Ends the context as after success. */
	public void pop() {
		pop(null);
	}

	/**
	 * Ends the context: the teardown functions run when it was pushed once.
	 * @param error what ended the request, or null
	 * @throws NoSuchElementException if the context is not pushed
	 * @throws IllegalStateException if another context is on top
	 */
	public void pop(@Nullable Throwable error) {
		if (this.outer.isEmpty()) {
			throw new NoSuchElementException("The request context " + this + " is not pushed.");
		}
		Teardown teardown = new Teardown();
		try {
			if (this.outer.size() == 1) {
				teardown.step(() -> this.app.doTeardownRequest(this.request, error));
				teardown.step(this.request::close);
			}
		}
		finally {
			unbind(teardown, error);
		}
		teardown.finish();
	}

	private void unbind(Teardown teardown, @Nullable Throwable error) {
		RequestContext top = Contexts.current().request();
		Pushed pushed = this.outer.pop();
		Contexts.bind(new Contexts(Contexts.current().app(), pushed.before().request()));
		AppContext implicit = pushed.implicit();
		if (implicit != null) {
			teardown.step(() -> implicit.pop(error));
		}
		if (top != this) {
			teardown.step(() -> {
				throw new IllegalStateException("Popped wrong request context. (" + top + " instead of " + this + ")");
			});
		}
	}

	/**
	 * Saves the session for a response that is not made by a view, a controller's say.
	 * @param response where cookies go
	 */
	public void saveSession(Response response) {
		if (this.session != null && !this.app.sessionInterface().isNullSession(this.session)) {
			this.app.sessionInterface().saveSession(this.app, this.session, response);
		}
	}

	/**
	 * Whether the context is pushed somewhere.
	 * @return whether a pop is outstanding
	 */
	public boolean isPushed() {
		return !this.outer.isEmpty();
	}

	/** Ends the context as after success. */
	@Override
	public void close() {
		pop();
	}

	/**
	 * Runs work inside this context; the teardown functions are told of its exception.
	 * @param <T> the type of the result
	 * @param work the work
	 * @return its result
	 * @throws Exception what the work throws
	 */
	public <T extends @Nullable Object> T call(Callable<T> work) throws Exception {
		push();
		return Scoped.call(work, this::pop);
	}

	/**
	 * Runs work without a result inside this context; the teardown functions are told of
	 * its exception.
	 * @param work the work
	 * @throws Exception what the work throws
	 */
	public void run(Action work) throws Exception {
		call(() -> {
			work.run();
			return work;
		});
	}

	/**
	 * A context for another thread: the same request, of which all but the body can be
	 * read at any time, the same session, a {@code g} of its own. Flask: {@code copy}.
	 * @return a context that is not pushed
	 */
	public RequestContext copy() {
		return copy(null);
	}

	RequestContext copy(ContextCopy.@Nullable Scope owner) {
		this.request.environ().keep();
		return new RequestContext(this.app, this.request, this.session, owner);
	}

	/**
	 * A context for a forward or include inside of this one: they share the session.
	 * @param environ the other request
	 * @return a context that is not pushed
	 */
	public RequestContext nested(Environ environ) {
		return new RequestContext(this.app, this.app.newRequest(environ), this.session, null);
	}

	void afterThisRequest(AfterRequestFunction function) {
		this.afterRequestFunctions = new ArrayList<>(this.afterRequestFunctions);
		this.afterRequestFunctions.add(function);
	}

	List<AfterRequestFunction> afterRequestFunctions() {
		return this.afterRequestFunctions;
	}

	@Nullable List<?> flashes() {
		return this.flashes;
	}

	void flashes(List<?> messages) {
		this.flashes = messages;
	}

	@Override
	public String toString() {
		return "<RequestContext '" + this.request.url() + "' [" + this.request.method() + "] of " + this.app.name()
				+ ">";
	}

}
