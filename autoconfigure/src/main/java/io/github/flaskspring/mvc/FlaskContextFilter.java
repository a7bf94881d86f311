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

package io.github.flaskspring.mvc;

import java.io.IOException;
import java.util.Objects;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;

import io.github.flaskspring.ContextSnapshot;
import io.github.flaskspring.Flask;
import io.github.flaskspring.RequestContext;

/**
 * Owns the contexts of each request: chooses the application, pushes a request context
 * and makes sure that it is popped exactly once. A Flask view pops it earlier, before its
 * response is written, as Flask does.
 *
 * @since 0.1
 */
public final class FlaskContextFilter implements Filter {

	private final FlaskMounts mounts;

	/**
	 * A filter for applications.
	 * @param mounts which application serves which path
	 */
	public FlaskContextFilter(FlaskMounts mounts) {
		this.mounts = mounts;
	}

	@Override
	public void doFilter(ServletRequest servletRequest, ServletResponse servletResponse, FilterChain chain)
			throws IOException, ServletException {
		HttpServletRequest request = (HttpServletRequest) servletRequest;
		HttpServletResponse response = (HttpServletResponse) servletResponse;
		RequestState state = RequestState.of(request);
		if (request.getDispatcherType() == DispatcherType.ERROR) {
			filterError(request, response, chain);
		}
		else if (state == null) {
			filterRequest(request, response, chain);
		}
		else if (state.context().isPushed()) {
			filterAgain(state, request, response, chain);
		}
		else {
			chain.doFilter(request, response);
		}
	}

	private void filterRequest(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		FlaskMounts.Mount mount = this.mounts.find(request);
		if (mount == null) {
			filterForeign(request, response, chain);
			return;
		}
		HttpServletRequest own = TraceRequest.wrap(request);
		RequestState state = state(mount, own);
		state.push();
		proceed(state, state.share(own), response, chain);
	}

	/** Servlets answer TRACE with the headers of the request, cookies and all. */
	private static void filterForeign(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		if (TraceRequest.isTrace(request)) {
			response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
			return;
		}
		chain.doFilter(request, response);
	}

	private static RequestState state(FlaskMounts.Mount mount, HttpServletRequest request) {
		ServletEnviron environ = new ServletEnviron(request, mount.rawPrefix());
		RequestState state = new RequestState(mount.app().requestContext(environ), environ, null);
		state.attachTo(request);
		return state;
	}

	/** An asynchronous request comes back, perhaps on another thread. */
	private static void filterAgain(RequestState state, HttpServletRequest request, HttpServletResponse response,
			FilterChain chain) throws IOException, ServletException {
		state.resume();
		proceed(state, request, response, chain);
	}

	private static void proceed(RequestState state, HttpServletRequest request, HttpServletResponse response,
			FilterChain chain) throws IOException, ServletException {
		Throwable error = null;
		SessionCommitResponse committing = new SessionCommitResponse(response, state);
		try {
			chain.doFilter(new SessionCommitRequest(request, committing), committing);
			if (!request.isAsyncStarted()) {
				committing.saveSession();
			}
		}
		catch (IOException | ServletException | RuntimeException | Error ex) {
			error = ex;
			DebugRecorder.record(request, state.app(), ex);
			saveSession(committing, ex);
			throw ex;
		}
		finally {
			leave(state, request, committing, error);
		}
	}

	/** For the answer that the container makes of an error. */
	private static void saveSession(SessionCommitResponse committing, Throwable error) {
		try {
			committing.saveSession(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
		}
		catch (RuntimeException ex) {
			error.addSuppressed(ex);
		}
	}

	private static void leave(RequestState state, HttpServletRequest request, SessionCommitResponse committing,
			@Nullable Throwable error) {
		RequestState innermost = Objects.requireNonNullElse(RequestState.of(request), state);
		if (request.isAsyncStarted()) {
			follow(innermost, request, committing);
			return;
		}
		try {
			innermost.endAll(cause(error));
		}
		finally {
			innermost.forget();
		}
	}

	/** Leaves a request that goes on without this thread. */
	static void follow(RequestState state, HttpServletRequest request, @Nullable SessionCommitResponse committing) {
		state.suspend();
		Completion completion = new Completion(state, committing);
		try {
			request.getAsyncContext().addListener(completion);
		}
		catch (IllegalStateException ex) {
			// nobody is going to tell: it is over already
			completion.complete();
		}
	}

	private static @Nullable Throwable cause(@Nullable Throwable error) {
		return (error instanceof ServletException servlet && servlet.getRootCause() != null) ? servlet.getRootCause()
				: error;
	}

	/** Error pages get a context of their own if they ask for one. */
	private void filterError(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		RequestState failed = RequestState.of(request);
		Flask app = (failed != null) ? failed.app() : null;
		if (app == null) {
			chain.doFilter(request, response);
			return;
		}
		LazyContext lazy = new LazyContext(app, request);
		lazy.arm();
		try {
			chain.doFilter(request, response);
		}
		finally {
			lazy.end();
		}
	}

	/** A context that is pushed when somebody looks. */
	private static final class LazyContext {

		private final Flask app;

		private final HttpServletRequest request;

		private @Nullable ServletEnviron environ;

		private @Nullable RequestContext context;

		LazyContext(Flask app, HttpServletRequest request) {
			this.app = app;
			this.request = request;
		}

		void arm() {
			ContextSnapshot.bindLater(() -> {
				this.environ = new ServletEnviron(this.request, "");
				this.context = this.app.requestContext(this.environ);
				this.context.push();
			});
		}

		void end() {
			ContextSnapshot.clearDeferred();
			try {
				if (this.context != null && this.context.isPushed()) {
					this.context.pop();
				}
			}
			finally {
				if (this.environ != null) {
					this.environ.end();
				}
			}
		}

	}

	/** Ends the context of a request that no thread came back for. */
	private static final class Completion implements AsyncListener {

		private final RequestState state;

		private final @Nullable SessionCommitResponse committing;

		private @Nullable Throwable error;

		Completion(RequestState state, @Nullable SessionCommitResponse committing) {
			this.state = state;
			this.committing = committing;
		}

		@Override
		public void onComplete(AsyncEvent event) {
			complete();
		}

		void complete() {
			if (this.state.context().isPushed()) {
				ContextSnapshot before = ContextSnapshot.capture();
				this.state.resume();
				try {
					end();
				}
				finally {
					before.bind();
				}
			}
			this.state.endAll(this.error);
		}

		private void end() {
			try {
				if (this.committing != null) {
					this.committing.saveSession();
				}
			}
			finally {
				this.state.endAll(this.error);
			}
		}

		@Override
		public void onTimeout(AsyncEvent event) {
			this.error = event.getThrowable();
		}

		@Override
		public void onError(AsyncEvent event) {
			this.error = event.getThrowable();
		}

		@Override
		public void onStartAsync(AsyncEvent event) {
			event.getAsyncContext().addListener(this);
		}

	}

}
