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

package io.github.flaskspring;

/**
 * The redirect that routing issues, for a missing slash say. Werkzeug:
 * {@code RequestRedirect}. Error handlers never see it.
 *
 * @since 0.1
 */
public class RequestRedirectException extends HttpException {

	/** The status code. */
	public static final int CODE = 308;

	private static final long serialVersionUID = 1L;

	private final String newUrl;

	/**
	 * To an absolute URL.
	 * @param newUrl the URL
	 */
	public RequestRedirectException(String newUrl) {
		super(CODE, "Redirecting to " + newUrl);
		this.newUrl = newUrl;
	}

	/**
	 * The target. Flask: {@code new_url}.
	 * @return the absolute URL
	 */
	public String newUrl() {
		return this.newUrl;
	}

	@Override
	public Response getResponse() {
		return Response.redirect(this.newUrl, CODE);
	}

}
