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

package io.github.flaskspring.routing;

import org.jspecify.annotations.Nullable;

/**
 * A rule that cannot be registered: malformed text, an unknown converter, arguments a
 * converter does not take. Werkzeug raises {@code ValueError}, {@code LookupError} or
 * {@code TypeError} at the same moment.
 *
 * @since 0.1
 */
@SuppressWarnings("serial")
public class InvalidRuleException extends IllegalArgumentException {

	private final String rule;

	/**
	 * Create an exception for a rule.
	 * @param rule the text of the rule
	 * @param message what is wrong and how to correct it
	 */
	public InvalidRuleException(String rule, String message) {
		this(rule, message, null);
	}

	/**
	 * Create an exception for a rule.
	 * @param rule the text of the rule
	 * @param message what is wrong and how to correct it
	 * @param cause the reason, if any
	 */
	public InvalidRuleException(String rule, String message, @Nullable Throwable cause) {
		super(message, cause);
		this.rule = rule;
	}

	/**
	 * Return the text of the rule.
	 * @return the rule as it was written
	 */
	public String rule() {
		return this.rule;
	}

}
