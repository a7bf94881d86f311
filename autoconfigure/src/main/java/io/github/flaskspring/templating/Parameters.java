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

package io.github.flaskspring.templating;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** The arguments of a call, found by place or by name as Python finds them. */
record Parameters(String function, List<@Nullable Object> positional, Map<String, @Nullable Object> keywords) {

	/** The argument without which the function means nothing. */
	@Nullable Object first() {
		if (this.positional.isEmpty()) {
			throw new IllegalArgumentException(this.function + "() missing 1 required positional argument");
		}
		return this.positional.get(0);
	}

	@Nullable Object get(int place, String name, @Nullable Object defaultValue) {
		if (place < this.positional.size()) {
			if (this.keywords.containsKey(name)) {
				throw new IllegalArgumentException(
						this.function + "() got multiple values for argument '" + name + "'");
			}
			return this.positional.get(place);
		}
		return this.keywords.getOrDefault(name, defaultValue);
	}

	void allow(int places, String... names) {
		if (this.positional.size() > places) {
			throw new IllegalArgumentException(this.function + "() takes from 0 to " + places
					+ " positional arguments but " + this.positional.size() + " were given");
		}
		Set<String> known = Set.of(names);
		for (String name : this.keywords.keySet()) {
			if (!known.contains(name)) {
				throw new IllegalArgumentException(
						this.function + "() got an unexpected keyword argument '" + name + "'");
			}
		}
	}

	static boolean isTrue(@Nullable Object value) {
		if (value instanceof Boolean flag) {
			return flag;
		}
		if (value instanceof Number number) {
			return number.doubleValue() != 0;
		}
		return value != null && !value.toString().isEmpty();
	}

}
