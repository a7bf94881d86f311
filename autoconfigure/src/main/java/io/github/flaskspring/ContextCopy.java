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

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What travels to other threads with the work of a context: a copy, as
 * {@link Globals#copyCurrentRequestContext} makes one. It has the same request and
 * session, but a {@code g} of its own, and its teardown functions run when the work ends.
 * The copy is made when the work first looks; work that never does costs nothing.
 *
 * @since 0.1
 */
public final class ContextCopy {

	private final Contexts origin;

	/** What is bound to the thread that this was captured on. */
	private final Object bound;

	private ContextCopy(Contexts origin, Object bound) {
		this.origin = origin;
		this.bound = bound;
	}

	/**
	 * What work on another thread may get a copy of.
	 * @return null if there is no context
	 */
	public static @Nullable ContextCopy capture() {
		Object bound = Contexts.bound();
		if (bound instanceof Scope scope) {
			return new ContextCopy(scope.origin, scope);
		}
		Contexts contexts = Contexts.current();
		if (contexts.app() == null) {
			return null;
		}
		if (contexts.hasLiveRequest()) {
			Objects.requireNonNull(contexts.request()).request().environ().keep();
		}
		return new ContextCopy(contexts, contexts);
	}

	/** Binds a copy to the current thread, unless the thread has the context itself. */
	public void bind() {
		Object now = Contexts.bound();
		Scope known = scope(now);
		if (!this.bound.equals(now) && (known == null || known != scope(this.bound))) {
			Contexts.rebind(new Scope(this.origin));
		}
	}

	/** Hides what is bound to the current thread until it is restored. */
	static void hide() {
		Contexts.rebind(null);
	}

	/**
	 * Ends what was bound to the current thread and binds again what was before.
	 * @param previous what was captured before the {@link #bind()}, null if nothing was
	 */
	public static void restore(@Nullable ContextCopy previous) {
		Object now = Contexts.bound();
		Object before = (previous != null) ? previous.bound : null;
		Scope ending = scope(now);
		if (Objects.equals(now, before) || (ending != null && ending == scope(before))) {
			return;
		}
		if (ending != null && now instanceof Contexts contexts) {
			end(contexts);
		}
		Contexts.rebind(before);
	}

	private static @Nullable Scope scope(@Nullable Object bound) {
		if (bound instanceof Contexts contexts) {
			RequestContext request = contexts.request();
			AppContext app = contexts.app();
			return (request != null) ? request.scope() : (app != null) ? app.scope() : null;
		}
		return (bound instanceof Scope scope) ? scope : null;
	}

	/** The work is over; whoever restores the thread has no use for an exception. */
	private static void end(Contexts contexts) {
		RequestContext request = contexts.request();
		AppContext app = Objects.requireNonNull(contexts.app());
		try {
			if (request != null) {
				request.pop();
			}
			else {
				app.pop();
			}
		}
		catch (RuntimeException ex) {
			app.app().logger().error("The teardown of a copied context failed.", ex);
		}
	}

	/** One piece of work on one thread, and the copy it may need. */
	static final class Scope implements Contexts.Deferred {

		private final Contexts origin;

		Scope(Contexts origin) {
			this.origin = origin;
		}

		@Override
		public void bind() {
			RequestContext request = this.origin.request();
			if (request != null) {
				request.copy(this).push();
				return;
			}
			new AppContext(Objects.requireNonNull(this.origin.app()).app()).inScope(this).push();
		}

	}

}
