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

import java.util.List;

/**
 * Everything the debug page shows of one failure, taken while the request was alive.
 *
 * @since 0.1
 */
public final class FailureReport {

	private final String request;

	private final List<ReportedException> exceptions;

	private final List<FailureExplanation> explanations;

	private final List<FactTable> tables;

	private final SecretMask mask;

	FailureReport(String request, List<ReportedException> exceptions, List<FailureExplanation> explanations,
			List<FactTable> tables, SecretMask mask) {
		this.request = request;
		this.exceptions = exceptions;
		this.explanations = explanations;
		this.tables = tables;
		this.mask = mask;
	}

	/** Such as {@code GET /blog/3}. */
	String request() {
		return this.request;
	}

	ReportedException exception() {
		return this.exceptions.get(0);
	}

	List<ReportedException> exceptions() {
		return this.exceptions;
	}

	List<FailureExplanation> explanations() {
		return this.explanations;
	}

	List<FactTable> tables() {
		return this.tables;
	}

	SecretMask mask() {
		return this.mask;
	}

	/**
	 * The page.
	 * @return an HTML document
	 */
	public String html() {
		return new FailurePage(this).html();
	}

	/**
	 * The stack trace with the request and the explanations, and nothing of the
	 * configuration or the session: a text to send to somebody.
	 * @return plain text
	 */
	public String text() {
		return this.mask.scrub(new FailureText(this).toString());
	}

}
