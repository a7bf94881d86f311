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

/**
 * The contexts bound to the current thread: the one place where this library keeps
 * thread-bound state. An instance is an immutable pair; pushing and popping a context
 * binds another one.
 */
record Contexts(@Nullable AppContext app, @Nullable RequestContext request) {

	private static final Contexts NONE = new Contexts(null, null);

	private static final ThreadLocal<Object> CURRENT = new ThreadLocal<>();

	/** A binding that is made when somebody looks. */
	@FunctionalInterface
	interface Deferred {

		void bind();

	}

	static Contexts current() {
		Object bound = CURRENT.get();
		if (bound == null) {
			return NONE;
		}
		if (bound instanceof Contexts contexts) {
			return contexts;
		}
		CURRENT.remove();
		((Deferred) bound).bind();
		return current();
	}

	/** Contexts or what binds them later, null if there is nothing. */
	static @Nullable Object bound() {
		return CURRENT.get();
	}

	/** Binds again what was bound before. */
	static void rebind(@Nullable Object bound) {
		if (bound == null) {
			CURRENT.remove();
			return;
		}
		CURRENT.set(bound);
	}

	static void bind(Contexts contexts) {
		if (contexts.app == null && contexts.request == null) {
			CURRENT.remove();
			return;
		}
		CURRENT.set(contexts);
	}

	static void bindLater(Deferred deferred) {
		CURRENT.set(deferred);
	}

	static void forget(RequestContext context) {
		if (CURRENT.get() instanceof Contexts contexts && contexts.request == context) {
			CURRENT.remove();
		}
	}

	/** Forgets a deferred binding that nobody needed. */
	static void clearDeferred() {
		if (CURRENT.get() instanceof Deferred) {
			CURRENT.remove();
		}
	}

	static AppContext requireApp() {
		AppContext app = current().app;
		if (app == null) {
			throw new IllegalStateException("""
					Working outside of application context.

					This typically means that you attempted to use functionality that needed
					the current application. To solve this, set up an application context
					with app.appContext(). See the documentation for more information.""");
		}
		if (!app.isPushed()) {
			throw ended("application context of '" + app.app().name() + "'");
		}
		return app;
	}

	static RequestContext requireRequest() {
		RequestContext request = current().request;
		if (request == null) {
			throw new IllegalStateException("""
					Working outside of request context.

					This typically means that you attempted to use functionality that needed
					an active HTTP request. Consult the documentation on testing for
					information about how to avoid this problem.""");
		}
		if (!request.isPushed()) {
			throw ended("request context of '" + request.app().name() + "'");
		}
		return request;
	}

	private static IllegalStateException ended(String context) {
		return new IllegalStateException("The " + context + " has ended, and with it what it kept. Work that may"
				+ " outlive a request needs a copy of its context: wrap it with copyCurrentRequestContext(...).");
	}

	/** Whether work can be done in one of them. */
	boolean hasLiveApp() {
		return this.app != null && this.app.isPushed();
	}

	boolean hasLiveRequest() {
		return this.request != null && this.request.isPushed();
	}

	static RequestContext requireRequest(String function) {
		RequestContext request = current().request;
		if (request == null) {
			throw new IllegalStateException("'" + function
					+ "' can only be used when a request context is active, such as in a view function.");
		}
		return request;
	}

}
