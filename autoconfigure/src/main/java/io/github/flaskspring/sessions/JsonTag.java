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

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * How {@link TaggedJsonSerializer} stores values of a type that JSON does not have.
 * Flask: {@code JSONTag}.
 *
 * <pre>{@code
 * final class TagYear implements JsonTag {
 *     public String key() { return " y"; }
 *     public boolean check(Object value) { return value instanceof Year; }
 *     public Object toJson(Object value, TaggedJsonSerializer serializer) { return ((Year) value).getValue(); }
 *     public Object toJava(Object json) { return Year.of((Integer) json); }
 * }
 * }</pre>
 *
 * @since 0.1
 */
public interface JsonTag {

	/**
	 * A tag for a type that Jackson writes as an object, such as a record. A bean of this
	 * kind lets sessions hold the type: <pre class="code">
	 * &#64;Bean JsonTag cart() { return JsonTag.of("cart", Cart.class); }
	 * </pre>
	 * @param name marks the stored values, after a space
	 * @param type the type, whose subtypes are not meant
	 * @return the tag
	 */
	static JsonTag of(String name, Class<?> type) {
		return new JacksonTag(" " + name, type, JsonMapper.shared());
	}

	/**
	 * Returns what marks the stored values. By custom a space and a few letters.
	 * @return the key, empty for a tag that only converts and leaves no mark
	 */
	default String key() {
		return "";
	}

	/**
	 * Tells whether the tag is for a value.
	 * @param value the value
	 * @return whether it is
	 */
	boolean check(@Nullable Object value);

	/**
	 * Turns a value into one that JSON has a form for.
	 * @param value the value
	 * @param serializer tags values within the value
	 * @return the value to store
	 */
	@Nullable Object toJson(@Nullable Object value, TaggedJsonSerializer serializer);

	/**
	 * Turns a stored value back. Flask: {@code to_python}.
	 * @param json the stored value, without its mark; values within it are turned back
	 * already
	 * @return the value
	 */
	default @Nullable Object toJava(@Nullable Object json) {
		throw new UnsupportedOperationException("The tag '" + key() + "' leaves no mark, so nothing can bear it.");
	}

	/**
	 * Turns a value into its stored form.
	 * @param value the value
	 * @param serializer tags values within the value
	 * @return the value to store, marked if the tag has a key
	 */
	default @Nullable Object tag(@Nullable Object value, TaggedJsonSerializer serializer) {
		Object json = toJson(value, serializer);
		return key().isEmpty() ? json : Collections.singletonMap(key(), json);
	}

}
