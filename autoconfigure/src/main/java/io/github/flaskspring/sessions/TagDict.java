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

package io.github.flaskspring.sessions;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/**
 * A map that looks like a tagged value: its key gets a suffix, so that it is not taken
 * for one.
 */
final class TagDict implements JsonTag {

	private static final String SUFFIX = "__";

	private final Predicate<@Nullable Object> isKey;

	TagDict(Predicate<@Nullable Object> isKey) {
		this.isKey = isKey;
	}

	@Override
	public String key() {
		return " di";
	}

	@Override
	public boolean check(@Nullable Object value) {
		return value instanceof Map<?, ?> map && map.size() == 1 && this.isKey.test(first(map).getKey());
	}

	@Override
	public Map<String, @Nullable Object> toJson(@Nullable Object value, TaggedJsonSerializer serializer) {
		Map.Entry<?, ?> only = first(value);
		return Collections.singletonMap(only.getKey() + SUFFIX, serializer.tag(only.getValue()));
	}

	@Override
	public Map<String, @Nullable Object> toJava(@Nullable Object json) {
		Map.Entry<?, ?> only = first(json);
		String key = String.valueOf(only.getKey());
		int end = key.offsetByCodePoints(key.length(), -Math.min(SUFFIX.length(), key.codePointCount(0, key.length())));
		Map<String, @Nullable Object> map = new LinkedHashMap<>();
		map.put(key.substring(0, end), only.getValue());
		return map;
	}

	private static Map.Entry<?, ?> first(@Nullable Object value) {
		if (value instanceof Map<?, ?> map && !map.isEmpty()) {
			return map.entrySet().iterator().next();
		}
		throw new IllegalArgumentException("The tag ' di' marks '" + value + "', and should mark an object.");
	}

}
