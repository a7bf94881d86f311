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
 * Turns the captured texts of a rule into values and adds the defaults.
 */
final class ValueReader {

	private final Rule rule;

	private final Converter[] converters;

	private final String[] names;

	private final @Nullable Object[] defaults;

	private final boolean[] fixed;

	private final @Nullable RouteMatch constant;

	ValueReader(Rule rule, Map<String, Converter> converters, Map<String, @Nullable Object> defaults) {
		Map<String, @Nullable Object> all = new LinkedHashMap<>();
		for (String name : converters.keySet()) {
			all.put(name, null);
		}
		all.putAll(defaults);
		this.rule = rule;
		this.converters = converters.values().toArray(new Converter[0]);
		this.names = all.keySet().toArray(new String[0]);
		this.defaults = all.values().toArray();
		this.fixed = new boolean[this.names.length];
		for (int i = 0; i < this.names.length; i++) {
			this.fixed[i] = defaults.containsKey(this.names[i]);
		}
		this.constant = (this.converters.length > 0) ? null
				: new RouteMatch(rule, new RuleValues(this.names, this.defaults));
	}

	/**
	 * Return the match of a rule without variables, always the same object, or
	 * {@code null}.
	 */
	@Nullable RouteMatch constant() {
		return this.constant;
	}

	RouteMatch read(MatchSearch search) {
		if (this.constant != null) {
			return this.constant;
		}
		@Nullable Object[] values = this.defaults.clone();
		for (int i = 0; i < this.converters.length; i++) {
			Object value = this.converters[i].toJava(search.captured(i));
			if (!this.fixed[i]) {
				values[i] = value;
			}
		}
		return new RouteMatch(this.rule, new RuleValues(this.names, values));
	}

}
