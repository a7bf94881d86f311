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

import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/** A tag made of functions. */
record TypeTag(String key, Predicate<Object> type, BiFunction<Object, TaggedJsonSerializer, Object> writer,
		Function<@Nullable Object, @Nullable Object> reader) implements JsonTag {

	@Override
	public boolean check(@Nullable Object value) {
		return value != null && this.type.test(value);
	}

	@Override
	public Object toJson(@Nullable Object value, TaggedJsonSerializer serializer) {
		return this.writer.apply(Objects.requireNonNull(value), serializer);
	}

	@Override
	public @Nullable Object toJava(@Nullable Object json) {
		return this.reader.apply(json);
	}

}
