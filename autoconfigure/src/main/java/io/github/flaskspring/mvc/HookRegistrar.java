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

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.springframework.core.annotation.AnnotatedElementUtils;

import io.github.flaskspring.AfterRequestFunction;
import io.github.flaskspring.BeforeRequestFunction;
import io.github.flaskspring.Blueprint;
import io.github.flaskspring.ContextProcessorFunction;
import io.github.flaskspring.ErrorHandlerFunction;
import io.github.flaskspring.Flask;
import io.github.flaskspring.Response;
import io.github.flaskspring.Scaffold;
import io.github.flaskspring.TeardownFunction;
import io.github.flaskspring.UrlDefaultsFunction;
import io.github.flaskspring.UrlValuePreprocessorFunction;
import io.github.flaskspring.ViewArgs;
import io.github.flaskspring.annotation.AfterAppRequest;
import io.github.flaskspring.annotation.AfterRequest;
import io.github.flaskspring.annotation.AppContextProcessor;
import io.github.flaskspring.annotation.AppErrorHandler;
import io.github.flaskspring.annotation.AppUrlDefaults;
import io.github.flaskspring.annotation.AppUrlValuePreprocessor;
import io.github.flaskspring.annotation.BeforeAppRequest;
import io.github.flaskspring.annotation.BeforeRequest;
import io.github.flaskspring.annotation.ContextProcessor;
import io.github.flaskspring.annotation.ErrorHandler;
import io.github.flaskspring.annotation.TeardownAppContext;
import io.github.flaskspring.annotation.TeardownAppRequest;
import io.github.flaskspring.annotation.TeardownRequest;
import io.github.flaskspring.annotation.UrlDefaults;
import io.github.flaskspring.annotation.UrlValuePreprocessor;

/** Registers annotated hooks and error handlers. */
final class HookRegistrar {

	private final Scaffold<?> target;

	private final Object bean;

	HookRegistrar(Scaffold<?> target, Object bean) {
		this.target = target;
		this.bean = bean;
	}

	void register(Method method) {
		registerRequestHooks(method);
		registerAppHooks(method);
		registerUrlHooks(method);
		ErrorHandler own = AnnotatedElementUtils.findMergedAnnotation(method, ErrorHandler.class);
		if (own != null) {
			errorHandler(method, own.value(), own.type(), false);
		}
		AppErrorHandler everywhere = AnnotatedElementUtils.findMergedAnnotation(method, AppErrorHandler.class);
		if (everywhere != null) {
			errorHandler(method, everywhere.value(), everywhere.type(), true);
		}
	}

	private static boolean has(Method method, Class<? extends Annotation> annotation) {
		return AnnotatedElementUtils.hasAnnotation(method, annotation);
	}

	private void registerRequestHooks(Method method) {
		if (has(method, BeforeRequest.class)) {
			this.target.beforeRequest(before(method));
		}
		if (has(method, AfterRequest.class)) {
			this.target.afterRequest(after(method));
		}
		if (has(method, TeardownRequest.class)) {
			this.target.teardownRequest(teardown(method));
		}
		if (has(method, ContextProcessor.class)) {
			this.target.contextProcessor(processor(method));
		}
	}

	private void registerAppHooks(Method method) {
		if (has(method, BeforeAppRequest.class)) {
			blueprint(method).beforeAppRequest(before(method));
		}
		if (has(method, AfterAppRequest.class)) {
			blueprint(method).afterAppRequest(after(method));
		}
		if (has(method, TeardownAppRequest.class)) {
			blueprint(method).teardownAppRequest(teardown(method));
		}
		if (has(method, AppContextProcessor.class)) {
			blueprint(method).appContextProcessor(processor(method));
		}
		if (has(method, TeardownAppContext.class)) {
			TeardownFunction function = teardown(method);
			onApp((app) -> app.teardownAppContext(function));
		}
	}

	private void registerUrlHooks(Method method) {
		if (has(method, UrlValuePreprocessor.class)) {
			this.target.urlValuePreprocessor(preprocessor(method));
		}
		if (has(method, AppUrlValuePreprocessor.class)) {
			blueprint(method).appUrlValuePreprocessor(preprocessor(method));
		}
		if (has(method, UrlDefaults.class)) {
			this.target.urlDefaults(urlDefaults(method));
		}
		if (has(method, AppUrlDefaults.class)) {
			blueprint(method).appUrlDefaults(urlDefaults(method));
		}
	}

	private void onApp(Consumer<Flask> action) {
		if (this.target instanceof Blueprint blueprint) {
			blueprint.recordOnce((state) -> action.accept(state.app()));
		}
		else {
			action.accept((Flask) this.target);
		}
	}

	private Blueprint blueprint(Method method) {
		if (this.target instanceof Blueprint blueprint) {
			return blueprint;
		}
		throw new IllegalStateException("The hook " + method.toGenericString() + " is for blueprints."
				+ " In a @FlaskController use the annotation without 'App'.");
	}

	private BeforeRequestFunction before(Method method) {
		return new HookFunction.Before(new HookMethod(this.bean, method));
	}

	private AfterRequestFunction after(Method method) {
		return new HookFunction.After(new HookMethod(this.bean, method, Response.class));
	}

	private TeardownFunction teardown(Method method) {
		return new HookFunction.TearingDown(new HookMethod(this.bean, method, Throwable.class));
	}

	private ContextProcessorFunction processor(Method method) {
		if (!Map.class.isAssignableFrom(method.getReturnType())) {
			throw new IllegalStateException(
					"The context processor " + method.toGenericString() + " must return a map from names to values.");
		}
		return new HookFunction.Processor(new HookMethod(this.bean, method));
	}

	private UrlValuePreprocessorFunction preprocessor(Method method) {
		return new HookFunction.Preprocessor(new HookMethod(this.bean, method, String.class, ViewArgs.class));
	}

	private UrlDefaultsFunction urlDefaults(Method method) {
		return new HookFunction.Defaults(new HookMethod(this.bean, method, String.class, Map.class));
	}

	private void errorHandler(Method method, int[] codes, Class<? extends Exception>[] types, boolean everywhere) {
		ErrorHandlerFunction<Throwable> handler = new HookFunction.Handler(
				new HookMethod(this.bean, method, Throwable.class));
		for (int code : codes) {
			if (everywhere) {
				blueprint(method).appErrorHandler(code, handler);
			}
			else {
				this.target.errorHandler(code, handler);
			}
		}
		for (Class<? extends Exception> type : (codes.length + types.length > 0) ? List.of(types) : inferred(method)) {
			if (everywhere) {
				blueprint(method).appErrorHandler(type, handler);
			}
			else {
				this.target.errorHandler(type, handler);
			}
		}
	}

	private static List<Class<? extends Exception>> inferred(Method method) {
		for (Class<?> type : method.getParameterTypes()) {
			if (Exception.class.isAssignableFrom(type)) {
				return List.of(type.asSubclass(Exception.class));
			}
		}
		throw new IllegalStateException("The error handler " + method.toGenericString() + " does not say what it"
				+ " handles. Give it a status code, or a parameter of the exception's class.");
	}

}
