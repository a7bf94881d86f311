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
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.github.flaskspring.json.Tuple;

/** Messages for the next page, kept in the session. Flask: {@code flash}. */
final class Flashing {

	private static final String KEY = "_flashes";

	private Flashing() {
	}

	static void flash(Object message, @Nullable String category) {
		RequestContext context = Contexts.requireRequest();
		Session session = context.session();
		Object waiting = session.containsKey(KEY) ? session.get(KEY) : List.of();
		if (!(waiting instanceof List<?> messages) || waiting instanceof Tuple) {
			throw new IllegalStateException("The session has '" + KEY + "', and it is no list that a message could be"
					+ " added to. Leave the key to flash().");
		}
		List<@Nullable Object> flashes = new ArrayList<>(messages);
		flashes.add(Tuple.of(category, message));
		session.put(KEY, flashes);
		FlaskSignals.MESSAGE_FLASHED.send(context.app(), "message", message, "category", category);
	}

	static List<@Nullable Object> getFlashedMessages(boolean withCategories, Set<?> filter) {
		List<@Nullable Object> messages = new ArrayList<>();
		for (Object taken : take(Contexts.requireRequest())) {
			Object category = part(taken, 0);
			if (filter.isEmpty() || filter.contains(category)) {
				Object message = part(taken, 1);
				messages.add(withCategories ? new FlashedMessage(category, message) : message);
			}
		}
		return messages;
	}

	/** The messages of this request: out of the session once, from the context then. */
	private static List<?> take(RequestContext context) {
		List<?> taken = context.flashes();
		if (taken == null) {
			Session session = context.session();
			taken = session.containsKey(KEY) ? items(session.remove(KEY)) : List.of();
			context.flashes(taken);
		}
		return taken;
	}

	private static @Nullable Object part(@Nullable Object taken, int index) {
		List<?> parts = (taken instanceof Map) ? List.of() : items(taken);
		if (index >= parts.size()) {
			throw new IllegalStateException("A message in '" + KEY + "' of the session is no pair of category and text."
					+ " Leave the key to flash().");
		}
		return parts.get(index);
	}

	// other programs with the key may have put anything there: what Python makes of it
	private static List<?> items(@Nullable Object value) {
		if (value instanceof List<?> list) {
			return list;
		}
		if (value instanceof Map<?, ?> map) {
			return List.copyOf(map.keySet());
		}
		if (value instanceof CharSequence text) {
			return text.codePoints().mapToObj(Character::toString).toList();
		}
		throw new IllegalStateException(
				"The session has '" + KEY + "', and it is no list of messages. Leave the key to flash().");
	}

}
