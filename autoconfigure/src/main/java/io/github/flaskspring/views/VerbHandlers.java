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

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import io.github.flaskspring.ViewArgs;

/** The methods of one class by HTTP method. */
final class VerbHandlers {

	private final Class<?> type;

	private final Map<String, List<VerbHandler>> handlers = new ConcurrentHashMap<>();

	VerbHandlers(Class<?> type) {
		this.type = type;
	}

	@Nullable VerbHandler find(String verb, ViewArgs args) {
		List<VerbHandler> candidates = named(verb);
		if (candidates.isEmpty() && verb.equals("head")) {
			candidates = named("get");
		}
		return candidates.isEmpty() ? null : closest(candidates, args);
	}

	private List<VerbHandler> named(String verb) {
		return this.handlers.computeIfAbsent(verb,
				(name) -> VerbMethods.named(this.type, name).stream().map(VerbHandler::new).toList());
	}

	/** The one that fits; else the first, which says what is wrong. */
	private static VerbHandler closest(List<VerbHandler> candidates, ViewArgs args) {
		for (VerbHandler candidate : candidates) {
			if (candidates.size() == 1 || candidate.fits(args)) {
				return candidate;
			}
		}
		return candidates.get(0);
	}

}
