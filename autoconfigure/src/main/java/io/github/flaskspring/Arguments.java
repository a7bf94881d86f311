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

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Arguments of the functions in {@link Globals}, which are keywords in Python. */
final class Arguments {

	private Arguments() {
	}

	/** Pairs of name and value as a map that keeps their order. */
	static Map<String, @Nullable Object> pairs(String name, @Nullable Object value, @Nullable Object... more) {
		if (more.length % 2 != 0) {
			throw new IllegalArgumentException(
					"Names and values come in pairs, but the name '" + more[more.length - 1] + "' has no value.");
		}
		Map<String, @Nullable Object> map = new LinkedHashMap<>();
		map.put(name, value);
		for (int i = 0; i < more.length; i += 2) {
			map.put(String.valueOf(more[i]), more[i + 1]);
		}
		return map;
	}

}
