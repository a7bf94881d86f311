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

import java.io.ByteArrayOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseCookie;

import io.github.flaskspring.Response;
import io.github.flaskspring.ResponseBody;
import io.github.flaskspring.http.Headers;
import io.github.flaskspring.http.HttpDate;

/**
 * Lets Spring's own return value handlers and views write into a {@link Response}, so
 * that the functions after the request may still change it. Nothing of it reaches the
 * client by itself.
 */
final class BufferedResponse extends HttpServletResponseWrapper {

	private final Headers headers = new Headers();

	private final ByteArrayOutputStream body = new ByteArrayOutputStream();

	private final ServletOutputStream stream = new MemoryBodyStream(this.body);

	private @Nullable PrintWriter writer;

	private @Nullable String encoding;

	private int status = 200;

	private boolean error;

	private @Nullable String errorMessage;

	private @Nullable ServletBody later;

	BufferedResponse(HttpServletResponse response) {
		super(response);
	}

	/** What was written. */
	Response toResponse() {
		if (this.writer != null) {
			this.writer.flush();
		}
		Response response = (this.later != null) ? new Response(new ResponseBody.Written(this.later))
				: new Response(this.body.toByteArray());
		response.setStatusCode(this.status);
		response.headers().clear();
		response.headers().addAll(this.headers);
		if (this.later == null && response.contentLength() == null) {
			response.contentLength((long) this.body.size());
		}
		return response;
	}

	/** The body cannot be buffered: the container makes it. */
	void leaveBodyTo(ServletBody maker) {
		this.later = maker;
	}

	@Override
	public void setStatus(int code) {
		this.status = code;
	}

	@Override
	public int getStatus() {
		return this.status;
	}

	@Override
	public void sendError(int code) {
		this.status = code;
		this.error = true;
	}

	@Override
	public void sendError(int code, String message) {
		sendError(code);
		this.errorMessage = message;
	}

	/** Whether {@code sendError} asked for a page. */
	boolean isError() {
		return this.error;
	}

	@Nullable String errorMessage() {
		return this.errorMessage;
	}

	@Override
	public void sendRedirect(String location) {
		sendRedirect(location, SC_FOUND, true);
	}

	@Override
	public void sendRedirect(String location, int code, boolean clearBuffer) {
		this.status = code;
		setHeader("Location", location);
	}

	@Override
	public void addCookie(Cookie cookie) {
		ResponseCookie.ResponseCookieBuilder builder = ResponseCookie.from(cookie.getName(), cookie.getValue())
			.maxAge(cookie.getMaxAge())
			.secure(cookie.getSecure())
			.httpOnly(cookie.isHttpOnly())
			.path(cookie.getPath())
			.domain(cookie.getDomain());
		this.headers.add("Set-Cookie", builder.sameSite(cookie.getAttribute("SameSite")).build().toString());
	}

	@Override
	public void setHeader(String name, @Nullable String value) {
		this.headers.remove(name);
		addHeader(name, value);
	}

	@Override
	public void addHeader(String name, @Nullable String value) {
		if (value != null) {
			this.headers.add(name, value);
		}
	}

	@Override
	public void setIntHeader(String name, int value) {
		setHeader(name, Integer.toString(value));
	}

	@Override
	public void addIntHeader(String name, int value) {
		addHeader(name, Integer.toString(value));
	}

	@Override
	public void setDateHeader(String name, long date) {
		setHeader(name, HttpDate.format(Instant.ofEpochMilli(date)));
	}

	@Override
	public void addDateHeader(String name, long date) {
		addHeader(name, HttpDate.format(Instant.ofEpochMilli(date)));
	}

	@Override
	public boolean containsHeader(String name) {
		return this.headers.contains(name);
	}

	@Override
	public @Nullable String getHeader(String name) {
		return this.headers.get(name);
	}

	@Override
	public Collection<String> getHeaders(String name) {
		return this.headers.getList(name);
	}

	@Override
	public Collection<String> getHeaderNames() {
		return List.copyOf(this.headers.keys());
	}

	@Override
	public void setContentType(@Nullable String type) {
		setHeader("Content-Type", type);
	}

	@Override
	public @Nullable String getContentType() {
		return getHeader("Content-Type");
	}

	@Override
	public void setContentLength(int length) {
		// computed from the body when it is written
	}

	@Override
	public void setContentLengthLong(long length) {
		// computed from the body when it is written
	}

	@Override
	public void setCharacterEncoding(@Nullable String charset) {
		this.encoding = charset;
		String type = getContentType();
		if (charset != null && type != null && !type.toLowerCase(Locale.ROOT).contains("charset=")) {
			setContentType(type + "; charset=" + charset);
		}
	}

	@Override
	public String getCharacterEncoding() {
		return (this.encoding != null) ? this.encoding : StandardCharsets.UTF_8.name();
	}

	@Override
	public void setLocale(Locale locale) {
		setHeader("Content-Language", locale.toLanguageTag());
	}

	@Override
	public ServletOutputStream getOutputStream() {
		return this.stream;
	}

	@Override
	public PrintWriter getWriter() {
		if (this.writer == null) {
			setCharacterEncoding(getCharacterEncoding());
			this.writer = new PrintWriter(new OutputStreamWriter(this.body, Charset.forName(getCharacterEncoding())));
		}
		return this.writer;
	}

	@Override
	public void flushBuffer() {
		// the head is not complete before the functions after the request have run
	}

	@Override
	public boolean isCommitted() {
		return false;
	}

	@Override
	public void reset() {
		this.headers.clear();
		this.status = SC_OK;
		resetBuffer();
	}

	@Override
	public void resetBuffer() {
		this.body.reset();
	}

}
