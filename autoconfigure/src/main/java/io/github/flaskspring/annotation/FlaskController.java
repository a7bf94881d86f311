
package io.github.flaskspring.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.stereotype.Component;

/**
 * A bean whose methods are views, hooks and error handlers of the application itself.
 * Flask: functions decorated with {@code @app.route} and its like. <pre class="code">
 * &#64;FlaskController
 * class Pages {
 *     &#64;Route("/hello/&lt;name&gt;")
 *     String hello(String name) { return "Hello, " + Markup.escape(name) + "!"; }
 * }
 * </pre>
 *
 * @since 0.1
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Component
public @interface FlaskController {

	/**
	 * The name of the {@code Flask} bean, where there are several.
	 * @return the name, empty for the only one
	 */
	String app() default "";

}
