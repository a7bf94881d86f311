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
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;

import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.async.AsyncWebRequest;
import org.springframework.web.context.request.async.CallableProcessingInterceptor;
import org.springframework.web.context.request.async.DeferredResult;
import org.springframework.web.context.request.async.WebAsyncManager;
import org.springframework.web.context.request.async.WebAsyncTask;
import org.springframework.web.context.request.async.WebAsyncUtils;

import io.github.flaskspring.ContextSnapshot;
import io.github.flaskspring.Flask;

/**
 * Waits for what a view promised: a {@code CompletionStage}, {@code DeferredResult},
 * {@code Callable} or {@code WebAsyncTask}. The thread is free meanwhile; the rest of the
 * request runs when the result is there.
 *
 * @since 0.1
 */
public final class AsyncResults {

	private final AsyncTaskExecutor executor;

	private final @Nullable Long timeout;

	/**
	 * With the settings of Spring MVC.
	 * @param executor runs callables
	 * @param timeout milliseconds, null for the container's default
	 */
	public AsyncResults(AsyncTaskExecutor executor, @Nullable Long timeout) {
		this.executor = executor;
		this.timeout = timeout;
	}

	boolean isBack(HttpServletRequest request) {
		return request.getAttribute(WebAsyncUtils.WEB_ASYNC_MANAGER_ATTRIBUTE) instanceof WebAsyncManager manager
				&& manager.hasConcurrentResult();
	}

	/** The result, or what the error handlers make of its exception. */
	@Nullable Object take(HttpServletRequest request, Flask app) throws Exception {
		WebAsyncManager manager = WebAsyncUtils.getAsyncManager(request);
		Object result = manager.getConcurrentResult();
		manager.clearConcurrentResult();
		if (result instanceof CompletionException wrapped && wrapped.getCause() != null) {
			result = wrapped.getCause();
		}
		if (result instanceof Error error) {
			throw error;
		}
		return (result instanceof Exception ex) ? app.handleUserException(ex) : result;
	}

	/** Starts to wait if the value is a promise. */
	boolean await(@Nullable Object value, HttpServletRequest request, HttpServletResponse response) throws Exception {
		if (value instanceof CompletionStage<?> stage) {
			manager(request, response).startDeferredResultProcessing(deferred(stage));
			return true;
		}
		if (value instanceof DeferredResult<?> deferred) {
			manager(request, response).startDeferredResultProcessing(deferred);
			return true;
		}
		if (value instanceof WebAsyncTask<?> task) {
			manager(request, response).startCallableProcessing(task);
			return true;
		}
		if (value instanceof Callable<?> callable) {
			manager(request, response).startCallableProcessing(callable);
			return true;
		}
		return false;
	}

	private static DeferredResult<Object> deferred(CompletionStage<?> stage) {
		DeferredResult<Object> deferred = new DeferredResult<>();
		stage.whenComplete((result, error) -> {
			if (error != null) {
				deferred.setErrorResult(error);
			}
			else {
				deferred.setResult(result);
			}
		});
		return deferred;
	}

	private WebAsyncManager manager(HttpServletRequest request, HttpServletResponse response) {
		WebAsyncManager manager = WebAsyncUtils.getAsyncManager(request);
		AsyncWebRequest asyncRequest = WebAsyncUtils.createAsyncWebRequest(request, response);
		asyncRequest.setTimeout(this.timeout);
		manager.setAsyncWebRequest(asyncRequest);
		manager.setTaskExecutor(this.executor);
		manager.registerCallableInterceptor(AsyncResults.class, new ContextsInCallables(ContextSnapshot.capture()));
		return manager;
	}

	/** Lets a callable see the contexts of its request. */
	private static final class ContextsInCallables implements CallableProcessingInterceptor {

		private final ContextSnapshot contexts;

		ContextsInCallables(ContextSnapshot contexts) {
			this.contexts = contexts;
		}

		@Override
		public <T> void preProcess(NativeWebRequest request, Callable<T> task) {
			this.contexts.bind();
		}

		@Override
		public <T> void postProcess(NativeWebRequest request, Callable<T> task, @Nullable Object result) {
			ContextSnapshot.empty().bind();
		}

	}

}
