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

/** Explains old keys that are no list. */
final class SecretKeyFallbacksFailureAnalyzer extends AbstractFailureAnalyzer<SecretKeyFallbacksException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, SecretKeyFallbacksException cause) {
		return new FailureAnalysis(cause.getMessage(), """
				Write a list, even for one key. In YAML:

				    flask:
				      secret-key-fallbacks:
				        - "the old key"

				In a properties file:

				    flask.secret-key-fallbacks[0]=the old key

				In the environment, as Flask reads it too:

				    FLASK_SECRET_KEY_FALLBACKS='["the old key"]'
				""", cause);
	}

}
