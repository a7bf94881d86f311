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
import java.io.OutputStreamWriter;
import java.io.PrintWriter;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

import org.jspecify.annotations.Nullable;

import io.github.flaskspring.Response;

/**
 * Saves the session just before the response of anything but a Flask view is sent: a
 * controller, a filter, a static file.
 */
final class SessionCommitResponse extends HttpServletResponseWrapper {

	private final RequestState state;

	private @Nullable PrintWriter writer;

	private @Nullable CountingStream stream;

	private boolean saved;

	SessionCommitResponse(HttpServletResponse response, RequestState state) {
		super(response);
		this.state = state;
	}

	/** Saves unless it was done, or a Flask view does it itself. */
	void saveSession() {
		if (this.saved || isCommitted() || this.state.isAnswered()) {
			return;
		}
		this.saved = true;
		if (this.state.context().isPushed() && this.state.pushFailure() == null) {
			Response headers = new Response();
			headers.headers().clear();
			this.state.context().saveSession(headers);
			headers.headers().forEach((header) -> addHeader(header.getKey(), header.getValue()));
		}
	}

	@Override
	public void sendError(int code) throws IOException {
		saveSession();
		super.sendError(code);
	}

	@Override
	public void sendError(int code, String message) throws IOException {
		saveSession();
		super.sendError(code, message);
	}

	@Override
	public void sendRedirect(String location) throws IOException {
		saveSession();
		super.sendRedirect(location);
	}

	@Override
	public void sendRedirect(String location, int code, boolean clearBuffer) throws IOException {
		saveSession();
		super.sendRedirect(location, code, clearBuffer);
	}

	@Override
	public void flushBuffer() throws IOException {
		saveSession();
		if (this.writer != null) {
			this.writer.flush();
		}
		super.flushBuffer();
	}

	@Override
	public ServletOutputStream getOutputStream() throws IOException {
		if (this.stream == null) {
			this.stream = new CountingStream(super.getOutputStream());
		}
		return this.stream;
	}

	@Override
	public PrintWriter getWriter() throws IOException {
		if (this.writer == null) {
			String encoding = getCharacterEncoding();
			setCharacterEncoding(encoding);
			this.writer = new PrintWriter(new OutputStreamWriter(getOutputStream(), encoding));
		}
		return this.writer;
	}

	/** Notices that the next bytes would send the head of the response. */
	private final class CountingStream extends ServletOutputStream {

		private final ServletOutputStream out;

		private long count;

		CountingStream(ServletOutputStream out) {
			this.out = out;
		}

		private void before(int length) {
			this.count += length;
			if (this.count >= getBufferSize() || this.count >= announcedLength()) {
				saveSession();
			}
		}

		private long announcedLength() {
			String length = getHeader("Content-Length");
			return (length != null) ? Long.parseLong(length) : Long.MAX_VALUE;
		}

		@Override
		public void write(int octet) throws IOException {
			before(1);
			this.out.write(octet);
		}

		@Override
		public void write(byte[] bytes, int offset, int length) throws IOException {
			before(length);
			this.out.write(bytes, offset, length);
		}

		@Override
		public void flush() throws IOException {
			saveSession();
			this.out.flush();
		}

		@Override
		public void close() throws IOException {
			saveSession();
			this.out.close();
		}

		@Override
		public boolean isReady() {
			return this.out.isReady();
		}

		@Override
		public void setWriteListener(WriteListener listener) {
			this.out.setWriteListener(listener);
		}

	}

}
