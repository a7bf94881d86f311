
/**
 * Flask's applications inside of Spring MVC: the filter that owns the contexts, the
 * mappings and the adapter that answer, and the annotated controllers.
 */
@NullMarked
package io.github.flaskspring.mvc;

import org.jspecify.annotations.NullMarked;
