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

import java.util.Objects;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

import org.jspecify.annotations.Nullable;

import io.github.flaskspring.Action;
import io.github.flaskspring.Flask;
import io.github.flaskspring.RequestContext;

/**
 * A forward or include whose path a rule of an application matches. It gets a request
 * context of its own inside of that of the request around it, of perhaps another
 * application, and shares the session with one of the same. Everything else keeps the
 * context that is there.
 */
final class NestedRequest {

	private static final String PREPARED = NestedRequest.class.getName();

	private NestedRequest() {
	}

	/** Null if no rule matches. */
	static @Nullable RequestState prepare(HttpServletRequest request, FlaskMounts mounts) {
		boolean included = request.getDispatcherType() == DispatcherType.INCLUDE;
		HttpServletRequest target = included ? new Included(request) : request;
		FlaskMounts.Mount mount = mounts.find(target);
		// the container includes its error page into an answer that has begun
		if (mount == null || (included && request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) != null)) {
			return null;
		}
		RequestState outer = RequestState.of(request);
		ServletEnviron environ = new ServletEnviron(target, mount.rawPrefix());
		RequestContext context = context(outer, mount.app(), environ);
		context.matchRequest();
		if (context.request().urlRule() == null) {
			return null;
		}
		RequestState nested = new RequestState(context, environ, outer);
		if (outer != null && outer.app() == mount.app() && target == request) {
			nested.answersForOuter();
		}
		request.setAttribute(PREPARED, nested);
		return nested;
	}

	private static RequestContext context(@Nullable RequestState outer, Flask app, ServletEnviron environ) {
		boolean same = outer != null && outer.app() == app && outer.context().isPushed();
		return same ? Objects.requireNonNull(outer).context().nested(environ) : app.requestContext(environ);
	}

	static @Nullable RequestState take(HttpServletRequest request) {
		RequestState nested = (RequestState) request.getAttribute(PREPARED);
		if (nested != null) {
			request.removeAttribute(PREPARED);
		}
		return nested;
	}

	/** Answers inside of the nested context; an asynchronous answer takes it along. */
	static void answer(RequestState nested, HttpServletRequest request, Action work) throws Exception {
		RequestState outer = nested.outer();
		nested.attachTo(request);
		nested.push();
		Throwable error = null;
		try {
			work.run();
		}
		catch (Exception | Error ex) {
			error = ex;
			throw ex;
		}
		finally {
			if (error != null || !nested.context().isPushed()) {
				leave(nested, request, error);
			}
			else if (outer == null) {
				FlaskContextFilter.follow(nested, request, null);
			}
		}
	}

	private static void leave(RequestState nested, HttpServletRequest request, @Nullable Throwable error) {
		try {
			nested.end(error);
		}
		finally {
			nested.release();
			RequestState outer = nested.outer();
			if (outer != null) {
				outer.attachTo(request);
			}
			else {
				nested.detachFrom(request);
			}
		}
	}

	/** A request as the path of an include sees it. */
	private static final class Included extends HttpServletRequestWrapper {

		Included(HttpServletRequest request) {
			super(request);
		}

		@Override
		public String getRequestURI() {
			return String.valueOf(getAttribute(RequestDispatcher.INCLUDE_REQUEST_URI));
		}

		@Override
		public @Nullable String getQueryString() {
			return (String) getAttribute(RequestDispatcher.INCLUDE_QUERY_STRING);
		}

	}

}
