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

package io.github.flaskspring.cli;

import java.io.PrintWriter;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.github.flaskspring.Flask;

/** The applications of the context, and which one a command line means. */
record Applications(Map<String, Flask> byName) {

	/**
	 * An application, or the reason why there is none.
	 *
	 * @param app the application
	 * @param problem what the user reads
	 */
	record Choice(@Nullable Flask app, String problem) {

		/** Why commands may be missing. */
		void explain(PrintWriter err) {
			if (this.app == null && !this.problem.isEmpty()) {
				err.println("Error: " + this.problem);
				err.println();
			}
		}

	}

	Choice choose(@Nullable String wanted, @Nullable String preferred) {
		if (wanted != null) {
			Flask app = find(wanted);
			return new Choice(app, "Failed to find Flask application '" + wanted + "'. " + known());
		}
		if (this.byName.size() == 1) {
			return new Choice(this.byName.values().iterator().next(), "");
		}
		return new Choice((preferred != null) ? find(preferred) : null, (this.byName.isEmpty()) ? """
				Could not locate a Flask application. A web application with the starter has a bean of type Flask; \
				this one has none.""" : """
				Detected multiple Flask applications. Use '--app NAME' before the command to specify the correct one. \
				""" + known());
	}

	private @Nullable Flask find(String name) {
		Flask bean = this.byName.get(name);
		return (bean != null) ? bean
				: this.byName.values().stream().filter((app) -> app.name().equals(name)).findFirst().orElse(null);
	}

	private String known() {
		return "There are " + this.byName.keySet() + ".";
	}

}
