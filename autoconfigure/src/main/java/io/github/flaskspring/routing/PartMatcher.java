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
 * Matches a region of a path against text and variables and notes where the variables
 * lie.
 */
interface PartMatcher {

	/**
	 * Match a whole region.
	 * @param text the path, or the host
	 * @param from the start of the region
	 * @param to the end of the region
	 * @param captures receives start and end of each variable
	 * @param index where in {@code captures} to write
	 * @return {@code true} if the region matches
	 */
	boolean match(String text, int from, int to, int[] captures, int index);

}
