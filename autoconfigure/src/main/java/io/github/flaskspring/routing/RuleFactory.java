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

import java.util.List;

/**
 * Anything that yields rules when it is added to a map: a {@link Rule}, or a container
 * such as {@link Submount}. Werkzeug: {@code RuleFactory}.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface RuleFactory {

	/**
	 * Return the rules to add.
	 * @param map the map they are added to
	 * @return the rules, in the order of registration
	 */
	List<Rule> rules(UrlMap map);

}
