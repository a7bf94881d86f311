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

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import io.github.flaskspring.ViewArgs;

/**
 * A view that is a class. Flask: {@code View}. What Flask reads from attributes of the
 * class stands in {@link ViewOptions}. <pre class="code">
 * class Hello extends View {
 *     public Object dispatchRequest(ViewArgs args) {
 *         return "Hello, " + args.getString("name");
 *     }
 * }
 *
 * app.addUrlRule("/hello/&lt;name&gt;", View.asView("hello", Hello.class));
 * </pre>
 *
 * @since 0.1
 */
public abstract class View {

	/** A view; made for each request unless {@link ViewOptions} says otherwise. */
	protected View() {
	}

	/**
	 * Answers the current request. Flask: {@code dispatch_request}.
	 * @param args the values of the URL and the rule's defaults
	 * @return the answer, as of any view
	 * @throws Exception whatever goes wrong: error handlers see it
	 */
	public abstract @Nullable Object dispatchRequest(ViewArgs args) throws Exception;

	/**
	 * Makes a view function of this object, which then answers all requests: the form for
	 * beans. Flask: {@code as_view} of a class with {@code init_every_request = False}.
	 * @param name the function's name, which is the default endpoint
	 * @return the view function
	 */
	public final ClassView asView(String name) {
		return ClassView.of(name, getClass(), ViewInstances.shared(this));
	}

	/**
	 * Makes a view function of a class. Flask: {@code as_view}.
	 * @param name the function's name, which is the default endpoint
	 * @param type the class
	 * @param arguments what its constructor takes
	 * @return the view function
	 * @throws IllegalArgumentException if no constructor takes the arguments
	 */
	public static ClassView asView(String name, Class<? extends View> type, @Nullable Object... arguments) {
		return ClassView.of(name, type, new ReflectiveInstances(arguments.clone()));
	}

	/**
	 * Makes a view function of a class without reflection. Flask: {@code as_view}.
	 * @param <V> the class
	 * @param name the function's name, which is the default endpoint
	 * @param type the class
	 * @param constructor makes an object of it
	 * @return the view function
	 */
	public static <V extends View> ClassView asView(String name, Class<V> type, Supplier<? extends V> constructor) {
		return ClassView.of(name, type, (ignored) -> constructor.get());
	}

}
