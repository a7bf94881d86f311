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

package io.github.flaskspring.autoconfigure;

/** An application is in debug mode while a production profile is active. */
class DebugInProductionException extends IllegalStateException {

	private static final long serialVersionUID = 1L;

	private final String application;

	private final String profile;

	DebugInProductionException(String application, String profile) {
		super("The application '" + application + "' is in debug mode while the profile '" + profile + "' is active.");
		this.application = application;
		this.profile = profile;
	}

	String application() {
		return this.application;
	}

	String profile() {
		return this.profile;
	}

}
