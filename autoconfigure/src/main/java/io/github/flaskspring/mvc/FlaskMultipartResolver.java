
package io.github.flaskspring.mvc;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.multipart.support.StandardServletMultipartResolver;

/**
 * Reads the uploads of controllers and leaves those of Flask views alone, which read them
 * when they want to and within Flask's limits.
 *
 * @since 0.1
 */
public class FlaskMultipartResolver extends StandardServletMultipartResolver {

	@Override
	public boolean isMultipart(HttpServletRequest request) {
		RequestState state = RequestState.of(request);
		boolean flask = state != null && state.request().urlRule() != null;
		return !flask && super.isMultipart(request);
	}

}
