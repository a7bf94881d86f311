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

package io.github.flaskspring.events;

import org.jspecify.annotations.Nullable;

import io.github.flaskspring.Flask;

/**
 * After the teardown functions of a request ran. Flask: the signal
 * {@code request_tearing_down}.
 *
 * @since 0.1
 */
public final class RequestTearingDownEvent extends FlaskEvent {

	private static final long serialVersionUID = 1L;

	private final transient @Nullable Throwable exc;

	/**
	 * The event of an application.
	 * @param app the application
	 * @param exc what ended the request, null after success
	 */
	public RequestTearingDownEvent(Flask app, @Nullable Throwable exc) {
		super(app);
		this.exc = exc;
	}

	/**
	 * What ended the request, null after success.
	 * @return the exc, or null
	 */
	public @Nullable Throwable exc() {
		return this.exc;
	}

}
