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

import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.http.MediaType;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.async.AsyncWebRequest;
import org.springframework.web.context.request.async.DeferredResult;
import org.springframework.web.context.request.async.WebAsyncManager;
import org.springframework.web.context.request.async.WebAsyncTask;
import org.springframework.web.context.request.async.WebAsyncUtils;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/**
 * Waits for what a view promised: a {@code CompletionStage}, {@code DeferredResult},
 * {@code Callable}, {@code WebAsyncTask} or reactive type. The thread is free meanwhile;
 * the rest of the request runs when the result is there.
 *
 * @since 0.1
 */
public final class AsyncResults {

	private final AsyncTaskExecutor executor;

	private final @Nullable Long timeout;

	private final ReactiveValues reactive;

	/**
	 * With the settings of Spring MVC.
	 * @param executor runs callables
	 * @param timeout milliseconds, null for the container's default
	 * @param engine knows reactive types, if there are any
	 */
	public AsyncResults(AsyncTaskExecutor executor, @Nullable Long timeout,
			ObjectProvider<RequestMappingHandlerAdapter> engine) {
		this.executor = executor;
		this.timeout = timeout;
		this.reactive = new ReactiveValues(engine);
	}

	boolean isBack(HttpServletRequest request) {
		return request.getAttribute(WebAsyncUtils.WEB_ASYNC_MANAGER_ATTRIBUTE) instanceof WebAsyncManager manager
				&& manager.hasConcurrentResult();
	}

	/** The result, or what the error handlers make of its exception. */
	@Nullable Object take(HttpServletRequest request, RequestState state) throws Exception {
		Object result = result(request);
		if (result instanceof Error error) {
			throw error;
		}
		if (result instanceof Exception ex) {
			return state.app().handleUserException(ex);
		}
		Promise promise = state.promise();
		return (promise != null) ? promise.keep(result) : result;
	}

	/** What came of the asynchronous work, once. */
	@Nullable Object result(HttpServletRequest request) {
		WebAsyncManager manager = WebAsyncUtils.getAsyncManager(request);
		Object result = manager.getConcurrentResult();
		manager.clearConcurrentResult();
		return (result instanceof CompletionException wrapped && wrapped.getCause() != null) ? wrapped.getCause()
				: result;
	}

	/** Starts to wait if the value is a promise. */
	boolean await(@Nullable Object value, RequestState state, HttpServletRequest request, HttpServletResponse response)
			throws Exception {
		Promise promise = Promise.of(value);
		if (promise == null || !start(promise.source(), promise.contentType(), request, response)) {
			return false;
		}
		state.promise(promise);
		return true;
	}

	private boolean start(Object source, @Nullable MediaType contentType, HttpServletRequest request,
			HttpServletResponse response) throws Exception {
		if (source instanceof CompletionStage<?> stage) {
			manager(prepare(request, response)).startDeferredResultProcessing(deferred(stage));
			return true;
		}
		if (source instanceof DeferredResult<?> deferred) {
			manager(prepare(request, response)).startDeferredResultProcessing(deferred);
			return true;
		}
		if (source instanceof WebAsyncTask<?> task) {
			manager(prepare(request, response)).startCallableProcessing(task);
			return true;
		}
		if (source instanceof Callable<?> callable) {
			manager(prepare(request, response)).startCallableProcessing(callable);
			return true;
		}
		return startReactive(source, contentType, request, response);
	}

	private boolean startReactive(Object source, @Nullable MediaType contentType, HttpServletRequest request,
			HttpServletResponse response) throws Exception {
		if (!this.reactive.isReactive(source) || this.reactive.streamType(source, contentType, request) != null) {
			return false;
		}
		// anything that is not streamed is collected
		request.setAttribute(HandlerMapping.PRODUCIBLE_MEDIA_TYPES_ATTRIBUTE, Set.of(MediaType.APPLICATION_JSON));
		this.reactive.writer()
			.handleReturnValue(source, FlaskHandler.declaredType(), new ModelAndViewContainer(),
					prepare(request, response));
		return true;
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

	private static WebAsyncManager manager(NativeWebRequest request) {
		return WebAsyncUtils.getAsyncManager(request);
	}

	/** Gets a request ready to become asynchronous. */
	NativeWebRequest prepare(HttpServletRequest request, HttpServletResponse response) {
		WebAsyncManager manager = WebAsyncUtils.getAsyncManager(request);
		AsyncWebRequest asyncRequest = WebAsyncUtils.createAsyncWebRequest(request, response);
		asyncRequest.setTimeout(this.timeout);
		manager.setAsyncWebRequest(asyncRequest);
		manager.setTaskExecutor(this.executor);
		manager.registerCallableInterceptor(AsyncResults.class, ContextsInCallables.INSTANCE);
		return asyncRequest;
	}

}
