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

package io.github.flaskspring.views;

import io.github.flaskspring.ViewFunction;

/**
 * Wraps something around a view. Python: a decorator. <pre class="code">
 * class LoginRequired implements ViewDecorator {
 *     public ViewFunction decorate(ViewFunction view) {
 *         return (args) -&gt; (g.get("user") != null) ? view.call(args) : redirect(urlFor("login"));
 *     }
 * }
 * </pre>
 *
 * @since 0.1
 */
@FunctionalInterface
public interface ViewDecorator {

	/**
	 * Wraps a view; called once for each place that the view is wrapped for.
	 * @param view the view
	 * @return what is called in its place
	 */
	ViewFunction decorate(ViewFunction view);

	/**
	 * Wraps a view that keeps its name, and with it its default endpoint.
	 * <pre class="code">
	 * app.route("/account", loginRequired.around(this::account));
	 * </pre>
	 * @param view the view
	 * @return the wrapped view
	 */
	default ViewFunction around(ViewFunction view) {
		return view.wrappedIn(decorate(view));
	}

}
