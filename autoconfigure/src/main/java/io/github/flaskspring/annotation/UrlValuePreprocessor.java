
package io.github.flaskspring.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Sees the values of the URL before any hook: the method takes the endpoint and the
 * {@code ViewArgs}, both null when nothing matched. Flask: {@code url_value_preprocessor}.
 *
 * @since 0.1
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface UrlValuePreprocessor {

}
