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

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Error handlers by scope, status code and class, and the lookup among them. Flask:
 * {@code error_handler_spec}, {@code _find_error_handler}.
 */
final class ErrorHandlers {

	private record Key(@Nullable String scope, @Nullable Integer code) {
	}

	private final Map<Key, Map<Class<?>, ErrorHandlerFunction<?>>> handlers = new HashMap<>();

	<E extends Throwable> void add(@Nullable String scope, Class<E> type, ErrorHandlerFunction<? super E> handler) {
		add(scope, codeOf(type), type, handler);
	}

	private void add(@Nullable String scope, @Nullable Integer code, Class<?> type, ErrorHandlerFunction<?> handler) {
		this.handlers.computeIfAbsent(new Key(scope, code), (key) -> new HashMap<>()).put(type, handler);
	}

	/**
	 * The handler for an error: first by code, innermost blueprint to application, then
	 * without a code; in each the closest class.
	 */
	@Nullable ErrorHandlerFunction<?> find(Throwable error, List<String> blueprints) {
		if (this.handlers.isEmpty()) {
			return null;
		}
		Integer code = (error instanceof HttpException http) ? http.code() : null;
		ErrorHandlerFunction<?> handler = (code != null) ? find(error.getClass(), code, blueprints) : null;
		return (handler != null) ? handler : find(error.getClass(), null, blueprints);
	}

	private @Nullable ErrorHandlerFunction<?> find(Class<?> type, @Nullable Integer code, List<String> blueprints) {
		for (String blueprint : blueprints) {
			ErrorHandlerFunction<?> handler = closest(type, this.handlers.get(new Key(blueprint, code)));
			if (handler != null) {
				return handler;
			}
		}
		return closest(type, this.handlers.get(new Key(null, code)));
	}

	private static @Nullable ErrorHandlerFunction<?> closest(Class<?> type,
			@Nullable Map<Class<?>, ErrorHandlerFunction<?>> candidates) {
		if (candidates == null) {
			return null;
		}
		for (Class<?> base = type; base != null; base = base.getSuperclass()) {
			ErrorHandlerFunction<?> handler = candidates.get(base);
			if (handler != null) {
				return handler;
			}
		}
		return null;
	}

	void list(List<RegisteredHook> target) {
		this.handlers.forEach((key, byType) -> byType.forEach((type, handler) -> target
			.add(new RegisteredHook("errorhandler", key.scope(), type, key.code(), handler))));
	}

	void mergeInto(ErrorHandlers target, String name) {
		this.handlers.forEach((key, byType) -> {
			String scope = (key.scope() == null) ? name : name + "." + key.scope();
			byType.forEach((type, handler) -> target.add(scope, key.code(), type, handler));
		});
	}

	/**
	 * The code a class stands for: its constant {@code CODE}, as Python's class
	 * attribute.
	 */
	static @Nullable Integer codeOf(Class<?> type) {
		if (!HttpException.class.isAssignableFrom(type)) {
			return null;
		}
		for (Class<?> base = type; base != null; base = base.getSuperclass()) {
			Integer code = declaredCode(base);
			if (code != null) {
				return code;
			}
		}
		return null;
	}

	private static @Nullable Integer declaredCode(Class<?> type) {
		try {
			Field field = type.getDeclaredField("CODE");
			boolean constant = Modifier.isStatic(field.getModifiers()) && field.getType() == int.class;
			return (constant && field.trySetAccessible()) ? field.getInt(null) : null;
		}
		catch (ReflectiveOperationException ex) {
			return null;
		}
	}

}
