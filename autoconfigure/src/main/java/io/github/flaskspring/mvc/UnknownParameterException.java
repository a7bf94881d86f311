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

package io.github.flaskspring.mvc;

import java.util.List;
import java.util.Set;

/**
 * A parameter of a view method that nothing can fill.
 *
 * @since 0.1
 */
public class UnknownParameterException extends IllegalStateException {

	private static final long serialVersionUID = 1L;

	private final String method;

	private final String parameter;

	@SuppressWarnings("serial") // an immutable list of the JDK, which is serializable
	private final List<String> rules;

	UnknownParameterException(String method, String parameter, List<String> rules, Set<String> variables) {
		super("Nothing can fill the parameter '" + parameter + "' of the view " + method + ". Its rules " + rules
				+ " have the variables " + variables + ".");
		this.method = method;
		this.parameter = parameter;
		this.rules = List.copyOf(rules);
	}

	/**
	 * The view method.
	 * @return its signature
	 */
	public String method() {
		return this.method;
	}

	/**
	 * The parameter.
	 * @return its name
	 */
	public String parameter() {
		return this.parameter;
	}

	/**
	 * The rules of the view.
	 * @return their texts
	 */
	public List<String> rules() {
		return this.rules;
	}

}
