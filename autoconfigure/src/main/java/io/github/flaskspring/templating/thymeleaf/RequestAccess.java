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

package io.github.flaskspring.templating.thymeleaf;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.expression.AccessException;
import org.springframework.expression.EvaluationContext;
import org.springframework.expression.PropertyAccessor;
import org.springframework.expression.TypedValue;

import io.github.flaskspring.Request;

/**
 * The request's methods without arguments as properties, by Flask's names and by Java's:
 * {@code request.endpoint}, {@code request.view_args}. Where Thymeleaf closes
 * {@code param}, only what the application itself decides can be read.
 */
final class RequestAccess implements PropertyAccessor {

	static final RequestAccess INSTANCE = new RequestAccess();

	/**
	 * What no client can choose freely; everything else is closed in dangerous positions.
	 */
	private static final Set<String> OPEN = Set.of("method", "scheme", "isSecure", "isJson", "scriptRoot", "endpoint",
			"blueprint", "blueprints", "urlRule", "routingException", "maxContentLength", "getCurrentObject",
			"getClass", "hashCode", "equals");

	private static final Map<String, String> FLASK_NAMES = Map.of("root_path", "scriptRoot", "root_url", "urlRoot",
			"get_json", "json");

	private static final ClassValue<Map<String, Method>> PROPERTIES = new ClassValue<>() {

		@Override
		protected Map<String, Method> computeValue(Class<?> type) {
			return propertiesOf(type);
		}

	};

	private RequestAccess() {
	}

	/** Refuses what the client sent, unless the position is harmless. */
	static void check(EvaluationContext context, String method) {
		if (!OPEN.contains(method) && context instanceof FlaskEvaluationContext flask
				&& flask.isVariableAccessRestricted()) {
			throw new ClosedInPositionException("request." + method);
		}
	}

	private static Map<String, Method> propertiesOf(Class<?> type) {
		Map<String, Method> properties = new HashMap<>();
		for (Method method : type.getMethods()) {
			boolean getter = method.getParameterCount() == 0 && method.getReturnType() != void.class;
			if (getter && method.getDeclaringClass() != Object.class && method.trySetAccessible()) {
				properties.put(method.getName(), method);
			}
		}
		return properties;
	}

	private static @Nullable Method property(Request request, String name) {
		return PROPERTIES.get(request.getClass()).get(javaName(name));
	}

	private static String javaName(String name) {
		String known = FLASK_NAMES.get(name);
		if (known != null) {
			return known;
		}
		if (name.indexOf('_') < 0) {
			return name;
		}
		StringBuilder camel = new StringBuilder(name.length());
		for (String word : name.split("_")) {
			camel.append(camel.isEmpty() || word.isEmpty() ? word
					: Character.toUpperCase(word.charAt(0)) + word.substring(1));
		}
		return camel.toString();
	}

	@Override
	public Class<?>[] getSpecificTargetClasses() {
		return new Class<?>[] { Request.class };
	}

	@Override
	public boolean canRead(EvaluationContext context, @Nullable Object target, String name) {
		return target instanceof Request request && property(request.getCurrentObject(), name) != null;
	}

	@Override
	public TypedValue read(EvaluationContext context, @Nullable Object target, String name) throws AccessException {
		Request request = (target instanceof Request given) ? given.getCurrentObject() : null;
		Method method = (request != null) ? property(request, name) : null;
		if (method == null) {
			throw new AccessException("The request has no property '" + name + "'.");
		}
		check(context, method.getName());
		try {
			return new TypedValue(method.invoke(request));
		}
		catch (InvocationTargetException ex) {
			throw Failure.of(ex.getCause());
		}
		catch (IllegalAccessException ex) {
			throw new AccessException("The property '" + name + "' of the request cannot be read.", ex);
		}
	}

	@Override
	public boolean canWrite(EvaluationContext context, @Nullable Object target, String name) {
		return false;
	}

	@Override
	public void write(EvaluationContext context, @Nullable Object target, String name, @Nullable Object newValue)
			throws AccessException {
		throw new AccessException("The request cannot be changed by a template.");
	}

}
