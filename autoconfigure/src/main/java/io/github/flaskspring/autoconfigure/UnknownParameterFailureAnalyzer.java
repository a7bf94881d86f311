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

import io.github.flaskspring.mvc.UnknownParameterException;

/** Explains a parameter of a view or hook that nothing can fill. */
final class UnknownParameterFailureAnalyzer extends AbstractFailureAnalyzer<UnknownParameterException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, UnknownParameterException cause) {
		return new FailureAnalysis(cause.getMessage(),
				"Name the parameter like a variable of the rule, annotate it with @RequestParam (or another annotation"
						+ " of Spring MVC), or ask for Request, Session, G or Flask. Compile with -parameters so that"
						+ " names can be read.",
				cause);
	}

}
