
/**
 * Flask's decorators as annotations: routes, hooks and error handlers on the methods of a
 * {@link io.github.flaskspring.annotation.FlaskController} or
 * {@link io.github.flaskspring.annotation.BlueprintController}.
 */
@NullMarked
package io.github.flaskspring.annotation;

import org.jspecify.annotations.NullMarked;
