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

package io.github.flaskspring;

import java.io.Serializable;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A view: what answers a request. Flask: a view function. Usually a lambda or a method
 * reference: <pre class="code">
 * app.route("/user/&lt;name&gt;", (args) -&gt; "User " + args.get("name"));
 * app.route("/about", this::about);
 * </pre> The result becomes the response as {@link Flask#makeResponse(Object)} says.
 *
 * <p>
 * The other methods are what Flask reads as attributes of the function. The type is
 * serializable so that the name of a method reference can be read, which is its default
 * endpoint.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface ViewFunction extends Serializable {

	/**
	 * Answers the current request.
	 * @param args the values of the URL and the rule's defaults
	 * @return the answer; null is an error
	 * @throws Exception whatever goes wrong: error handlers see it
	 */
	@Nullable Object call(ViewArgs args) throws Exception;

	/**
	 * The default endpoint. Flask: {@code __name__}.
	 * @return the name, or null to take that of the method reference or one made from the
	 * rule
	 */
	default @Nullable String name() {
		return null;
	}

	/**
	 * The method that is the view, for links by method reference.
	 * @return the method, null if it is no method or if that is known from the reference
	 */
	default @Nullable Method method() {
		return null;
	}

	/**
	 * The methods for registrations that name none. Flask: attribute {@code methods}.
	 * @return the methods or null for GET
	 */
	default @Nullable Collection<String> methods() {
		return null;
	}

	/**
	 * Methods that every registration has in addition. Flask: attribute
	 * {@code required_methods}.
	 * @return the methods
	 */
	default Collection<String> requiredMethods() {
		return Set.of();
	}

	/**
	 * Whether OPTIONS is answered without calling the view. Flask: attribute
	 * {@code provide_automatic_options}.
	 * @return null to decide by the methods
	 */
	default @Nullable Boolean provideAutomaticOptions() {
		return null;
	}

	/**
	 * Another function in place of this one, under its name and with its options, as
	 * decorators make it. Python: {@code functools.wraps}.
	 * @param wrapper what is called
	 * @return a view
	 */
	default ViewFunction wrappedIn(ViewFunction wrapper) {
		return new WrappedView(this, wrapper);
	}

	/**
	 * The view itself, without what is wrapped around it. Python: {@code __wrapped__}.
	 * @return the innermost view
	 */
	default ViewFunction unwrapped() {
		return this;
	}

}
