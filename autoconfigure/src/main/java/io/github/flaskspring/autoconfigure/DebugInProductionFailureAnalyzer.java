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

/** Explains why an application in debug mode does not start in production. */
final class DebugInProductionFailureAnalyzer extends AbstractFailureAnalyzer<DebugInProductionException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, DebugInProductionException cause) {
		return new FailureAnalysis(
				"The Flask application '" + cause.application() + "' is in debug mode while the production profile '"
						+ cause.profile()
						+ "' is active. Debug mode shows source code, configuration and requests, so it never runs in"
						+ " production.",
				"Remove the property 'flask.debug', the environment variable FLASK_DEBUG or the call of"
						+ " app.debug(true), whichever turned it on. If '" + cause.profile()
						+ "' is not your production profile, name those that are in 'flask.production-profiles'"
						+ " (by default: prod, production).",
				cause);
	}

}
