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
 * A way from one state to another through a segment with variables, or through all that
 * is left.
 */
record MatchEdge(PartMatcher matcher, int variables, boolean last, boolean suffixed, MatchState target) {

	/**
	 * Returned when the text does not match.
	 */
	static final int NO_MATCH = -1;

	/**
	 * Match the text at a position.
	 * @param text the path
	 * @param from the start of the segment
	 * @param end the end of the segment
	 * @param captures receives the variables
	 * @param index where to write them
	 * @return where the next segment starts, one behind the end of the path if there is
	 * none, or {@link #NO_MATCH}
	 */
	int follow(String text, int from, int end, int[] captures, int index) {
		if (!this.last) {
			return this.matcher.match(text, from, end, captures, index) ? end + 1 : NO_MATCH;
		}
		int length = text.length();
		int to = length;
		if (this.suffixed) {
			to = (text.charAt(length - 1) == '/' && length > from) ? length - 1 : length;
			if (to > from && text.charAt(to - 1) == '/') {
				return NO_MATCH;
			}
		}
		if (!this.matcher.match(text, from, to, captures, index)) {
			return NO_MATCH;
		}
		return (to < length) ? length : length + 1;
	}

}
