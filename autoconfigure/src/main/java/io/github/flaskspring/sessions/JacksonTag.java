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

import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A tag for one type of the application's own, which Jackson looks into. */
record JacksonTag(String key, Class<?> type, JsonMapper mapper) implements JsonTag {

	@Override
	public boolean check(@Nullable Object value) {
		return value != null && value.getClass() == this.type;
	}

	@Override
	public @Nullable Object toJson(@Nullable Object value, TaggedJsonSerializer serializer) {
		return this.mapper.convertValue(value, Map.class);
	}

	@Override
	public @Nullable Object toJava(@Nullable Object json) {
		return this.mapper.convertValue(json, this.type);
	}

}
