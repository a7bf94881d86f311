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

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What Flask reads from the attributes of a view class. A subclass inherits each one that
 * it does not set itself. <pre class="code">
 * &#64;ViewOptions(methods = { "GET", "POST" }, decorators = LoginRequired.class)
 * class Settings extends View { ... }
 * </pre>
 *
 * @since 0.1
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface ViewOptions {

	/**
	 * The HTTP methods. Flask: {@code methods}.
	 * @return the methods; none means GET, or what a {@link MethodView} has methods for
	 */
	String[] methods() default {};

	/**
	 * What is wrapped around the view, from the innermost to the outermost. Flask:
	 * {@code decorators}.
	 * @return classes with a constructor without parameters; {@code {}} for none, while
	 * {@link ViewDecorator} itself stands for those of the superclass
	 */
	Class<? extends ViewDecorator>[] decorators() default ViewDecorator.class;

	/**
	 * Whether each request gets an object of its own. Flask: {@code init_every_request}.
	 * @return at most one value; none means true
	 */
	boolean[] initEveryRequest() default {};

	/**
	 * Whether OPTIONS is answered without calling the view. Flask:
	 * {@code provide_automatic_options}.
	 * @return at most one value; none means to decide by the methods
	 */
	boolean[] provideAutomaticOptions() default {};

}
