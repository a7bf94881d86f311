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

package io.github.flaskspring.mvc;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.multipart.support.StandardMultipartHttpServletRequest;
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

	/** Later where Flask may answer, whose 404 and 405 do not read the body. */
	@Override
	public MultipartHttpServletRequest resolveMultipart(HttpServletRequest request) {
		return (RequestState.of(request) != null) ? new StandardMultipartHttpServletRequest(request, true)
				: super.resolveMultipart(request);
	}

}
