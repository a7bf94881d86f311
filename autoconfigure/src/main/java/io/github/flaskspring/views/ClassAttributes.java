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

package io.github.flaskspring.views;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/** The attributes of a view class, with those it inherits. */
final class ClassAttributes {

	private static final Set<String> VERBS = Collections.unmodifiableSet(
			new LinkedHashSet<>(List.of("get", "post", "head", "options", "delete", "put", "trace", "patch")));

	private ClassAttributes() {
	}

	static boolean initEveryRequest(Class<?> type) {
		boolean[] values = nearest(type, ViewOptions::initEveryRequest, (given) -> given.length > 0);
		return values == null || values[0];
	}

	static @Nullable Boolean provideAutomaticOptions(Class<?> type) {
		boolean[] values = nearest(type, ViewOptions::provideAutomaticOptions, (given) -> given.length > 0);
		return (values != null) ? values[0] : null;
	}

	static List<Class<? extends ViewDecorator>> decorators(Class<?> type) {
		Class<? extends ViewDecorator>[] classes = nearest(type, ViewOptions::decorators,
				(given) -> given.length != 1 || given[0] != ViewDecorator.class);
		return (classes != null) ? List.of(classes) : List.of();
	}

	/** The methods of a class, null for the default. */
	static @Nullable Set<String> methods(Class<?> type) {
		Set<String> methods = MethodView.class.isAssignableFrom(type) ? ofMethodView(type) : ofView(type);
		return methods.isEmpty() ? null : methods;
	}

	private static Set<String> ofView(Class<?> type) {
		String[] methods = nearest(type, ViewOptions::methods, (given) -> given.length > 0);
		return (methods != null) ? upper(List.of(methods)) : Set.of();
	}

	/** Those of the base classes with the own ones; a class may name them itself. */
	private static Set<String> ofMethodView(@Nullable Class<?> type) {
		if (type == null || type == MethodView.class) {
			return Set.of();
		}
		ViewOptions options = type.getDeclaredAnnotation(ViewOptions.class);
		if (options != null && options.methods().length > 0) {
			return upper(List.of(options.methods()));
		}
		Set<String> methods = new LinkedHashSet<>(ofMethodView(type.getSuperclass()));
		VerbMethods.names(type).stream().filter(VERBS::contains).forEach((verb) -> methods.add(upper(verb)));
		return methods;
	}

	private static Set<String> upper(List<String> methods) {
		Set<String> upper = new LinkedHashSet<>();
		methods.forEach((method) -> upper.add(upper(method)));
		return upper;
	}

	private static String upper(String method) {
		return method.toUpperCase(Locale.ROOT);
	}

	private static <T> @Nullable T nearest(Class<?> type, Function<ViewOptions, T> attribute,
			Function<T, Boolean> isGiven) {
		for (Class<?> base : hierarchy(type)) {
			ViewOptions options = base.getDeclaredAnnotation(ViewOptions.class);
			if (options != null && isGiven.apply(attribute.apply(options))) {
				return attribute.apply(options);
			}
		}
		return null;
	}

	static List<Class<?>> hierarchy(Class<?> type) {
		List<Class<?>> classes = new ArrayList<>();
		for (Class<?> base = type; base != null && base != Object.class; base = base.getSuperclass()) {
			classes.add(base);
		}
		return classes;
	}

}
