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

import io.github.flaskspring.RouteRegistrationException;

/** Explains a rule that cannot be registered. */
final class RouteRegistrationFailureAnalyzer extends AbstractFailureAnalyzer<RouteRegistrationException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, RouteRegistrationException cause) {
		return new FailureAnalysis(
				"The rule '" + cause.rule() + "' of the endpoint '" + cause.endpoint() + "', registered at "
						+ cause.place() + ", is not valid: " + cause.problem(),
				"Write rules as \"/path/<name>\" or \"/path/<converter(arguments):name>\". The converters are string,"
						+ " path, int, float, any, uuid and those added to app.urlMap().converters().",
				cause);
	}

}
