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
 * The request belongs to another URL. Werkzeug: {@code RequestRedirect}.
 *
 * @param url the absolute URL, as Werkzeug shows it in the body of the answer; for the
 * header see {@link UrlQuoting#quoteLocation(String)}
 * @since 0.1
 */
public record RouteRedirect(String url) implements RoutingResult {

	/**
	 * The status of every redirect of the router.
	 */
	public static final int STATUS = 308;

}
