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

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.springframework.util.ReflectionUtils;

/** The methods of a class that may answer an HTTP method: those with its name. */
final class VerbMethods {

	private VerbMethods() {
	}

	static Set<String> names(Class<?> type) {
		Set<String> names = new TreeSet<>();
		all(type).forEach((method) -> names.add(method.getName()));
		return names;
	}

	static List<Method> named(Class<?> type, String name) {
		return all(type).stream().filter((method) -> method.getName().equals(name)).toList();
	}

	/**
	 * Without the methods of the library itself, and without those that are overridden.
	 */
	private static List<Method> all(Class<?> type) {
		List<Method> methods = new ArrayList<>();
		for (Method method : ReflectionUtils.getUniqueDeclaredMethods(type)) {
			Class<?> owner = method.getDeclaringClass();
			boolean ours = owner == View.class || owner == MethodView.class || owner == Object.class;
			if (!ours && !method.isBridge() && !method.isSynthetic() && !Modifier.isStatic(method.getModifiers())
					&& !Modifier.isPrivate(method.getModifiers()) && !Modifier.isAbstract(method.getModifiers())) {
				methods.add(method);
			}
		}
		return methods;
	}

}
