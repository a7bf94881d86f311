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

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import io.github.flaskspring.itsdangerous.PayloadSerializer;
import io.github.flaskspring.json.JsonOptions;
import io.github.flaskspring.json.JsonProvider;

/**
 * JSON that remembers types it does not have. Beside JSON's own there are tuples
 * ({@link io.github.flaskspring.json.Tuple}), {@code byte[]}, safe HTML
 * ({@link io.github.flaskspring.markupsafe.Markup}), {@link java.util.UUID} and points in
 * time, which are read as {@link java.time.Instant}. Flask: {@code TaggedJSONSerializer}.
 *
 * <pre>{@code
 * serializer.dumps(Map.of("id", uuid));            // {"id":{" u":"7eb411669ebf4d26b771ea3f54f8b383"}}
 * serializer.register(new TagYear(), 0);
 * }</pre>
 *
 * @since 0.1
 */
public final class TaggedJsonSerializer implements PayloadSerializer<@Nullable Object> {

	private final Supplier<? extends JsonProvider> json;

	private final Map<String, JsonTag> tags = new ConcurrentHashMap<>();

	private final List<JsonTag> order = new CopyOnWriteArrayList<>();

	private volatile boolean extended;

	/**
	 * Creates a serializer.
	 * @param json writes and reads the text
	 */
	public TaggedJsonSerializer(JsonProvider json) {
		this(() -> json);
	}

	/**
	 * Creates a serializer that asks each time who writes and reads the text.
	 * @param json finds who does, such as the current application's provider
	 */
	public TaggedJsonSerializer(Supplier<? extends JsonProvider> json) {
		this.json = json;
		DefaultTags.all((key) -> key != null && this.tags.containsKey(key)).forEach(this::register);
		this.extended = false;
	}

	static TaggedJsonSerializer with(Supplier<? extends JsonProvider> json, List<JsonTag> tags) {
		TaggedJsonSerializer serializer = new TaggedJsonSerializer(json);
		tags.forEach((tag) -> serializer.register(tag, 0));
		return serializer;
	}

	/**
	 * Adds a tag that is asked after all others.
	 * @param tag the tag
	 */
	public void register(JsonTag tag) {
		register(tag, false, this.order.size());
	}

	/**
	 * Adds a tag that is asked before others.
	 * @param tag the tag
	 * @param index how many others are asked before; 0 for a subtype of maps or lists
	 */
	public void register(JsonTag tag, int index) {
		register(tag, false, index);
	}

	/**
	 * Adds a tag.
	 * @param tag the tag
	 * @param force whether it may replace another one when reading; the other is still
	 * asked when writing, as in Flask
	 * @param index how many others are asked before
	 */
	public void register(JsonTag tag, boolean force, int index) {
		if (!tag.key().isEmpty()) {
			if (!force && this.tags.containsKey(tag.key())) {
				throw new IllegalArgumentException("Tag '" + tag.key() + "' is already registered.");
			}
			this.tags.put(tag.key(), tag);
		}
		this.order.add(index, tag);
		this.extended = true;
	}

	/**
	 * Writes a value as compact JSON.
	 * @param value the value
	 * @return the text
	 * @throws io.github.flaskspring.json.JsonEncodeException if the value has neither a
	 * tag nor a JSON form
	 */
	@Override
	public String dumps(@Nullable Object value) {
		return this.json.get().dumps(tag(value), JsonOptions.COMPACT);
	}

	/**
	 * Reads a value.
	 * @param text the text
	 * @return the value
	 * @throws io.github.flaskspring.json.JsonDecodeException if the text is no JSON
	 * @throws IllegalArgumentException if a tag marks what is not of its type
	 */
	@Override
	public @Nullable Object loads(String text) {
		return untagScan(this.json.get().loads(text));
	}

	/**
	 * Reads a value and makes a map of it, as Python's {@code dict} does: null is an
	 * empty map, a list of pairs is a map.
	 * @param text the text
	 * @return the map
	 * @throws io.github.flaskspring.json.JsonDecodeException if the text is no JSON
	 * @throws IllegalArgumentException if the value is no map, or a tag marks what is not
	 * of its type
	 */
	public Map<String, @Nullable Object> loadsDict(String text) {
		return PythonDict.of(loads(text));
	}

	/**
	 * Turns a value into one that JSON has a form for, marked where it has to be. Values
	 * without a tag stay as they are.
	 * @param value the value
	 * @return the value to store
	 */
	public @Nullable Object tag(@Nullable Object value) {
		if (!this.extended && isPlain(value)) {
			return value;
		}
		for (JsonTag tag : this.order) {
			if (tag.check(value)) {
				return tag.tag(value, this);
			}
		}
		return value;
	}

	// none of Flask's own tags is for these
	private static boolean isPlain(@Nullable Object value) {
		return value == null || value instanceof String || value instanceof Number || value instanceof Boolean;
	}

	private @Nullable Object untagScan(@Nullable Object value) {
		if (value instanceof Map<?, ?> map) {
			Map<String, @Nullable Object> scanned = new LinkedHashMap<>();
			map.forEach((key, item) -> scanned.put(String.valueOf(key), untagScan(item)));
			return untag(scanned);
		}
		if (value instanceof List<?> list) {
			List<@Nullable Object> scanned = new ArrayList<>(list.size());
			list.forEach((item) -> scanned.add(untagScan(item)));
			return scanned;
		}
		return value;
	}

	private @Nullable Object untag(Map<String, @Nullable Object> map) {
		if (map.size() != 1) {
			return map;
		}
		Map.Entry<String, @Nullable Object> only = map.entrySet().iterator().next();
		JsonTag tag = this.tags.get(only.getKey());
		return (tag != null) ? tag.toJava(only.getValue()) : map;
	}

}
