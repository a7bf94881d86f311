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

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import io.github.flaskspring.http.ETag;
import io.github.flaskspring.http.SetCookie;
import io.github.flaskspring.http.StatusLine;
import io.github.flaskspring.json.JsonDecodeException;
import io.github.flaskspring.markupsafe.Markup;

/**
 * A response that is not sent yet: status, headers and body may still change. Flask:
 * {@code Response}. Text is HTML unless a mimetype says otherwise. <pre class="code">
 * Response response = new Response("&lt;rss/&gt;").mimetype("application/rss+xml");
 * response.setCookie("seen", "yes", (cookie) -&gt; cookie.maxAge(3600).httpOnly(true));
 * </pre>
 *
 * @since 0.1
 */
public non-sealed class Response extends ResponseFields {

	/** The mimetype of a response that names none. */
	public static final String DEFAULT_MIMETYPE = "text/html";

	private static final String CONTENT_LENGTH = "Content-Length";

	private final List<Action> onClose = new ArrayList<>(0);

	private ResponseBody body;

	private @Nullable ResponseBody standardBody;

	private boolean unread;

	private boolean absoluteLocation;

	private StatusLine status;

	/** An empty response. */
	public Response() {
		this(new ResponseBody.Bytes(new byte[0]), -1);
	}

	/**
	 * A response of text.
	 * @param text the text
	 */
	public Response(CharSequence text) {
		this(text.toString().getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * A response of bytes.
	 * @param bytes the bytes
	 */
	public Response(byte[] bytes) {
		this(new ResponseBody.Bytes(bytes));
	}

	/**
	 * A streamed response.
	 * @param pieces text or bytes, asked for while they are sent; closed at the end if it
	 * can be
	 */
	public Response(Iterator<?> pieces) {
		this(new ResponseBody.Pieces(pieces, null));
	}

	/**
	 * A response of pieces: of known length if they are a collection, else streamed.
	 * @param pieces text or bytes
	 */
	public Response(Iterable<?> pieces) {
		this(ResponseBody.of(pieces), -1); // their length is added up when they are sent
	}

	/**
	 * A response of a body.
	 * @param body the body
	 */
	public Response(ResponseBody body) {
		this(body, (body instanceof ResponseBody.Bytes) ? body.length() : -1);
	}

	private Response(ResponseBody body, long contentLength) {
		this.body = body;
		this.status = StatusLine.of(defaultStatus());
		mimetype(defaultMimetype());
		if (contentLength >= 0) {
			contentLength(contentLength);
		}
	}

	@Override
	final Response self() {
		return this;
	}

	/**
	 * The mimetype of responses of this class. Flask: {@code default_mimetype}.
	 * @return "text/html"
	 */
	protected String defaultMimetype() {
		return DEFAULT_MIMETYPE;
	}

	/**
	 * The status of responses of this class. Flask: {@code default_status}.
	 * @return 200
	 */
	protected int defaultStatus() {
		return 200;
	}

	/**
	 * A redirect with Werkzeug's page. Flask: {@code redirect}.
	 * @param location the target, encoded when it is sent
	 * @param code the status
	 * @return the response
	 */
	public static Response redirect(String location, int code) {
		String html = Markup.escape(location).toString();
		Response response = new Response(
				"<!doctype html>\n<html lang=en>\n<title>Redirecting...</title>\n<h1>Redirecting...</h1>\n"
						+ "<p>You should be redirected automatically to the target URL: <a href=\"" + html + "\">"
						+ html + "</a>. If not, click the link.\n");
		response.setStatusCode(code).mimetype(DEFAULT_MIMETYPE);
		response.location(location);
		return response;
	}

	/**
	 * The status as a number. Flask: {@code status_code}.
	 * @return the code
	 */
	public final int statusCode() {
		return this.status.code();
	}

	/**
	 * The status as text. Flask: {@code status}.
	 * @return such as {@code "200 OK"}
	 */
	public final String status() {
		return this.status.text();
	}

	/**
	 * Sets the status. Flask: {@code status_code}.
	 * @param code the code
	 * @return this
	 */
	public final Response setStatusCode(int code) {
		this.status = StatusLine.of(code);
		return this;
	}

	/**
	 * Sets the status with a text. Flask: {@code status}.
	 * @param status such as {@code "404 nothing here"}
	 * @return this
	 * @throws IllegalArgumentException if it is empty
	 */
	public final Response setStatus(String status) {
		this.status = StatusLine.parse(status);
		return this;
	}

	/**
	 * The body.
	 * @return the body
	 */
	public final ResponseBody body() {
		return this.body;
	}

	/**
	 * Whether this is the standard page of an {@link HttpException}, which nobody gave
	 * another body.
	 * @return whether it is
	 */
	public final boolean isStandardPage() {
		return this.standardBody == this.body;
	}

	final void standardPage() {
		this.standardBody = this.body;
	}

	/** Flask takes files and the pages of errors for streams, also those in memory. */
	final Response unread() {
		this.unread = true;
		return this;
	}

	/**
	 * Replaces the body.
	 * @param body the body
	 */
	public final void setBody(ResponseBody body) {
		this.unread = false;
		this.body = body;
		headers().remove(CONTENT_LENGTH);
	}

	/**
	 * Whether the body is made while it is sent. A file and the page of an error count as
	 * such until somebody reads or replaces them. Flask: {@code is_streamed}.
	 * @return whether nobody has the body yet
	 */
	public final boolean isStreamed() {
		return this.unread || !(this.body instanceof ResponseBody.Bytes);
	}

	/**
	 * The whole body; a streamed one is read to its end. Flask: {@code get_data}.
	 * @return the bytes
	 * @throws UncheckedIOException if a stream fails
	 */
	public final byte[] getData() {
		this.unread = false;
		if (this.body instanceof ResponseBody.Bytes bytes) {
			return bytes.bytes();
		}
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try {
			this.body.writeTo(out);
			this.body.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.body = new ResponseBody.Bytes(out.toByteArray());
		return out.toByteArray();
	}

	/**
	 * The whole body as text. Flask: {@code get_data(as_text=True)}.
	 * @return the text
	 */
	public final String getText() {
		return new String(getData(), StandardCharsets.UTF_8);
	}

	/**
	 * Replaces the body by text. Flask: {@code set_data}.
	 * @param text the text
	 */
	public final void setData(CharSequence text) {
		setData(text.toString().getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Replaces the body by bytes. Flask: {@code set_data}.
	 * @param bytes the bytes
	 */
	public final void setData(byte[] bytes) {
		this.unread = false;
		this.body = new ResponseBody.Bytes(bytes);
		headers().set(CONTENT_LENGTH, Integer.toString(bytes.length));
	}

	/**
	 * Makes the body known at once: a streamed one is read to its end, and the content
	 * has a length and a tag. Flask: {@code freeze}.
	 * @return this
	 */
	public final Response freeze() {
		setData(getData());
		return addEtag();
	}

	/**
	 * Adds a cookie. Flask: {@code set_cookie}.
	 * @param name the name
	 * @param value the value
	 * @return this
	 */
	public final Response setCookie(String name, String value) {
		return setCookie(name, value, (cookie) -> cookie);
	}

	/**
	 * Adds a cookie with attributes. Flask: {@code set_cookie}.
	 * @param name the name
	 * @param value the value
	 * @param attributes sets the attributes
	 * @return this
	 */
	public final Response setCookie(String name, String value, UnaryOperator<SetCookie> attributes) {
		SetCookie cookie = attributes.apply(SetCookie.of(name, value));
		String header = cookie.toHeader();
		warnOfSize(cookie, header);
		headers().add("Set-Cookie", header);
		return this;
	}

	/**
	 * Tells the browser to forget a cookie. Flask: {@code delete_cookie}.
	 * @param name the name
	 * @return this
	 */
	public final Response deleteCookie(String name) {
		return deleteCookie(name, (cookie) -> cookie);
	}

	/**
	 * Tells the browser to forget a cookie that has attributes. Flask:
	 * {@code delete_cookie}.
	 * @param name the name
	 * @param attributes sets path and domain as they were
	 * @return this
	 */
	public final Response deleteCookie(String name, UnaryOperator<SetCookie> attributes) {
		headers().add("Set-Cookie", attributes.apply(SetCookie.delete(name)).toHeader());
		return this;
	}

	private void warnOfSize(SetCookie cookie, String header) {
		AppContext context = Contexts.current().app();
		Long limit = (context != null) ? context.app().config().getLong("MAX_COOKIE_SIZE") : Long.valueOf(4093);
		String warning = cookie.sizeWarning(header, (limit != null) ? limit.intValue() : 0);
		if (warning != null && context != null) {
			context.app().logger().warn(warning);
		}
	}

	/**
	 * Tags the content with its digest, unless it has a tag. Flask: {@code add_etag}.
	 * @return this
	 */
	public final Response addEtag() {
		return addEtag(false, false);
	}

	/**
	 * Tags the content with its digest; a streamed body is read to its end for that.
	 * Flask: {@code add_etag}.
	 * @param overwrite whether to replace a tag
	 * @param weak whether the tag only promises that the content means the same
	 * @return this
	 */
	public final Response addEtag(boolean overwrite, boolean weak) {
		return (overwrite || getEtag() == null) ? setEtag(ETag.generate(getData()).value(), weak) : this;
	}

	/**
	 * Answers 304 or 412 if the request is conditional and the client has the content.
	 * Flask: {@code make_conditional}.
	 * @param request the request
	 * @return this
	 */
	public final Response makeConditional(Request request) {
		ConditionalResponse.apply(this, request, null, null);
		return this;
	}

	/**
	 * Answers 206 for a part of the content, 304 or 412 if the request is conditional.
	 * Flask: {@code make_conditional}.
	 * @param request the request
	 * @param acceptRanges the unit of ranges, {@code "bytes"}
	 * @param completeLength the length of the whole content, null to send no parts
	 * @return this
	 * @throws RequestedRangeNotSatisfiableException if there is no such part
	 */
	public final Response makeConditional(Request request, String acceptRanges, @Nullable Long completeLength) {
		ConditionalResponse.apply(this, request, acceptRanges, completeLength);
		return this;
	}

	/**
	 * Whether the content is JSON by its content type. Flask: {@code is_json}.
	 * @return whether it is
	 */
	public final boolean isJson() {
		return parsedContentType().isJson();
	}

	/**
	 * The body as JSON. Flask: {@code json}, {@code get_json}.
	 * @return the value, null if the content type is not JSON
	 */
	public final @Nullable Object json() {
		return getJson(false, false);
	}

	/**
	 * The body as JSON. Flask: {@code get_json(force, silent)}.
	 * @param force whether to ignore the content type
	 * @param silent whether to return null instead of failing
	 * @return the value, null if the content type is not JSON
	 */
	public final @Nullable Object getJson(boolean force, boolean silent) {
		if (!force && !isJson()) {
			return null;
		}
		try {
			return Contexts.requireApp().app().json().loads(getData());
		}
		catch (JsonDecodeException ex) {
			if (silent) {
				return null;
			}
			throw ex;
		}
	}

	/**
	 * Whether a relative {@link #location()} becomes absolute when it is sent. Flask:
	 * {@code autocorrect_location_header}.
	 * @return whether it does, false by default
	 */
	public final boolean autocorrectLocationHeader() {
		return this.absoluteLocation;
	}

	/**
	 * Makes a relative {@link #location()} absolute when it is sent. Flask:
	 * {@code autocorrect_location_header}.
	 * @param correct whether to
	 * @return this
	 */
	public final Response autocorrectLocationHeader(boolean correct) {
		this.absoluteLocation = correct;
		return this;
	}

	/**
	 * Does something when the response has been sent, or could not be. Flask:
	 * {@code call_on_close}.
	 * @param action what to do
	 * @return this
	 */
	public final Response callOnClose(Action action) {
		this.onClose.add(action);
		return this;
	}

	/** Becomes what another response is; its body is here already. */
	final Response takeOver(Response other) {
		this.status = other.status;
		this.absoluteLocation = other.absoluteLocation;
		headers().clear();
		headers().addAll(other.headers());
		this.onClose.addAll(other.onClose);
		return this;
	}

	/**
	 * Lets go of the body and runs what {@link #callOnClose(Action)} was given. Flask:
	 * {@code close}.
	 * @throws Exception if that fails
	 */
	public final void close() throws Exception {
		try {
			this.body.close();
		}
		finally {
			for (Action action : this.onClose) {
				action.run();
			}
		}
	}

	@Override
	public String toString() {
		return "<" + getClass().getSimpleName() + " "
				+ ((this.body.length() < 0) ? "streamed" : this.body.length() + " bytes") + " [" + this.status + "]>";
	}

}
