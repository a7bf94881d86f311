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

import java.util.concurrent.Callable;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;

import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.async.CallableProcessingInterceptor;

import io.github.flaskspring.ContextSnapshot;

/**
 * Lets a callable see the contexts of the request that waits for it, in Flask views and
 * in controllers. They are the request's own, not copies.
 *
 * @since 0.1
 */
public final class ContextsInCallables implements CallableProcessingInterceptor {

	/** It has no state. */
	public static final ContextsInCallables INSTANCE = new ContextsInCallables();

	private ContextsInCallables() {
	}

	@Override
	public <T> void beforeConcurrentHandling(NativeWebRequest request, Callable<T> task) {
		RequestState state = state(request);
		if (state != null) {
			state.remember();
		}
	}

	@Override
	public <T> void preProcess(NativeWebRequest request, Callable<T> task) {
		RequestState state = state(request);
		if (state != null) {
			state.resume();
		}
	}

	@Override
	public <T> void postProcess(NativeWebRequest request, Callable<T> task, @Nullable Object result) {
		ContextSnapshot.empty().bind();
	}

	private static @Nullable RequestState state(NativeWebRequest request) {
		HttpServletRequest servletRequest = request.getNativeRequest(HttpServletRequest.class);
		return (servletRequest != null) ? RequestState.of(servletRequest) : null;
	}

}
