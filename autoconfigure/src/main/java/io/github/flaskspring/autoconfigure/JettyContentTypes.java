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
package io.github.flaskspring.autoconfigure;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

import io.github.flaskspring.mvc.ContentTypeHeader;

/**
 * Makes Jetty send a content type as it is given. Its servlet response would write the
 * known ones without a space before the charset.
 */
final class JettyContentTypes extends Handler.Wrapper {

	@Override
	public boolean handle(Request request, Response response, Callback callback) throws Exception {
		request.setAttribute(ContentTypeHeader.ATTRIBUTE, new Header(response));
		return super.handle(request, response, callback);
	}

	private record Header(Response response) implements ContentTypeHeader {

		@Override
		public void send(String value) {
			if (!this.response.isCommitted()) {
				this.response.getHeaders().put(HttpHeader.CONTENT_TYPE, value);
			}
		}

	}

}
