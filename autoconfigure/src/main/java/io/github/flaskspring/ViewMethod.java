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

import org.jspecify.annotations.Nullable;

/**
 * References to methods that are views, for links which follow the method when it is
 * renamed and which the compiler checks: <pre class="code">
 * urlFor(Blog::show, 5)          // what urlFor("blog.show", "id", 5) builds
 * </pre> The arguments are those of the method, in its order. One that the URL has no use
 * for, such as a {@code @RequestParam}, goes to the query; null leaves it out. Further
 * values and {@code _external} and its like are given as a map behind the arguments. A
 * view with more arguments is linked by its endpoint.
 *
 * @since 0.1
 */
public final class ViewMethod {

	private ViewMethod() {
	}

	/**
	 * A view without arguments.
	 *
	 * @param <C> the controller
	 */
	@FunctionalInterface
	public interface Of0<C> extends Serializable {

		/**
		 * Is never called.
		 * @param controller the controller
		 * @return what the view returns
		 * @throws Exception what the view throws
		 */
		@Nullable Object call(C controller) throws Exception;

	}

	/**
	 * A view with one argument.
	 *
	 * @param <C> the controller
	 * @param <A> the argument
	 */
	@FunctionalInterface
	public interface Of1<C, A extends @Nullable Object> extends Serializable {

		/**
		 * Is never called.
		 * @param controller the controller
		 * @param first the argument
		 * @return what the view returns
		 * @throws Exception what the view throws
		 */
		@Nullable Object call(C controller, A first) throws Exception;

	}

	/**
	 * A view with two arguments.
	 *
	 * @param <C> the controller
	 * @param <A> the first argument
	 * @param <B> the second argument
	 */
	@FunctionalInterface
	public interface Of2<C, A extends @Nullable Object, B extends @Nullable Object> extends Serializable {

		/**
		 * Is never called.
		 * @param controller the controller
		 * @param first the first argument
		 * @param second the second argument
		 * @return what the view returns
		 * @throws Exception what the view throws
		 */
		@Nullable Object call(C controller, A first, B second) throws Exception;

	}

	/**
	 * A view with three arguments.
	 *
	 * @param <C> the controller
	 * @param <A> the first argument
	 * @param <B> the second argument
	 * @param <D> the third argument
	 */
	@FunctionalInterface
	public interface Of3<C, A extends @Nullable Object, B extends @Nullable Object, D extends @Nullable Object>
			extends Serializable {

		/**
		 * Is never called.
		 * @param controller the controller
		 * @param first the first argument
		 * @param second the second argument
		 * @param third the third argument
		 * @return what the view returns
		 * @throws Exception what the view throws
		 */
		@Nullable Object call(C controller, A first, B second, D third) throws Exception;

	}

}
