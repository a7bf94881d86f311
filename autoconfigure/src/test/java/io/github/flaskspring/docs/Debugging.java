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

package io.github.flaskspring.docs;

import java.sql.SQLException;
import java.util.List;

import io.github.flaskspring.debug.FailureExplainer;
import io.github.flaskspring.debug.FailureExplanation;

/** The code of the page about debug mode. */
final class Debugging {

	// tag::explainer[]
	FailureExplainer databaseExplainer() {
		return (app, error) -> (error instanceof SQLException failed)
				? new FailureExplanation("The database answered " + failed.getSQLState(),
						List.of("Is it running? docker compose up db"), null)
				: null;
	}
	// end::explainer[]

}
