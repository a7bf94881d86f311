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

import org.apache.coyote.Request;
import org.apache.coyote.Response;
import org.apache.tomcat.util.buf.CharsetHolder;

import io.github.flaskspring.mvc.ContentTypeHeader;

/**
 * Makes Tomcat send a content type as it is given. Its own response would take the
 * charset out and put it behind a semicolon without a space.
 */
record TomcatContentType(Response response) implements ContentTypeHeader {

	/** The attributes of the container's request are not listed to anybody. */
	static void offer(Request request, Response response) {
		request.setAttribute(ATTRIBUTE, new TomcatContentType(response));
	}

	@Override
	public void send(String value) {
		if (this.response.isCommitted()) {
			return;
		}
		this.response.setCharsetHolder(CharsetHolder.EMPTY);
		this.response.setContentTypeNoCharset(value);
	}

}
