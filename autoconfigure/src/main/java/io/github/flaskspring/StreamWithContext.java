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

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * Pieces of a streamed response that are made inside the contexts of a request which has
 * ended. Flask: {@code stream_with_context}. The contexts are pushed with the first piece
 * and popped with the last, so their teardown functions run once more then. They are
 * bound only while a piece is made.
 *
 * @param <T> the type of the pieces
 * @since 0.1
 */
public final class StreamWithContext<T> implements Iterator<T>, AutoCloseable {

	private final @Nullable AppContext appContext;

	private final @Nullable RequestContext requestContext;

	private final Iterator<T> pieces;

	private final @Nullable Object source;

	private @Nullable Contexts inside;

	private boolean ended;

	/**
	 * Pieces for a response.
	 * @param appContext the current context, null to be iterated in whatever contexts
	 * there are
	 * @param requestContext the current context, null like the other
	 * @param pieces the pieces
	 * @param source what to close in the end, if it can be
	 */
	StreamWithContext(@Nullable AppContext appContext, @Nullable RequestContext requestContext, Iterator<T> pieces,
			@Nullable Object source) {
		this.appContext = appContext;
		this.requestContext = requestContext;
		this.pieces = pieces;
		this.source = source;
	}

	static <T> StreamWithContext<T> of(Iterator<T> pieces, @Nullable Object source) {
		RequestContext context = Contexts.requireRequest("stream_with_context");
		return new StreamWithContext<>(Contexts.requireApp(), context, pieces, source);
	}

	/** Keeps the request, if there is one; without one nothing has to be kept. */
	static StreamWithContext<String> ofTemplate(Iterator<String> pieces) {
		if (Contexts.current().request() == null) {
			return new StreamWithContext<>(null, null, pieces, pieces);
		}
		return of(pieces, pieces);
	}

	@Override
	public boolean hasNext() {
		if (this.ended) {
			return false;
		}
		boolean more = inContext(this.pieces::hasNext);
		if (!more) {
			end(null);
		}
		return more;
	}

	@Override
	public T next() {
		if (this.ended) {
			throw new NoSuchElementException();
		}
		return inContext(this.pieces::next);
	}

	private <V> V inContext(Supplier<V> step) {
		Contexts outside = Contexts.current();
		enter();
		try {
			return step.get();
		}
		catch (RuntimeException | Error ex) {
			end(ex);
			throw ex;
		}
		finally {
			Contexts.bind(outside);
		}
	}

	private void enter() {
		if (this.inside != null) {
			Contexts.bind(this.inside);
			return;
		}
		if (this.appContext == null || this.requestContext == null) {
			return;
		}
		this.appContext.push();
		this.requestContext.push();
		this.inside = Contexts.current();
	}

	private void end(@Nullable Throwable error) {
		this.ended = true;
		if (this.inside == null || this.appContext == null || this.requestContext == null) {
			closePieces();
			return;
		}
		Contexts outside = Contexts.current();
		Contexts.bind(this.inside);
		try {
			closePieces();
		}
		finally {
			try {
				this.requestContext.pop(error);
			}
			finally {
				this.appContext.pop(error);
				Contexts.bind(outside);
			}
		}
	}

	private void closePieces() {
		try {
			if (this.source instanceof AutoCloseable closeable) {
				closeable.close();
			}
		}
		catch (RuntimeException ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw new IllegalStateException("The source of a stream could not be closed.", ex);
		}
	}

	/**
	 * Ends the stream early: the source is closed inside the contexts, and their teardown
	 * functions get a {@link CancellationException}.
	 */
	@Override
	public void close() {
		if (!this.ended) {
			end(new CancellationException("The stream was closed before its end."));
		}
	}

	@Override
	public String toString() {
		return "<StreamWithContext" + ((this.requestContext != null) ? " of " + this.requestContext : "") + ">";
	}

}
