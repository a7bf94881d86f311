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

import io.github.flaskspring.DuplicateEndpointException;

/** Explains two views under one endpoint. */
final class DuplicateEndpointFailureAnalyzer extends AbstractFailureAnalyzer<DuplicateEndpointException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, DuplicateEndpointException cause) {
		String first = (cause.firstPlace() != null) ? "\n\n    first:  " + cause.firstPlace() : "";
		return new FailureAnalysis(
				"Two different views are registered under the endpoint '" + cause.endpoint() + "':" + first
						+ "\n    second: " + cause.place(),
				"Give one of them another name: rename the method, or set its endpoint with endpoint(\"...\") or"
						+ " @Route(endpoint = \"...\"). A view that serves several rules must be registered as the same"
						+ " object.",
				cause);
	}

}
