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

package io.github.flaskspring.debug;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import io.github.flaskspring.Flask;
import io.github.flaskspring.Globals;
import io.github.flaskspring.Request;
import io.github.flaskspring.http.MultiDict;

/**
 * What is known of the request while its contexts are alive. Reading a part may be what
 * fails, so each is read by itself.
 */
final class RequestFacts {

	/** A shorter one is a word, such as the name of a theme, and no key to anything. */
	private static final int SHORTEST_COOKIE = 16;

	private static final long LARGEST_FORM = 64 * 1024;

	private final Flask app;

	private final SecretMask mask;

	private final List<FactTable> tables = new ArrayList<>();

	RequestFacts(Flask app, SecretMask mask) {
		this.app = app;
		this.mask = mask;
	}

	List<FactTable> collect() {
		if (Globals.hasRequestContext()) {
			Request request = Globals.request.getCurrentObject();
			hideCookies(request);
			add("Request", () -> request(request));
			add("Query", () -> lists(request.args()));
			if (isSmallForm(request)) {
				add("Form", () -> lists(request.form()));
			}
			add("Headers", () -> headers(request));
			add("Session", () -> new LinkedHashMap<>(Globals.session));
		}
		if (Globals.hasAppContext()) {
			add("g", RequestFacts::globals);
		}
		add("Configuration", () -> new TreeMap<>(this.app.config()));
		return this.tables;
	}

	/** First of all, because their values may be anywhere else. */
	private void hideCookies(Request request) {
		request.cookies()
			.lists()
			.values()
			.forEach((values) -> values.stream()
				.filter((value) -> value.length() >= SHORTEST_COOKIE)
				.forEach(this.mask::remember));
	}

	private void add(String title, Supplier<Map<String, ? extends @Nullable Object>> values) {
		try {
			this.tables.add(FactTable.of(title, this.mask, values.get()));
		}
		catch (RuntimeException ex) {
			this.tables.add(new FactTable(title, List.of(new FactTable.Fact("not available", ex.toString()))));
		}
	}

	private static Map<String, @Nullable Object> request(Request request) {
		Map<String, @Nullable Object> facts = new LinkedHashMap<>();
		facts.put("method", request.method());
		facts.put("path", request.path());
		facts.put("host", request.host());
		facts.put("rule", (request.urlRule() != null) ? request.urlRule().rule() : null);
		facts.put("endpoint", request.endpoint());
		facts.put("blueprints", request.blueprints());
		facts.put("view arguments", request.viewArgs());
		facts.put("remote address", request.remoteAddr());
		return facts;
	}

	/** One value as itself, several as a list. */
	private static Map<String, @Nullable Object> lists(MultiDict<String> values) {
		Map<String, @Nullable Object> facts = new LinkedHashMap<>();
		values.lists().forEach((name, list) -> facts.put(name, (list.size() == 1) ? list.get(0) : list));
		return facts;
	}

	/** A large body is not read for a page about something else. */
	private static boolean isSmallForm(Request request) {
		Long length = request.contentLength();
		boolean form = request.mimetype().equals("application/x-www-form-urlencoded")
				|| request.mimetype().equals("multipart/form-data");
		return form && length != null && length <= LARGEST_FORM;
	}

	private static Map<String, @Nullable Object> headers(Request request) {
		Map<String, @Nullable Object> facts = new LinkedHashMap<>();
		request.headers().forEach((header) -> facts.put(header.getKey(), header.getValue()));
		return facts;
	}

	private static Map<String, @Nullable Object> globals() {
		Map<String, @Nullable Object> facts = new LinkedHashMap<>();
		Globals.g.forEach((name) -> facts.put(name, Globals.g.get(name)));
		return facts;
	}

}
