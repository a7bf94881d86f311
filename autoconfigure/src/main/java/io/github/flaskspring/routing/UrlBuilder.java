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

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Picks the rule of an endpoint that fits the values and lets it build.
 */
record UrlBuilder(MapAdapter adapter) {

	BuiltUrl build(String endpoint, Map<String, ?> given, @Nullable String method, boolean appendUnknown) {
		Map<String, ?> values = withoutNulls(given);
		BuiltUrl built = null;
		if (method == null) {
			built = tryRules(endpoint, values, this.adapter.defaultMethod(), appendUnknown);
		}
		if (built == null) {
			built = tryRules(endpoint, values, method, appendUnknown);
		}
		if (built == null) {
			throw new BuildException(endpoint, values, method, this.adapter);
		}
		return built;
	}

	/**
	 * Return whether a rule accepts the method and finds all it needs among the values.
	 */
	static boolean isSuitable(Rule rule, Map<String, ?> values, @Nullable String method) {
		if (method != null && !rule.accepts(method)) {
			return false;
		}
		Map<String, @Nullable Object> defaults = rule.defaults();
		for (String argument : rule.arguments()) {
			if (!values.containsKey(argument) && !defaults.containsKey(argument)) {
				return false;
			}
		}
		for (Map.Entry<String, @Nullable Object> fixed : defaults.entrySet()) {
			String name = fixed.getKey();
			if (values.containsKey(name) && !PythonComparison.isEqual(fixed.getValue(), values.get(name))) {
				return false;
			}
		}
		return true;
	}

	private @Nullable BuiltUrl tryRules(String endpoint, Map<String, ?> values, @Nullable String method,
			boolean appendUnknown) {
		boolean hosts = this.adapter.map().hostMatching();
		BuiltUrl first = null;
		for (Rule rule : this.adapter.map().index().building(endpoint)) {
			BuiltUrl built = isSuitable(rule, values, method) ? build(rule, values, appendUnknown) : null;
			if (built != null && (!hosts || built.domain().equals(this.adapter.serverName()))) {
				return built;
			}
			first = (first != null) ? first : built;
		}
		return first;
	}

	private @Nullable BuiltUrl build(Rule rule, Map<String, ?> values, boolean appendUnknown) {
		UrlTemplate template = rule.compiled().template();
		try {
			String domain = template.domain(values);
			String path = template.path(values, appendUnknown, this.adapter.map().sortParameters());
			return new BuiltUrl(domain, path, rule.websocket());
		}
		catch (ValidationException ex) {
			return null;
		}
	}

	private static Map<String, ?> withoutNulls(Map<String, ?> values) {
		for (Object value : values.values()) {
			if (value == null) {
				Map<String, @Nullable Object> kept = new LinkedHashMap<>(values);
				kept.values().removeIf((each) -> each == null);
				return kept;
			}
		}
		return values;
	}

}
