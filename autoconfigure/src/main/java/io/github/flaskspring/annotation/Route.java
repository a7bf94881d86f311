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
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a method a view. Flask: {@code @app.route}. Its parameters are filled by name
 * from the URL, then by type ({@code Request}, {@code Session}, {@code G},
 * {@code Flask}), then by Spring MVC ({@code @RequestParam}, {@code @Valid},
 * {@code Principal}, ...). <pre class="code">
 * &#64;Route("/post/&lt;int:id&gt;")
 * Map&lt;String, ?&gt; post(int id) { return Map.of("id", id); }
 * </pre> Several on one method are registered from the innermost outwards, as stacked
 * decorators are: {@code urlFor} builds the one next to the method.
 *
 * @since 0.1
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Repeatable(Routes.class)
public @interface Route {

	/**
	 * The rule.
	 * @return such as {@code "/user/<name>"}
	 */
	String value();

	/**
	 * The methods. Flask: {@code methods}.
	 * @return the methods, none for GET
	 */
	String[] methods() default {};

	/**
	 * The endpoint. Flask: {@code endpoint}.
	 * @return the endpoint, empty for the method's name
	 */
	String endpoint() default "";

	/**
	 * Arguments that are not in the rule. Flask: {@code defaults}.
	 * @return such as {@code "page=1"}; numbers, true and false are read as such
	 */
	String[] defaults() default {};

	/**
	 * The subdomain. Flask: {@code subdomain}.
	 * @return the subdomain, empty for the blueprint's
	 */
	String subdomain() default "";

	/**
	 * The host. Flask: {@code host}.
	 * @return the host, empty for none
	 */
	String host() default "";

	/**
	 * Whether the slash at the end matters. Flask: {@code strict_slashes}.
	 * @return one value, or none for the map's setting
	 */
	boolean[] strictSlashes() default {};

	/**
	 * Whether repeated slashes are merged by a redirect. Flask: {@code merge_slashes}.
	 * @return one value, or none for the map's setting
	 */
	boolean[] mergeSlashes() default {};

	/**
	 * Whether OPTIONS is answered without calling the view. Flask:
	 * {@code provide_automatic_options}.
	 * @return one value, or none to decide by the methods
	 */
	boolean[] provideAutomaticOptions() default {};

	/**
	 * Whether the rule redirects to the endpoint's main rule. Flask: {@code alias}.
	 * @return whether it does
	 */
	boolean alias() default false;

	/**
	 * Whether the rule is built but never matched. Flask: {@code build_only}.
	 * @return whether it is
	 */
	boolean buildOnly() default false;

	/**
	 * Another path to redirect to. Flask: {@code redirect_to}.
	 * @return such as {@code "posts/<id>"}, empty for none
	 */
	String redirectTo() default "";

}
