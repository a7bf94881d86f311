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

import io.github.flaskspring.Flask;

/**
 * After an application context became the current one of a thread. Flask: the signal
 * {@code appcontext_pushed}.
 *
 * @since 0.1
 */
public final class AppContextPushedEvent extends FlaskEvent {

	private static final long serialVersionUID = 1L;

	/**
	 * The event of an application.
	 * @param app the application
	 */
	public AppContextPushedEvent(Flask app) {
		super(app);
	}

}
