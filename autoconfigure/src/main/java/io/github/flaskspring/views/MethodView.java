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

import java.util.Locale;

import org.jspecify.annotations.Nullable;

import io.github.flaskspring.Globals;
import io.github.flaskspring.ViewArgs;

/**
 * A view class with one Java method for each HTTP method, named as it is in lower case.
 * Flask: {@code MethodView}. Parameters are filled as those of any view method: by name
 * from the URL, by type from the context, or by Spring MVC. Of several methods with one
 * name the one is called whose parameters fit the values of the URL. <pre class="code">
 * class UserApi extends MethodView {
 *     Object get() { return users.all(); }
 *     Object get(int userId) { return users.find(userId); }
 *     Object post(&#64;RequestParam String name) { return Reply.of(users.add(name), 201); }
 * }
 *
 * ClassView users = View.asView("users", UserApi.class);
 * app.addUrlRule("/users/", users).methods("GET", "POST");
 * app.addUrlRule("/users/&lt;int:userId&gt;", users).methods("GET");
 * </pre> HEAD is answered by {@code get} where there is no {@code head}.
 *
 * @since 0.1
 */
public abstract class MethodView extends View {

	private static final ClassValue<VerbHandlers> HANDLERS = new ClassValue<>() {

		@Override
		protected VerbHandlers computeValue(Class<?> type) {
			return new VerbHandlers(type);
		}

	};

	/** A view with the methods of its class. */
	protected MethodView() {
	}

	/**
	 * Calls the method of the request's HTTP method.
	 * @param args the values of the URL and the rule's defaults
	 * @return what the method returns
	 * @throws IllegalStateException if the class has no such method
	 */
	@Override
	public @Nullable Object dispatchRequest(ViewArgs args) throws Exception {
		String method = Globals.request.method();
		VerbHandler handler = HANDLERS.get(getClass()).find(method.toLowerCase(Locale.ROOT), args);
		if (handler == null) {
			throw new IllegalStateException("Unimplemented method '" + method + "'");
		}
		return handler.call(this, args);
	}

}
