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

package io.github.flaskspring.templating.thymeleaf;

import org.thymeleaf.exceptions.TemplateProcessingException;

/**
 * A template reads what the client sent in a position where that is not safe: unescaped
 * text, the address of a link, a fragment's name, preprocessing. There a request could
 * bring its own markup or its own expressions.
 *
 * @since 0.1
 */
public class ClosedInPositionException extends TemplateProcessingException {

	private static final long serialVersionUID = 1L;

	private final String variable;

	/**
	 * For a variable.
	 * @param variable what was read, such as {@code "request.args"}
	 */
	public ClosedInPositionException(String variable) {
		super("'" + variable
				+ "' comes from the client and cannot be read in this position: th:utext, [(...)], th:href,"
				+ " th:src, th:attr, th:data-*, event handlers, names of fragments, preprocessing and TEXT templates."
				+ " Use th:text, th:value or [[...]]; in a link, pass it as a parameter: @{search(q=${" + variable
				+ "})}; or let the view check the value and hand it to the template.");
		this.variable = variable;
	}

	/**
	 * What was read.
	 * @return such as {@code "request.args"}
	 */
	public String variable() {
		return this.variable;
	}

}
