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

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;

import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.AbstractFlashMapManager;

import io.github.flaskspring.RequestContext;
import io.github.flaskspring.Session;

/**
 * Keeps the flash attributes of Spring MVC ({@code RedirectAttributes}) in Flask's
 * session. Each request looks for some, which is no access to the session unless there
 * are: otherwise no response could be cached.
 *
 * @since 0.1
 */
public final class FlashMapsInSession extends AbstractFlashMapManager {

	private static final String KEY = "_flash_maps";

	private final SessionAttributes attributes;

	/**
	 * A place for flash attributes.
	 * @param attributes how attributes are kept
	 */
	public FlashMapsInSession(SessionAttributes attributes) {
		this.attributes = attributes;
	}

	/** Nothing is saved with the answer to an error, so nothing is taken. */
	@Override
	protected @Nullable List<FlashMap> retrieveFlashMaps(HttpServletRequest request) {
		RequestContext context = (request.getDispatcherType() != DispatcherType.ERROR) ? RequestContext.current()
				: null;
		if (context == null || !context.peekSession().containsKey(KEY)) {
			return null;
		}
		List<FlashMap> maps = new ArrayList<>();
		if (context.session().get(KEY) instanceof List<?> stored) {
			stored.forEach((item) -> maps.add(flashMap((Map<?, ?>) item, request)));
		}
		return maps;
	}

	@Override
	protected void updateFlashMaps(List<FlashMap> maps, HttpServletRequest request, HttpServletResponse response) {
		RequestContext context = RequestContext.current();
		if (context == null) {
			throw new IllegalStateException("Flash attributes need the session of a request. The request '"
					+ request.getRequestURI() + "' belongs to no Flask application.");
		}
		Session session = context.session();
		if (maps.isEmpty()) {
			session.remove(KEY);
			return;
		}
		session.put(KEY, maps.stream().map(this::stored).toList());
	}

	private Map<String, @Nullable Object> stored(FlashMap map) {
		Map<String, @Nullable Object> values = new LinkedHashMap<>();
		map.forEach((name, value) -> values.put(name, (value != null) ? this.attributes.toStored(name, value) : null));
		Map<String, @Nullable Object> stored = new LinkedHashMap<>();
		stored.put("values", values);
		stored.put("path", map.getTargetRequestPath());
		stored.put("query", map.getTargetRequestParams());
		stored.put("until", map.getExpirationTime());
		return stored;
	}

	private FlashMap flashMap(Map<?, ?> stored, HttpServletRequest request) {
		FlashMap map = new FlashMap();
		((Map<?, ?>) required(stored, "values"))
			.forEach((name, value) -> map.put(String.valueOf(name), this.attributes.fromStored(value, request)));
		map.setTargetRequestPath((stored.get("path") instanceof String path) ? path : null);
		((Map<?, ?>) required(stored, "query")).forEach((name, values) -> ((List<?>) values)
			.forEach((value) -> map.addTargetRequestParam(String.valueOf(name), String.valueOf(value))));
		map.setExpirationTime(((Number) required(stored, "until")).longValue());
		return map;
	}

	private static Object required(Map<?, ?> stored, String name) {
		Object value = stored.get(name);
		if (value == null) {
			throw new IllegalArgumentException("The session's '" + KEY + "' lacks '" + name + "'.");
		}
		return value;
	}

}
