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

/** Sends requests through an application that no server runs. */
final class Dispatching {

	private Dispatching() {
	}

	/** The response, with unhandled exceptions answered as in production. */
	static Response send(Flask app, String method, String target) throws Exception {
		try (RequestContext context = app.testRequestContext(target, (request) -> request.method(method)).push()) {
			try {
				return context.app().fullDispatchRequest();
			}
			catch (Exception ex) {
				return app.handleException(ex);
			}
		}
	}

	/** The body of a GET. */
	static String get(Flask app, String target) throws Exception {
		return send(app, "GET", target).getText();
	}

	/** The status of a request. */
	static int status(Flask app, String method, String target) throws Exception {
		return send(app, method, target).statusCode();
	}

}
