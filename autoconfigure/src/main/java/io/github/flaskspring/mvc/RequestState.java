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

import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;

import io.github.flaskspring.ContextSnapshot;
import io.github.flaskspring.Flask;
import io.github.flaskspring.Request;
import io.github.flaskspring.RequestContext;
import io.github.flaskspring.Response;
import io.github.flaskspring.observation.DispatchObservations;
import io.github.flaskspring.observation.ObservedDispatch;

/** What one servlet request keeps over its dispatches. */
final class RequestState {

	private static final String ATTRIBUTE = RequestState.class.getName();

	private static final AtomicIntegerFieldUpdater<RequestState> ENDED = AtomicIntegerFieldUpdater
		.newUpdater(RequestState.class, "ended");

	private volatile int ended;

	private final RequestContext context;

	private final ServletEnviron environ;

	private @Nullable Exception pushFailure;

	private @Nullable Exception routingFailure;

	private boolean afterFunctions;

	private ObservedDispatch observed = ObservedDispatch.NONE;

	private @Nullable ContextSnapshot suspended;

	private final @Nullable RequestState outer;

	private boolean answered;

	private boolean answersForOuter;

	private boolean sessionClaimed;

	private @Nullable Promise promise;

	private @Nullable Response streaming;

	/** With the request that the server forwards or includes it inside of, if any. */
	RequestState(RequestContext context, ServletEnviron environ, @Nullable RequestState outer) {
		this.context = context;
		this.environ = environ;
		this.outer = outer;
	}

	/** The request that this one is forwarded or included in. */
	@Nullable RequestState outer() {
		return this.outer;
	}

	/** Somebody else answers, and the session is saved when that is sent. */
	void handedOn() {
		this.answered = false;
	}

	static @Nullable RequestState of(HttpServletRequest request) {
		return (RequestState) request.getAttribute(ATTRIBUTE);
	}

	void attachTo(HttpServletRequest request) {
		request.setAttribute(ATTRIBUTE, this);
	}

	void detachFrom(HttpServletRequest request) {
		request.removeAttribute(ATTRIBUTE);
	}

	RequestContext context() {
		return this.context;
	}

	Flask app() {
		return this.context.app();
	}

	Request request() {
		return this.context.request();
	}

	/** Lets filters inside read the body of a Flask request without taking it away. */
	HttpServletRequest share(HttpServletRequest servletRequest) {
		boolean shared = request().urlRule() != null && SharedBodyRequest.hasBody(servletRequest);
		return shared ? this.environ.share(request()) : servletRequest;
	}

	/** Lets the request see what inner filters have made of it: the user, say. */
	void rebind(HttpServletRequest innermost) {
		this.environ.rebind(innermost);
	}

	@Nullable Exception pushFailure() {
		return this.pushFailure;
	}

	/** What Spring's mappings found wrong with the request. */
	@Nullable Exception routingFailure() {
		return this.routingFailure;
	}

	void routingFailure(Exception error) {
		this.routingFailure = error;
	}

	/** The functions after the request are to run although no Flask view answers. */
	void runAfterFunctions() {
		this.afterFunctions = true;
	}

	/** Whether anybody wants to change the answer of a controller. */
	boolean changesResponse() {
		return this.afterFunctions || app().hasAfterThisRequest(this.context);
	}

	/** Pushes the context; a failing session is answered later, where errors are. */
	void push() {
		try {
			this.context.push();
		}
		catch (Exception ex) {
			this.pushFailure = ex;
		}
	}

	/** The observation of the request, which begins with its first dispatch. */
	ObservedDispatch observed(DispatchObservations observations) {
		if (this.observed == ObservedDispatch.NONE) {
			this.observed = observations.start(app(), request());
		}
		return this.observed;
	}

	/** What the request waits for. */
	@Nullable Promise promise() {
		return this.promise;
	}

	void promise(Promise awaited) {
		this.promise = awaited;
	}

	/** A response whose body is being made while the request is asynchronous. */
	void streaming(Response response) {
		this.streaming = response;
	}

	boolean isStreaming() {
		return this.streaming != null;
	}

	/** Ends the context unless it has ended, whichever thread comes first. */
	void end(@Nullable Throwable error) {
		if (!this.context.isPushed() || !ENDED.compareAndSet(this, 0, 1)) {
			return;
		}
		try {
			StreamedValue.close(this.streaming);
		}
		finally {
			pop(error);
		}
	}

	private void pop(@Nullable Throwable error) {
		try {
			this.context.pop(error);
		}
		finally {
			this.observed.stop(error);
		}
	}

	/** Ends the context and those of the requests that this one is inside of. */
	void endAll(@Nullable Throwable error) {
		try {
			end(error);
		}
		finally {
			this.observed.stop(error);
			release();
			if (this.outer != null) {
				this.outer.endAll(error);
			}
		}
	}

	/** Makes sure that the thread keeps nothing, whoever ends the context. */
	void forget() {
		ContextSnapshot.forget(this.context);
		if (this.outer != null) {
			this.outer.forget();
		}
	}

	/** The request is over; the server may use its object for another one. */
	void release() {
		if (!this.context.isPushed()) {
			this.environ.end();
		}
	}

	/** A Flask view has answered, which includes the session. */
	void answered() {
		this.answered = true;
		if (this.outer != null && this.answersForOuter) {
			this.outer.answered();
		}
	}

	/**
	 * The answer is also that of the request around it, with whom it shares the session.
	 */
	void answersForOuter() {
		this.answersForOuter = true;
	}

	/** Keeps the contexts of the thread for another one. */
	void remember() {
		this.suspended = ContextSnapshot.capture();
	}

	/** Unbinds the contexts from the thread while the request goes on without it. */
	void suspend() {
		this.suspended = ContextSnapshot.empty().bind();
	}

	/** Binds the contexts to the thread that the request goes on with. */
	void resume() {
		if (this.suspended != null && this.context.isPushed()) {
			this.suspended.bind();
		}
	}

	/** Whether the session is still to be saved, by whoever asks first. */
	boolean claimSession() {
		if (this.sessionClaimed) {
			return false;
		}
		this.sessionClaimed = true;
		return !this.answered && this.context.isPushed() && this.pushFailure == null;
	}

	/** Lets the session be saved once more. */
	void releaseSession() {
		this.sessionClaimed = false;
	}

	/**
	 * Runs what comes after the request and saves the session, inside of the context,
	 * which another thread may not have.
	 */
	Response processResponse(Response response) {
		ContextSnapshot before = ContextSnapshot.capture();
		resume();
		try {
			return this.afterFunctions ? app().processResponse(response) : app().finishResponse(response);
		}
		catch (RuntimeException ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw new IllegalStateException("A function after the request of a controller failed.", ex);
		}
		finally {
			before.bind();
		}
	}

}
