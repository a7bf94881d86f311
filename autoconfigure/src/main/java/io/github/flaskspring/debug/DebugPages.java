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

package io.github.flaskspring.debug;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.github.flaskspring.Flask;
import io.github.flaskspring.Globals;

/**
 * Makes the pages of debug mode. Werkzeug: {@code DebuggedApplication}, without its
 * console.
 *
 * @since 0.1
 */
public final class DebugPages {

	private final ApplicationCode code;

	private final List<FailureExplainer> explainers;

	/**
	 * Pages.
	 * @param code whose frames are shown open
	 * @param explainers know more about some exceptions
	 */
	public DebugPages(ApplicationCode code, List<FailureExplainer> explainers) {
		this.code = code;
		this.explainers = List.copyOf(explainers);
	}

	/**
	 * The headers of each page, a content security policy among them.
	 * @return headers
	 */
	public static Map<String, String> headers() {
		return PageFrame.HEADERS;
	}

	/**
	 * Takes down what is known of a failure. To be called while the contexts of the
	 * request are alive.
	 * @param app the application
	 * @param request the request, such as {@code GET /blog/3}
	 * @param error the exception
	 * @return the report
	 */
	public FailureReport report(Flask app, String request, Throwable error) {
		SecretMask mask = new SecretMask();
		List<FactTable> tables = new RequestFacts(app, mask).collect();
		ExceptionChain chain = new ExceptionChain(this.code).read(error);
		return new FailureReport(request, chain.reported(), explanations(app, chain.errors()), tables, mask);
	}

	private List<FailureExplanation> explanations(Flask app, List<Throwable> errors) {
		List<FailureExplanation> explanations = new ArrayList<>();
		for (Throwable error : errors) {
			for (FailureExplainer explainer : this.explainers) {
				FailureExplanation explanation = explain(explainer, app, error);
				if (explanation != null && !explanations.contains(explanation)) {
					explanations.add(explanation);
				}
			}
		}
		return explanations;
	}

	/** An explainer that fails must not hide what it should explain. */
	private static @Nullable FailureExplanation explain(FailureExplainer explainer, Flask app, Throwable error) {
		try {
			return explainer.explain(app, error);
		}
		catch (RuntimeException ex) {
			return new FailureExplanation("There is no explanation of " + error.getClass().getSimpleName(),
					List.of(ex.toString()), null);
		}
	}

	/**
	 * The page for a URL that no rule matches.
	 * @param app the application
	 * @return an HTML document that lists the rules
	 */
	public String rules(Flask app) {
		return new RulesPage(app, Globals.request.method() + " " + Globals.request.path()).html();
	}

}
