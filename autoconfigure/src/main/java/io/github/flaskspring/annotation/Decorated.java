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
package io.github.flaskspring.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.github.flaskspring.views.ViewDecorator;

/**
 * Wraps decorators around the view that a method is, or around all views of a controller.
 * Also the way to an annotation of one's own: <pre class="code">
 * &#64;Decorated(LoginRequired.class)
 * &#64;Retention(RetentionPolicy.RUNTIME)
 * &#64;interface RequiresLogin {}
 *
 * &#64;Route("/account")
 * &#64;RequiresLogin
 * String account() { ... }
 * </pre> As in Python the first that is written is the outermost; those of the class are
 * around those of the method. Flask: decorators below {@code @app.route}.
 *
 * @since 0.1
 */
@Target({ ElementType.METHOD, ElementType.TYPE })
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface Decorated {

	/**
	 * The decorators, the outermost first.
	 * @return classes of beans, or classes with a constructor without parameters
	 */
	Class<? extends ViewDecorator>[] value();

}
