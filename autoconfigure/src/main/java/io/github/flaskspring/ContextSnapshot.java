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
 * The contexts of a thread at one moment, to be bound in another thread or later in the
 * same one. Binding runs no teardown function: the contexts still belong to whoever
 * pushed them. <pre class="code">
 * ContextSnapshot snapshot = ContextSnapshot.capture();
 * executor.execute(() -&gt; {
 *     ContextSnapshot before = snapshot.bind();
 *     try { work(); } finally { before.bind(); }
 * });
 * </pre> {@link Globals#copyCurrentRequestContext} is for work that may outlive the
 * request.
 *
 * @since 0.1
 */
public final class ContextSnapshot {

	private final Contexts contexts;

	private ContextSnapshot(Contexts contexts) {
		this.contexts = contexts;
	}

	/**
	 * The contexts of the current thread.
	 * @return a snapshot, perhaps of no context
	 */
	public static ContextSnapshot capture() {
		return new ContextSnapshot(Contexts.current());
	}

	/**
	 * A snapshot of no context.
	 * @return the snapshot
	 */
	public static ContextSnapshot empty() {
		return new ContextSnapshot(new Contexts(null, null));
	}

	/**
	 * Binds these contexts to the current thread.
	 * @return what was bound before, to be bound again
	 */
	public ContextSnapshot bind() {
		ContextSnapshot before = capture();
		Contexts.bind(this.contexts);
		return before;
	}

	/**
	 * Unbinds the context of a request that another thread ends.
	 * @param context the context
	 */
	public static void forget(RequestContext context) {
		Contexts.forget(context);
	}

	/**
	 * Whether there is no context in it.
	 * @return whether it is empty
	 */
	public boolean isEmpty() {
		return this.contexts.app() == null && this.contexts.request() == null;
	}

	/**
	 * Pushes these contexts once more, for a test that looks at them after their request.
	 * @return ends them again: the teardown functions run once more too
	 */
	public Runnable push() {
		AppContext app = this.contexts.app();
		RequestContext request = this.contexts.request();
		if (app != null) {
			app.push();
		}
		if (request != null) {
			request.push();
		}
		return () -> pop(app, request);
	}

	private static void pop(@Nullable AppContext app, @Nullable RequestContext request) {
		Teardown teardown = new Teardown();
		if (request != null) {
			teardown.step(request::pop);
		}
		if (app != null) {
			teardown.step(app::pop);
		}
		teardown.finish();
	}

	/**
	 * Has contexts bound to the current thread when somebody first asks for them.
	 * @param binding pushes a context
	 */
	public static void bindLater(Runnable binding) {
		Contexts.bindLater(binding::run);
	}

	/** Forgets a {@link #bindLater(Runnable) later binding} that nobody needed. */
	public static void clearDeferred() {
		Contexts.clearDeferred();
	}

}
