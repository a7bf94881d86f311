
package io.github.flaskspring.mvc;

import org.jspecify.annotations.Nullable;

import io.github.flaskspring.ViewArgs;

/** Where one argument of a view method comes from. */
@FunctionalInterface
interface ArgumentSource {

	@Nullable Object get(ViewArgs args) throws Exception;

}
