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

package io.github.flaskspring.sessions.servlet;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;

import io.github.flaskspring.markupsafe.Markup;
import io.github.flaskspring.sessions.JsonTag;

/**
 * What attributes look like inside of Flask's session: as they are if JSON gives the same
 * type back, else in the form that somebody knows for their type, else not at all.
 *
 * @since 0.1
 */
public final class SessionAttributes {

	private static final Set<Class<?>> SIMPLE = Set.of(String.class, Boolean.class, Integer.class, Double.class,
			byte[].class, UUID.class, Instant.class, Markup.class);

	private final List<SessionAttributeForm> forms;

	private final List<JsonTag> tags;

	/**
	 * Attributes in certain forms.
	 * @param forms forms for types, the first that supports a value counts
	 * @param tags tags of the session for types of the application
	 */
	public SessionAttributes(Collection<? extends SessionAttributeForm> forms, Collection<? extends JsonTag> tags) {
		this.forms = List.copyOf(forms);
		this.tags = List.copyOf(tags);
	}

	/**
	 * Returns what the session keeps for an attribute, null for nothing.
	 */
	@Nullable Object toStored(String name, Object value) {
		for (SessionAttributeForm form : this.forms) {
			if (form.supports(value)) {
				Object json = json(form, name, value);
				return (json != null) ? Map.of(form.key(), json) : null;
			}
		}
		require(name, value);
		return value;
	}

	private static @Nullable Object json(SessionAttributeForm form, String name, Object value) {
		try {
			return form.toJson(value);
		}
		catch (IllegalArgumentException ex) {
			throw new SessionAttributeException(name, value.getClass(), ex);
		}
	}

	private void require(String name, @Nullable Object value) {
		if (value instanceof Map<?, ?> map) {
			map.keySet().forEach((key) -> requireText(name, key));
			map.values().forEach((item) -> require(name, item));
		}
		else if (value instanceof List<?> list) {
			list.forEach((item) -> require(name, item));
		}
		else if (value != null && !SIMPLE.contains(value.getClass())
				&& this.tags.stream().noneMatch((tag) -> tag.check(value))) {
			throw new SessionAttributeException(name, value.getClass(), null);
		}
	}

	private static void requireText(String name, @Nullable Object key) {
		if (!(key instanceof String)) {
			throw new SessionAttributeException(name, (key != null) ? key.getClass() : Void.class, null);
		}
	}

	/**
	 * Returns the attribute that the session keeps as a value.
	 */
	@Nullable Object fromStored(@Nullable Object stored, HttpServletRequest request) {
		if (stored instanceof Map<?, ?> map && map.size() == 1) {
			Map.Entry<?, ?> only = map.entrySet().iterator().next();
			for (SessionAttributeForm form : this.forms) {
				if (form.key().equals(only.getKey())) {
					return form.toAttribute(only.getValue(), request);
				}
			}
		}
		return stored;
	}

}
