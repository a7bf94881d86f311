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

/**
 * A session was written without a secret key. Flask: the {@code RuntimeError} of a
 * {@code NullSession}, whose text it has; the cause names the command that prints a key.
 *
 * @since 0.1
 */
public class MissingSecretKeyException extends IllegalStateException {

	private static final long serialVersionUID = 1L;

	private final String application;

	MissingSecretKeyException(String application) {
		super("The session is unavailable because no secret key was set.  Set the secret_key on the application to"
				+ " something unique and secret.",
				new IllegalStateException(
						"This prints a good key for the property 'flask.secret-key' or the environment"
								+ " variable FLASK_SECRET_KEY: java -jar app.jar secret-key"));
		this.application = application;
	}

	/**
	 * The application.
	 * @return its name
	 */
	public String application() {
		return this.application;
	}

}
