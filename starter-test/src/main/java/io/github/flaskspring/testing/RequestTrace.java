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
package io.github.flaskspring.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;

import io.github.flaskspring.ContextSnapshot;
import io.github.flaskspring.Globals;

/** What happened during a request in the same process. */
final class RequestTrace {

	private static final String ATTRIBUTE = RequestTrace.class.getName();

	private final List<Flashed> flashes = Collections.synchronizedList(new ArrayList<>());

	private final List<RenderedTemplate> templates = Collections.synchronizedList(new ArrayList<>());

	private final List<String> setCookies = new ArrayList<>();

	private @Nullable SentError sentError;

	private @Nullable ContextSnapshot contexts;

	/** An error that the container would make a page of. */
	record SentError(int status, @Nullable String message) {
	}

	/** A message with its category. */
	record Flashed(@Nullable Object category, @Nullable Object message) {
	}

	/** The trace of the request of the moment. */
	static @Nullable RequestTrace current() {
		HttpServletRequest servlet = Globals.hasRequestContext()
				? Globals.request.environ().unwrap(HttpServletRequest.class) : null;
		return (servlet != null) ? of(servlet) : null;
	}

	static @Nullable RequestTrace of(HttpServletRequest request) {
		return (RequestTrace) request.getAttribute(ATTRIBUTE);
	}

	void attachTo(HttpServletRequest request) {
		request.setAttribute(ATTRIBUTE, this);
	}

	List<Flashed> flashes() {
		return this.flashes;
	}

	List<RenderedTemplate> templates() {
		return this.templates;
	}

	List<String> setCookies() {
		return this.setCookies;
	}

	@Nullable SentError sentError() {
		return this.sentError;
	}

	void sentError(@Nullable SentError error) {
		this.sentError = error;
	}

	void contexts(ContextSnapshot snapshot) {
		this.contexts = snapshot;
	}

	@Nullable ContextSnapshot contexts() {
		return this.contexts;
	}

}
