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

import java.lang.reflect.Method;

import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.http.ResponseEntity;
import org.springframework.util.ClassUtils;
import org.springframework.web.method.HandlerMethod;

import io.github.flaskspring.Flask;
import io.github.flaskspring.Globals;
import io.github.flaskspring.ViewFunction;

/**
 * What Spring MVC sees as the handler of a Flask request. It is a {@link HandlerMethod}
 * so that interceptors, {@code @ControllerAdvice} and agents treat it as one: the view's
 * own method where it has one, else {@link Flask#dispatchRequest()}.
 *
 * @since 0.1
 */
public final class FlaskHandler extends HandlerMethod {

	private static final Method DISPATCH = ClassUtils.getMethod(Flask.class, "dispatchRequest");

	private final Flask app;

	private final @Nullable String endpoint;

	private FlaskHandler(Flask app, @Nullable String endpoint, @Nullable AnnotatedView view) {
		super((view != null) ? view.bean() : app, (view != null) ? view.method() : DISPATCH);
		this.app = app;
		this.endpoint = endpoint;
	}

	/** The handler of a view. */
	static FlaskHandler of(Flask app, @Nullable String endpoint, @Nullable ViewFunction view) {
		return new FlaskHandler(app, endpoint,
				(view != null && view.unwrapped() instanceof AnnotatedView annotated) ? annotated : null);
	}

	/** The handler of a request that no view takes. */
	static FlaskHandler withoutView(Flask app) {
		return new FlaskHandler(app, null, null);
	}

	/**
	 * The application.
	 * @return the application
	 */
	public Flask app() {
		return this.app;
	}

	/**
	 * The endpoint.
	 * @return the endpoint, null for an error of routing
	 */
	public @Nullable String endpoint() {
		return this.endpoint;
	}

	/** What the method of the current view says that it returns, or {@code Object}. */
	static MethodParameter declaredType() {
		Flask app = Globals.currentApp.getCurrentObject();
		String endpoint = Globals.request.endpoint();
		ViewFunction view = (endpoint != null) ? app.viewFunctions().get(endpoint) : null;
		MethodParameter type = of(app, endpoint, view).getReturnType();
		return ResponseEntity.class.isAssignableFrom(type.getParameterType()) ? type.nested() : type;
	}

	@Override
	public String getShortLogMessage() {
		return this.app.name() + ":" + this.endpoint;
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return this == other;
	}

	@Override
	public int hashCode() {
		return System.identityHashCode(this);
	}

}
