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

/**
 * A single variable, possibly with text before and behind it.
 */
record VariablePartMatcher(String prefix, Scanner scanner, String suffix) implements PartMatcher {

	@Override
	public boolean match(String text, int from, int to, int[] captures, int index) {
		int start = from + this.prefix.length();
		int end = to - this.suffix.length();
		if (start > end || !text.startsWith(this.prefix, from) || !text.startsWith(this.suffix, end)
				|| !this.scanner.covers(text, start, end)) {
			return false;
		}
		captures[index] = start;
		captures[index + 1] = end;
		return true;
	}

}
