
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
	 * The name of the blueprint around this one. Flask: {@code parent.register_blueprint}.
	 * @return the name, empty for the application
	 */
	String parent() default "";

	/**
	 * The name of the {@code Flask} bean, where there are several.
	 * @return the name, empty for the only one
	 */
	String app() default "";

}
