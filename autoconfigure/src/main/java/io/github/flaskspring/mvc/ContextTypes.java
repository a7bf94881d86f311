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

import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;

import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import io.github.flaskspring.CurrentApp;
import io.github.flaskspring.Flask;
import io.github.flaskspring.G;
import io.github.flaskspring.Globals;
import io.github.flaskspring.Request;
import io.github.flaskspring.Session;

/** What methods get by asking for its type: the objects of the current context. */
final class ContextTypes {

	private static final Map<Class<?>, Supplier<@Nullable Object>> SUPPLIERS = Map.of(Request.class,
			Globals.request::getCurrentObject, Session.class, () -> Globals.session, G.class, () -> Globals.g,
			Flask.class, Globals.currentApp::getCurrentObject, CurrentApp.class, () -> Globals.currentApp,
			HttpServletRequest.class, ContextTypes::servletRequest, HttpServletResponse.class,
			ContextTypes::servletResponse);

	private ContextTypes() {
	}

	static @Nullable Supplier<@Nullable Object> find(Class<?> type) {
		Supplier<@Nullable Object> supplier = SUPPLIERS.get(type);
		return (supplier != null) ? supplier : ofOwnClass(type);
	}

	/** An application's own class: what Flask calls {@code request_class}. */
	private static @Nullable Supplier<@Nullable Object> ofOwnClass(Class<?> type) {
		if (Request.class.isAssignableFrom(type)) {
			return () -> require(type, Globals.request.getCurrentObject(), "requestClass");
		}
		if (G.class.isAssignableFrom(type)) {
			return () -> require(type, Globals.g.getCurrentObject(), "globalsClass");
		}
		if (Flask.class.isAssignableFrom(type)) {
			return () -> require(type, Globals.currentApp.getCurrentObject(), "a bean of that class");
		}
		return null;
	}

	private static Object require(Class<?> type, Object current, String remedy) {
		if (!type.isInstance(current)) {
			throw new IllegalStateException("A parameter of the type '" + type.getName() + "' is asked for, but the "
					+ "current object is a '" + current.getClass().getName() + "'. Set the class with " + remedy + ".");
		}
		return current;
	}

	static Request request() {
		return Globals.request.getCurrentObject();
	}

	static HttpServletRequest servletRequest() {
		HttpServletRequest request = Globals.request.environ().unwrap(HttpServletRequest.class);
		return Objects.requireNonNull(request, "There is no servlet request in a test request context.");
	}

	static HttpServletResponse servletResponse() {
		ServletRequestAttributes attributes = (ServletRequestAttributes) RequestContextHolder
			.currentRequestAttributes();
		return Objects.requireNonNull(attributes.getResponse(), "There is no servlet response here.");
	}

}
