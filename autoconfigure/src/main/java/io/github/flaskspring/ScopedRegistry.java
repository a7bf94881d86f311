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

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Registered functions by scope: null is the application (or the blueprint itself, before
 * it is registered), a name is a blueprint. Flask: {@code before_request_funcs} and its
 * like.
 */
final class ScopedRegistry<T> {

	private final Map<@Nullable String, List<T>> functions = new HashMap<>();

	void add(@Nullable String scope, T function) {
		this.functions.computeIfAbsent(scope, (key) -> new ArrayList<>()).add(function);
	}

	boolean isEmpty() {
		return this.functions.isEmpty();
	}

	List<T> of(@Nullable String scope) {
		return this.functions.getOrDefault(scope, List.of());
	}

	/** The functions of the application and then of blueprints from outer to inner. */
	List<T> outerToInner(List<String> innermostFirst) {
		List<T> all = new ArrayList<>(of(null));
		for (int i = innermostFirst.size() - 1; i >= 0; i--) {
			all.addAll(of(innermostFirst.get(i)));
		}
		return List.copyOf(all);
	}

	/**
	 * The functions of blueprints from inner to outer and then of the application, each
	 * list reversed.
	 */
	List<T> innerToOuterReversed(List<String> innermostFirst) {
		List<T> all = new ArrayList<>();
		for (String name : innermostFirst) {
			addReversed(all, of(name));
		}
		addReversed(all, of(null));
		return List.copyOf(all);
	}

	private static <T> void addReversed(List<T> target, List<T> source) {
		for (int i = source.size() - 1; i >= 0; i--) {
			target.add(source.get(i));
		}
	}

	/** Lists the functions, those of the application first. */
	void list(String kind, List<RegisteredHook> target) {
		of(null).forEach((function) -> target.add(RegisteredHook.of(kind, null, function)));
		this.functions.forEach((scope, list) -> {
			if (scope != null) {
				list.forEach((function) -> target.add(RegisteredHook.of(kind, scope, function)));
			}
		});
	}

	/** Files the functions of a blueprint under the name it is registered with. */
	void mergeInto(ScopedRegistry<T> target, String name) {
		this.functions.forEach((scope, list) -> {
			String key = (scope == null) ? name : name + "." + scope;
			list.forEach((function) -> target.add(key, function));
		});
	}

}
