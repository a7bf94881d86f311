
/**
 * The applications of the recorded transcripts, written in Java as a user would write
 * them. Where one reads worse than its Python original, the API is wrong.
 */
@NullMarked
package io.github.flaskspring.golden.twins;

import org.jspecify.annotations.NullMarked;
