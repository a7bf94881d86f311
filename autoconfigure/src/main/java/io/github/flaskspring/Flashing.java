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
		List<@Nullable Object> flashes = new ArrayList<>();
		if (session.get(KEY) instanceof List<?> waiting) {
			flashes.addAll(waiting);
		}
		flashes.add(Tuple.of(category, message));
		session.put(KEY, flashes);
		FlaskSignals.MESSAGE_FLASHED.send(context.app(), "message", message, "category", category);
	}

	static List<@Nullable Object> getFlashedMessages(boolean withCategories, Set<?> filter) {
		List<@Nullable Object> messages = new ArrayList<>();
		for (FlashedMessage flashed : take(Contexts.requireRequest())) {
			if (filter.isEmpty() || filter.contains(flashed.getCategory())) {
				messages.add(withCategories ? flashed : flashed.getMessage());
			}
		}
		return messages;
	}

	/** The messages of this request: out of the session once, from the context then. */
	private static List<FlashedMessage> take(RequestContext context) {
		List<FlashedMessage> taken = context.flashes();
		if (taken == null) {
			Session session = context.session();
			taken = session.containsKey(KEY) ? read(session.remove(KEY)) : List.of();
			context.flashes(taken);
		}
		return taken;
	}

	private static List<FlashedMessage> read(@Nullable Object stored) {
		List<FlashedMessage> messages = new ArrayList<>();
		if (stored instanceof List<?> pairs) {
			for (Object pair : pairs) {
				if (pair instanceof List<?> parts && parts.size() == 2) {
					messages.add(new FlashedMessage(parts.get(0), parts.get(1)));
				}
			}
		}
		return messages;
	}

}
