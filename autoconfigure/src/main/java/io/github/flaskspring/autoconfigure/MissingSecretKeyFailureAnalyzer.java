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

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

import io.github.flaskspring.MissingSecretKeyException;

/** Explains a session that is written during the start without a secret key. */
final class MissingSecretKeyFailureAnalyzer extends AbstractFailureAnalyzer<MissingSecretKeyException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, MissingSecretKeyException cause) {
		return new FailureAnalysis(
				"The session of the Flask application '" + cause.application()
						+ "' was written, but there is no secret key to sign its cookie with.",
				"Set the property 'flask.secret-key' (or the environment variable FLASK_SECRET_KEY) to a long random"
						+ " text that nobody else knows; a Python application that shares the session needs the same"
						+ " one. This prints a good key: java -jar app.jar secret-key",
				cause);
	}

}
