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

import org.jspecify.annotations.Nullable;

import io.github.flaskspring.http.Headers;
import io.github.flaskspring.http.HttpStatuses;
import io.github.flaskspring.markupsafe.Markup;

/**
 * An error that is an HTTP response. Werkzeug: {@code HTTPException}. Throw one, let
 * {@link Globals#abort(int)} throw one, or return one from a view; an error handler may
 * turn it into something nicer.
 *
 * <p>
 * An own subclass names its status in a constant called {@code CODE}, which is what
 * Flask's class attribute {@code code} is, so that handlers for the class are filed under
 * it: <pre class="code">
 * public class PaymentRequired extends HttpException {
 *     public static final int CODE = 402;
 *     public PaymentRequired() { super(CODE, "Please pay first."); }
 * }
 * </pre>
 *
 * @since 0.1
 */
public class HttpException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final @Nullable Integer code;

	private final @Nullable String description;

	private final transient @Nullable Response response;

	private transient @Nullable Headers furtherHeaders;

	/**
	 * An error with a status code.
	 * @param code the status code
	 * @param description the text of the page, escaped there
	 */
	public HttpException(int code, String description) {
		this(code, description, null);
	}

	/**
	 * An error with a status code and the response to send when no handler answers.
	 * @param code the status code, or null to bypass the handlers
	 * @param description the text of the page, escaped there
	 * @param response the answer, or null for the standard page
	 */
	public HttpException(@Nullable Integer code, @Nullable String description, @Nullable Response response) {
		super();
		this.code = code;
		this.description = description;
		this.response = response;
	}

	/**
	 * A ready answer as an error: no handler is asked. What {@code abort(response)} does.
	 * @param response the answer
	 */
	public HttpException(Response response) {
		this(null, null, response);
	}

	/**
	 * The status code; null for a wrapped response. Flask: {@code code}.
	 * @return the code or null
	 */
	public @Nullable Integer code() {
		return this.code;
	}

	/**
	 * The status name, such as "Not Found". Flask: {@code name}.
	 * @return the name, "Unknown Error" for an unknown code
	 */
	public String name() {
		String reason = (this.code != null) ? HttpStatuses.reasonPhrase(this.code) : null;
		return (reason != null) ? reason : "Unknown Error";
	}

	/**
	 * The text of the page. Flask: {@code description}.
	 * @return the text or null
	 */
	public @Nullable String description() {
		return this.description;
	}

	/**
	 * The answer given to the constructor. Flask: {@code response}.
	 * @return the answer or null
	 */
	public @Nullable Response response() {
		return this.response;
	}

	/**
	 * The body of the standard page. Flask: {@code get_body}.
	 * @return HTML
	 */
	public String getBody() {
		String text = Markup.escape((description() != null) ? description() : "").toString().replace("\n", "<br>");
		String title = Markup.escape(name()).toString();
		return "<!doctype html>\n<html lang=en>\n<title>" + ((this.code != null) ? this.code : "None") + " " + title
				+ "</title>\n<h1>" + title + "</h1>\n<p>" + text + "</p>\n";
	}

	/**
	 * Adds a header to the standard page: {@code Retry-After}, say.
	 * @param name the name
	 * @param value the value
	 * @return this
	 */
	public HttpException header(String name, String value) {
		Headers headers = (this.furtherHeaders != null) ? this.furtherHeaders : new Headers();
		headers.add(name, value);
		this.furtherHeaders = headers;
		return this;
	}

	/**
	 * The headers of the standard page. Flask: {@code get_headers}. A subclass may add
	 * its own.
	 * @return new headers
	 */
	public Headers getHeaders() {
		Headers headers = new Headers();
		headers.set("Content-Type", "text/html; charset=utf-8");
		if (this.furtherHeaders != null) {
			headers.addAll(this.furtherHeaders);
		}
		return headers;
	}

	/**
	 * The response this error stands for: the one given, or the standard page. Flask:
	 * {@code get_response}.
	 * @return a response that may be changed
	 */
	public Response getResponse() {
		if (this.response != null) {
			return this.response;
		}
		Response page = new Response(getBody());
		page.setStatusCode((this.code != null) ? this.code : 200);
		page.headers().remove("Content-Type");
		page.headers().addAll(getHeaders());
		page.standardPage();
		return page;
	}

	@Override
	public String getMessage() {
		return ((this.code != null) ? this.code : "???") + " " + name() + ": " + description();
	}

}
