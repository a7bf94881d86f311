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

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Computes where a rule redirects to. Werkzeug: a callable given as {@code redirect_to}.
 *
 * <pre>{@code
 * Rule.of("/old/<int:id>").redirectTo((adapter, values) -> "posts/" + slugs.get(values.get("id")))
 * }</pre>
 *
 * @since 0.1
 */
@FunctionalInterface
public interface RedirectTarget {

	/**
	 * Return the target, which is resolved against the root of the application.
	 * @param adapter the adapter that matched
	 * @param values the values of the matched rule
	 * @return the target of the redirect
	 */
	String redirect(MapAdapter adapter, Map<String, @Nullable Object> values);

}
