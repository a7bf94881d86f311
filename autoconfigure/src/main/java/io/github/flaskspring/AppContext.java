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
import java.util.Deque;
import java.util.NoSuchElementException;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;

import io.github.flaskspring.routing.MapAdapter;

/**
 * What {@code currentApp} and {@code g} stand for while some work runs. Flask:
 * {@code AppContext}. Requests and commands have one; anything else makes one:
 * <pre class="code">
 * try (AppContext context = app.appContext().push()) {
 *     urlFor("index");
 * }
 * </pre> An exception that leaves such a block is not known to the teardown functions;
 * {@link #call(Callable)} tells them.
 *
 * @since 0.1
 */
public final class AppContext implements AutoCloseable {

	private final Flask app;

	private final G g;

	private final Deque<Contexts> outer = new ArrayDeque<>(2);

	private @Nullable ContextBeans beans;

	private ContextCopy.@Nullable Scope scope;

	AppContext(Flask app) {
		this.app = app;
		this.g = app.newGlobals();
	}

	/**
	 * The application.
	 * @return the application
	 */
	public Flask app() {
		return this.app;
	}

	/**
	 * The values of this context.
	 * @return what {@code g} stands for here
	 */
	public G g() {
		return this.g;
	}

	/**
	 * The context of this thread itself, where {@code currentApp} and {@code g} are not
	 * enough. Flask: {@code app_ctx}.
	 * @return the context, null outside of one
	 */
	public static @Nullable AppContext current() {
		return Contexts.current().app();
	}

	/**
	 * Whether the context is pushed somewhere.
	 * @return whether a pop is outstanding
	 */
	public boolean isPushed() {
		return !this.outer.isEmpty();
	}

	/** Objects that live as long as this context. */
	ContextBeans beans() {
		if (this.beans == null) {
			this.beans = new ContextBeans();
		}
		return this.beans;
	}

	/** What has made this copy for another thread, if anything. */
	ContextCopy.@Nullable Scope scope() {
		return this.scope;
	}

	AppContext inScope(ContextCopy.Scope owner) {
		this.scope = owner;
		return this;
	}

	/**
	 * What URLs are built with outside of a request.
	 * @return null without {@code SERVER_NAME}
	 */
	@Nullable MapAdapter urlAdapter() {
		return this.app.createUrlAdapter(null);
	}

	/**
	 * Makes this context the current one of the thread. It may be pushed several times.
	 * @return this
	 */
	public AppContext push() {
		Contexts contexts = Contexts.current();
		this.outer.push(contexts);
		Contexts.bind(new Contexts(this, contexts.request()));
		FlaskSignals.APPCONTEXT_PUSHED.send(this.app);
		return this;
	}

	/** Ends the context as after success. Flask: {@code pop()}. */
	public void pop() {
		pop(null);
	}

	/**
	 * Ends the context: the teardown functions run when it was pushed once.
	 * @param error what ended the work, or null
	 * @throws NoSuchElementException if the context is not pushed
	 * @throws IllegalStateException if another context is on top
	 */
	public void pop(@Nullable Throwable error) {
		if (this.outer.isEmpty()) {
			throw new NoSuchElementException("The application context of '" + this.app.name() + "' is not pushed.");
		}
		Teardown teardown = new Teardown();
		try {
			if (this.outer.size() == 1) {
				teardown.step(() -> this.app.doTeardownAppContext(error));
				if (this.beans != null) {
					this.beans.destroy(teardown);
				}
			}
		}
		finally {
			teardown.step(this::unbind);
		}
		teardown.step(() -> FlaskSignals.APPCONTEXT_POPPED.send(this.app));
		teardown.finish();
	}

	private void unbind() {
		Contexts contexts = Contexts.current();
		Contexts before = this.outer.pop();
		Contexts.bind(new Contexts(before.app(), contexts.request()));
		if (contexts.app() != this) {
			throw new IllegalStateException(
					"Popped wrong app context. (" + contexts.app() + " instead of " + this + ")");
		}
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

	@Override
	public String toString() {
		return "<AppContext of " + this.app.name() + ">";
	}

}
