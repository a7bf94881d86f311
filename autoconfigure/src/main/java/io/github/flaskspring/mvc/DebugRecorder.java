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

package io.github.flaskspring.mvc;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;

import io.github.flaskspring.Flask;
import io.github.flaskspring.NotFoundException;
import io.github.flaskspring.Reply;
import io.github.flaskspring.Request;
import io.github.flaskspring.debug.DebugPages;
import io.github.flaskspring.debug.FailureReport;
import io.github.flaskspring.http.MimeAccept;

/**
 * Takes down what is known of a failure before the contexts of its request end. Only a
 * request that may see it has one.
 */
final class DebugRecorder {

	private static final String ATTRIBUTE = DebugRecorder.class.getName();

	private final DebugPages pages;

	private @Nullable Throwable error;

	private @Nullable FailureReport report;

	private DebugRecorder(DebugPages pages) {
		this.pages = pages;
	}

	/** The recorder of a request, which may have been here before. */
	static DebugRecorder attach(HttpServletRequest request, DebugPages pages) {
		DebugRecorder recorder = of(request);
		if (recorder == null) {
			recorder = new DebugRecorder(pages);
			request.setAttribute(ATTRIBUTE, recorder);
		}
		return recorder;
	}

	private static @Nullable DebugRecorder of(HttpServletRequest request) {
		return (DebugRecorder) request.getAttribute(ATTRIBUTE);
	}

	@Nullable FailureReport report() {
		return this.report;
	}

	/** Takes down an exception that leaves the application. */
	static void record(HttpServletRequest request, Flask app, Throwable error) {
		DebugRecorder recorder = of(request);
		if (recorder != null && isShown(app)) {
			recorder.take(request, app, error);
		}
	}

	/** In a test an exception reaches the test. */
	private static boolean isShown(Flask app) {
		return app.debug() && !app.testing();
	}

	private void take(HttpServletRequest request, Flask app, Throwable failure) {
		Throwable thrown = unwrap(failure);
		if (this.error == null || !isCausedBy(thrown, this.error)) {
			this.error = thrown;
			this.report = this.pages.report(app, request.getMethod() + " " + request.getRequestURI(), thrown);
		}
	}

	private static Throwable unwrap(Throwable failure) {
		Throwable thrown = failure;
		while ((thrown instanceof ServletException || thrown instanceof FlaskExceptionResolver.PropagatedException)
				&& thrown.getCause() != null) {
			thrown = thrown.getCause();
		}
		return thrown;
	}

	/** Seen before, when more was known. */
	private static boolean isCausedBy(Throwable thrown, Throwable known) {
		Throwable cause = thrown;
		for (int depth = 0; cause != null && depth < 100; depth++) {
			if (cause == known) {
				return true;
			}
			cause = cause.getCause();
		}
		return false;
	}

	/**
	 * What a view has returned, or the list of rules where none matched and nobody
	 * handled that.
	 */
	static @Nullable Object withRules(HttpServletRequest servletRequest, Flask app, Request request,
			@Nullable Object value) {
		DebugRecorder recorder = (value instanceof NotFoundException && value == request.routingException())
				? of(servletRequest) : null;
		if (recorder == null || !isShown(app) || !acceptsHtml(servletRequest)) {
			return value;
		}
		return Reply.of(recorder.pages.rules(app), 404, DebugPages.headers());
	}

	/** A program that accepts anything can do more with text. */
	static boolean acceptsHtml(HttpServletRequest request) {
		return MimeAccept.parse(request.getHeader("Accept"))
			.items()
			.stream()
			.anyMatch((item) -> item.value().equalsIgnoreCase("text/html") && item.quality() > 0);
	}

}
