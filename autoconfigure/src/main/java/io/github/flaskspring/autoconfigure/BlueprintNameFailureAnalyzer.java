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

import io.github.flaskspring.BlueprintNameException;

/** Explains a blueprint whose name cannot be one. */
final class BlueprintNameFailureAnalyzer extends AbstractFailureAnalyzer<BlueprintNameException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, BlueprintNameException cause) {
		return new FailureAnalysis(
				"The blueprint made at " + cause.place() + " cannot be named '" + cause.name() + "'.",
				"Give it a name without dots, such as \"admin_users\". To put a blueprint inside of another, register"
						+ " it there: parent.registerBlueprint(child).",
				cause);
	}

}
