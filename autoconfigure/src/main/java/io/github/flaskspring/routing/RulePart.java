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
 * What a rule asks of one segment, or of all remaining ones: fixed text, or a matcher for
 * variables. Two parts with the same content lead to the same state.
 *
 * @param content the fixed text, or the regular expression that the matcher stands for
 * @param matcher the matcher, {@code null} for fixed text
 * @param variables the number of variables
 * @param last whether the part consumes all that is left of the path
 * @param suffixed whether the part ends with a slash that may be missing
 * @param weight the order among its siblings
 */
record RulePart(String content, @Nullable PartMatcher matcher, int variables, boolean last, boolean suffixed,
		PartWeight weight) {

	static RulePart text(String content) {
		return new RulePart(content, null, 0, false, false, PartWeight.NONE);
	}

	boolean isSame(RulePart other) {
		return this.content.equals(other.content) && this.last == other.last && this.suffixed == other.suffixed
				&& this.weight.equals(other.weight);
	}

}
