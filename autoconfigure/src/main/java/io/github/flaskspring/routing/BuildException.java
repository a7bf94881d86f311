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

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * No rule of an endpoint can be built with the given values. Werkzeug:
 * {@code BuildError}. The message names the rule that was probably meant.
 *
 * @since 0.1
 */
@SuppressWarnings("serial")
public class BuildException extends RuntimeException {

	private final String endpoint;

	private final transient Map<String, @Nullable Object> values;

	private final @Nullable String method;

	private final transient @Nullable MapAdapter adapter;

	/**
	 * Create an exception.
	 * @param endpoint the endpoint
	 * @param values the values, without those that are null
	 * @param method the method that was asked for, or {@code null}
	 * @param adapter the adapter, which serves to find a suggestion, or {@code null}
	 */
	public BuildException(String endpoint, Map<String, ?> values, @Nullable String method,
			@Nullable MapAdapter adapter) {
		this.endpoint = endpoint;
		this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
		this.method = method;
		this.adapter = adapter;
	}

	/**
	 * Return the endpoint.
	 */
	public String endpoint() {
		return this.endpoint;
	}

	/**
	 * Return the values.
	 */
	public Map<String, @Nullable Object> values() {
		return this.values;
	}

	/**
	 * Return the method that was asked for.
	 */
	public @Nullable String method() {
		return this.method;
	}

	/**
	 * Return the adapter.
	 */
	public @Nullable MapAdapter adapter() {
		return this.adapter;
	}

	/**
	 * Return the rule that is most similar to what was asked for.
	 * @return the rule, or {@code null} if there are none
	 */
	public @Nullable Rule suggested() {
		return (this.adapter != null) ? BuildSuggestion.closestRule(this, this.adapter) : null;
	}

	// looking for a suggestion compares every rule, and most handlers of this exception
	// never read the message
	@Override
	public String getMessage() {
		return BuildSuggestion.message(this);
	}

}
