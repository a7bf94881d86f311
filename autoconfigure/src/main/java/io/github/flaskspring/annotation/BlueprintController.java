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

import org.springframework.stereotype.Component;

/**
 * A bean that is a blueprint: its methods are the blueprint's views, hooks and error
 * handlers. It registers itself, in {@code @Order}. Flask: {@code Blueprint}.
 * <pre class="code">
 * &#64;BlueprintController(name = "auth", urlPrefix = "/auth")
 * class Auth {
 *     &#64;Route(value = "/login", methods = { "GET", "POST" })
 *     Object login() { ... }
 * }
 * </pre>
 *
 * @since 0.1
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Component
public @interface BlueprintController {

	/** Puts commands beside those of the application. Flask: {@code cli_group=None}. */
	String NO_CLI_GROUP = "<none>";

	/**
	 * The name of the blueprint, without a dot.
	 * @return the name
	 */
	String name();

	/**
	 * The prefix of all rules. Flask: {@code url_prefix}.
	 * @return the prefix, empty for none
	 */
	String urlPrefix() default "";

	/**
	 * The subdomain of all rules. Flask: {@code subdomain}.
	 * @return the subdomain, empty for none
	 */
	String subdomain() default "";

	/**
	 * The folder of templates. Flask: {@code template_folder}.
	 * @return a folder beside the class or a Spring resource location, empty for none
	 */
	String templateFolder() default "";

	/**
	 * The folder of static files. Flask: {@code static_folder}.
	 * @return a folder beside the class or a Spring resource location, empty for none
	 */
	String staticFolder() default "";

	/**
	 * The path of static files. Flask: {@code static_url_path}.
	 * @return the path, empty for that of the folder
	 */
	String staticUrlPath() default "";

	/**
	 * The group that the commands are in, which are the methods with picocli's
	 * {@code @Command}. Flask: {@code cli_group}.
	 * @return the name, empty for that of the blueprint, {@link #NO_CLI_GROUP} for none
	 */
	String cliGroup() default "";

	/**
	 * The name of the blueprint around this one. Flask:
	 * {@code parent.register_blueprint}.
	 * @return the name, empty for the application
	 */
	String parent() default "";

	/**
	 * The name of the {@code Flask} bean, where there are several.
	 * @return the name, empty for the only one
	 */
	String app() default "";

}
