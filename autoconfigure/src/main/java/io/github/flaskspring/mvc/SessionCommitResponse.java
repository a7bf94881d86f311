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

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Map;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

import org.jspecify.annotations.Nullable;

import io.github.flaskspring.Response;
import io.github.flaskspring.http.Headers;

/**
 * Saves the session just before the response of anything but a Flask view is sent: a
 * controller, a filter, a static file.
 */
final class SessionCommitResponse extends HttpServletResponseWrapper {

	private static final String VARY = "Vary";

	private static final String CONTENT_LENGTH = "Content-Length";

	private final RequestState state;

	private @Nullable PrintWriter writer;

	private @Nullable ServletOutputStream stream;

	private long written;

	SessionCommitResponse(HttpServletResponse response, RequestState state) {
		super(response);
		this.state = state;
	}

	/** Saves unless it was done, or a Flask view does it itself. */
	void saveSession() {
		int status = getStatus();
		int changed = saveSession(status);
		if (changed != status) {
			setStatus(changed);
		}
	}

	/**
	 * Saves for a response of a status, which functions after the request may change.
	 * @param status the status
	 * @return the changed status
	 */
	int saveSession(int status) {
		if (isCommitted() || !this.state.claimSession()) {
			return status;
		}
		if (this.state.changesResponse()) {
			ResponseHead head = new ResponseHead((HttpServletResponse) getResponse(), status);
			return head.apply(this.state.processResponse(head.response()));
		}
		Response carrier = new Response();
		carrier.headers().clear();
		for (String value : getHeaders(VARY)) {
			carrier.headers().add(VARY, value);
		}
		this.state.processResponse(carrier);
		send(carrier.headers());
		return status;
	}

	private void send(Headers headers) {
		for (Map.Entry<String, String> header : headers) {
			if (header.getKey().equals(VARY)) {
				setHeader(VARY, header.getValue());
			}
			else {
				addHeader(header.getKey(), header.getValue());
			}
		}
	}

	/** Notices that the next bytes would send the head of the response. */
	void beforeBytes(int count) {
		this.written += count;
		if (this.written >= getBufferSize() || this.written >= announcedLength()) {
			saveSession();
		}
	}

	private long announcedLength() {
		String length = getHeader(CONTENT_LENGTH);
		return (length != null) ? Long.parseLong(length) : Long.MAX_VALUE;
	}

	@Override
	public void sendError(int code) throws IOException {
		super.sendError(saveSession(code));
	}

	@Override
	public void sendError(int code, String message) throws IOException {
		super.sendError(saveSession(code), message);
	}

	@Override
	public void sendRedirect(String location) throws IOException {
		saveSession(SC_FOUND);
		super.sendRedirect(location);
	}

	@Override
	public void sendRedirect(String location, int code, boolean clearBuffer) throws IOException {
		saveSession(code);
		super.sendRedirect(location, code, clearBuffer);
	}

	@Override
	public void flushBuffer() throws IOException {
		saveSession();
		super.flushBuffer();
	}

	@Override
	public void resetBuffer() {
		super.resetBuffer();
		this.written = 0;
	}

	/** Forgets the cookie with all other headers, so the session is saved again. */
	@Override
	public void reset() {
		super.reset();
		this.state.releaseSession();
		this.written = 0;
		this.writer = null;
		this.stream = null;
	}

	@Override
	public ServletOutputStream getOutputStream() throws IOException {
		if (this.stream == null) {
			this.stream = new SessionCommitStream(super.getOutputStream(), this);
		}
		return this.stream;
	}

	@Override
	public PrintWriter getWriter() throws IOException {
		if (this.writer == null) {
			this.writer = new PrintWriter(new SessionCommitWriter(super.getWriter(), this));
		}
		return this.writer;
	}

}
