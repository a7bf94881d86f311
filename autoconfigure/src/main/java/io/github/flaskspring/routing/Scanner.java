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
 * Finds where the text of a variable can end, the preferred end first. It does by hand
 * what the regular expression of a built-in converter says.
 */
interface Scanner {

	/**
	 * Returned when there is no (further) end.
	 */
	int NONE = -1;

	/**
	 * Return the preferred end of a text that starts at a position.
	 */
	int first(String text, int from, int to);

	/**
	 * Return the end to try after another one.
	 */
	int next(String text, int from, int end, int to);

	/**
	 * Return whether a whole region is one acceptable text.
	 */
	boolean covers(String text, int from, int to);

}
