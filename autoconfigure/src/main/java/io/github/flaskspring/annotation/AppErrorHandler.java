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

/**
 * Handles errors of the whole application, registered by a blueprint. Flask:
 * {@code app_errorhandler}. The method may take the exception; its result is answered
 * like a view's. Without a code or type, the type of its parameter counts.
 * <pre class="code">
 * &#64;AppErrorHandler(404)
 * Object missing(HttpException error) { return Reply.of(renderTemplate("404"), 404); }
 * </pre>
 *
 * @since 0.1
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface AppErrorHandler {

	/**
	 * Status codes.
	 * @return the codes
	 */
	int[] value() default {};

	/**
	 * Classes of exceptions.
	 * @return the classes
	 */
	Class<? extends Exception>[] type() default {};

}
